import { gzipSync } from 'node:zlib';
import type { Measure, Reading } from '../bench';
import type { Scripts } from '../scripts';

const shown: ReadonlyArray<readonly [keyof Scripts, string]> = [
  ['byHand', 'by hand'],
  ['fullChecks', 'by hand with full checks'],
  ['zodMini', 'the package as a module, with zod/mini'],
  ['zodClassic', 'the package with the whole of zod in its place'],
  ['telegramBridge', '@tma.js/bridge'],
  ['discordSdk', '@discord/embedded-app-sdk'],
];

/** What each script weighs, minified and after gzip at its highest level. */
export const measureSizes: Measure = async ({ scripts }) => {
  const reading = (name: keyof Scripts, what: string): Reading => ({
    what: `size of ${what}`,
    unit: 'B',
    rounds: [gzipSync(scripts[name], { level: 9 }).length],
  });
  return [
    { limit: 'size', ...reading('shipped', 'the script-tag file') },
    ...shown.map(([name, what]) => reading(name, what)),
  ];
};
