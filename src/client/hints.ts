import { deskOrigins } from '../intake/origins';
import type { DeskDiagnosis } from './diagnosis';

/**
 * What the counts of a client may mean, in words for the developer who wonders where the events are. `sourceIsLost` is whether
 * there is a source that names no open window now.
 */
export function hintsOf(
  { received, rejected, origins }: Omit<DeskDiagnosis, 'hints'>,
  listed: ReadonlySet<string>,
  isClosed: boolean,
  sourceIsLost: boolean,
): string[] {
  const unlisted = Object.values(deskOrigins).filter((origin) => origins[origin] && !listed.has(origin));
  const cases: ReadonlyArray<readonly [count: number | boolean | undefined, hint: string]> = [
    [isClosed, 'The client is closed.'],
    [!received && !isClosed, 'No message: create the client before the desk, in its parent or opener.'],
    ...unlisted.map((origin) => [origins[origin], `from ${origin}, not in origins`] as const),
    [!unlisted.length && received === rejected.origin && received, 'but none from origins'],
    [rejected.source, 'from origins, not from source'],
    [sourceIsLost, 'source finds no window.'],
    [rejected.schema, 'refused by schema'],
    [rejected.shape, 'without a desk event'],
  ];
  return cases
    .filter(([count]) => count)
    .map(([count, hint]) => (count === true ? hint : `Messages ${hint}: ${count}.`));
}
