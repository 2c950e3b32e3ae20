import type { Measure, Reading } from '../measure';
import { gzippedSize } from '../setup/gzippedSize';
import type { ScriptName } from '../setup/scripts';

const shown: ReadonlyArray<readonly [ScriptName, string, Reading['limit']?]> = [
  ['scriptFile', 'script-tag file', 'scriptSize'],
  ['moduleBundle', 'module, createDeskClient bundled', 'clientSize'],
  ['oursWithZod', 'module with schemas of the whole of zod'],
  ['byHand', 'by hand'],
  ['minimum', 'minimum, two events by hand'],
  ['penpalBundle', 'Penpal'],
  ['tmaFile', 'tma.js'],
  ['discordBundle', 'Discord'],
];

/** What each script weighs. */
export const size: Measure = {
  title: 'Size',
  about: 'Bytes after `gzip -9`. Bundles are minified by esbuild and hold what the benchmark uses.',
  read: async ({ scripts }) =>
    shown.map(([name, what, limit]) => ({
      ...(limit && { limit }),
      what,
      unit: 'B',
      rounds: [gzippedSize(scripts[name])],
    })),
};
