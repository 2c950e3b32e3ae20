import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiReportOf } from './apiReport';
import { packageName, readInstalled, repository } from './packed';

const entries = {
  index: packageName,
  testing: `${packageName}/testing`,
  react: `${packageName}/react`,
  vue: `${packageName}/vue`,
  angular: `${packageName}/angular`,
  tabs: `${packageName}/tabs`,
  inspector: `${packageName}/inspector`,
  element: `${packageName}/element`,
};

test.each(Object.entries(entries))(
  'docs/api has the types of %s as built (else: npm run docs:api)',
  async (file, entry) => {
    const [forImport, forRequire] = await Promise.all([
      readInstalled(`dist/${file}.d.mts`),
      readInstalled(`dist/${file}.d.ts`),
    ]);
    await expect(apiReportOf(entry, forImport)).toMatchFileSnapshot(join(repository, `docs/api/${file}.api.md`));
    expect(apiReportOf(entry, forRequire)).toBe(apiReportOf(entry, forImport));
  },
);
