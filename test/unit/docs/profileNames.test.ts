import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalizeVisitor } from '../../../src/events/visitorProfile';
import { knownVisitorFields } from '../../../src/testing/recorder/visitorFields';

const names = [...new Set(Object.values(knownVisitorFields).flat())];
const fields = Object.keys(normalizeVisitor({})) as Array<keyof ReturnType<typeof normalizeVisitor>>;

/** The names that a field of the profile is read from, the one that wins first. */
function namesOf(field: (typeof fields)[number]): string[] {
  const read = names.filter((name) => normalizeVisitor({ [name]: 'x' })[field] === 'x');
  const wins = (name: string, other: string) => normalizeVisitor({ [name]: 'this', [other]: 'that' })[field] === 'this';
  return read.sort((one, other) => (wins(one, other) ? -1 : 1));
}

test('the guide lists the names that the profile is read from, in their order', () => {
  const guide = readFileSync('docs/something-else.md', 'utf8');
  const rows = fields.map(
    (field) =>
      `| \`${field}\` | ${namesOf(field)
        .map((name) => `\`${name}\``)
        .join(', ')} |`,
  );
  expect(guide).toContain(['| profile | read from |', '|---|---|', ...rows].join('\n'));
});
