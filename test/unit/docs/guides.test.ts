import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const guides = readdirSync('docs').filter((name) => name.endsWith('.md'));

/** Pages in which people look something up, or which are about pitfalls as a whole. */
const withoutPitfalls = [
  'architecture.md',
  'comparison.md',
  'faq.md',
  'nothing-arrives.md',
  'recipes.md',
  'security.md',
  'supported-versions.md',
  'trust.md',
];
/** Pages of words only. */
const withoutSample = ['architecture.md', 'faq.md'];
/** Nobody reads the glossary from its beginning to its end. */
const read = guides.filter((name) => name !== 'glossary.md');

const textOf = (name: string) => readFileSync(`docs/${name}`, 'utf8');
const headingsOf = (name: string) =>
  [
    ...textOf(name)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, heading]) => heading);

describe('each guide', () => {
  it.each(guides)('says first what it is for: %s', (name) => {
    expect(textOf(name)).toMatch(/^# .+\n\n[`\w<“]/);
  });

  it.each(read.filter((name) => !withoutSample.includes(name)))('has a sample: %s', (name) => {
    expect(textOf(name)).toMatch(/^```\w+$/m);
  });

  it.each(read.filter((name) => !withoutPitfalls.includes(name)))('lists pitfalls: %s', (name) => {
    expect(headingsOf(name)).toContain('Pitfalls');
  });

  it.each(read)('ends with the next step: %s', (name) => {
    expect(headingsOf(name).at(-1)).toMatch(/^Next/);
  });
});
