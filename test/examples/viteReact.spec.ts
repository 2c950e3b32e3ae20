import { testConsole } from './consoleTests';
import { arrive, deskIn } from './desk';
import { expect, test } from './exampleTest';
import { testRecord } from './recordTests';

const example = '03-vite-react';

test.use({ example });

testRecord(example, deskIn);
testConsole(example);

test("counts the visitors' messages, and nobody else's", async ({ page, opened: _opened }) => {
  const desk = await deskIn(page);
  const ada = await arrive(desk, { firstName: 'Ada' });
  await desk.evaluate((id) => {
    for (const from of ['Professional', 'Visitor', 'Expert', 'Visitor'] as const) {
      window.fakeDesk.receiveMessage(id, from);
    }
  }, ada);
  await expect(page.getByRole('status')).toHaveText('Messages of visitors: 2');
});
