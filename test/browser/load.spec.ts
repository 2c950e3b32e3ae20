import { quickLoadMessages } from '../trustLimits';
import { openUnderLoad } from './load';
import { test } from './siteTest';

test('loses and mixes up no message of the desk in a flood of a stranger', async ({ page, site }) => {
  const { post, expectAllHeard } = await openUnderLoad(page, site, 1);
  await post(quickLoadMessages);
  await expectAllHeard();
});
