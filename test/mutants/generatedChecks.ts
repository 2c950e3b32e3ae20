import { precompile } from '../../build/precompile/precompile';
import { evaluate, type PrecompiledEvents } from '../precompile/evaluate';
import { compareEvent, eventCatalogue } from '../precompile/eventCases';
import { type Mutant, mutateEvents } from './mutateEvents';

/** How many values for each event a mutant is tried with: fewer than the tests try. */
const cases = 2000;

const factsOf = (events: Readonly<Record<string, { name: string; recognizedBy?: string | undefined }>>) =>
  JSON.stringify(Object.entries(events).map(([method, { name, recognizedBy }]) => [method, name, recognizedBy]));

/** Whether the comparisons of test/unit/build/precompileEvents.test.ts see a difference. */
function isNoticed(events: PrecompiledEvents): boolean {
  if (factsOf(events) !== factsOf(eventCatalogue)) return true;
  return Object.keys(eventCatalogue).some((method) => compareEvent(events, method, cases, 1).difference);
}

function isKilled({ text }: Mutant): boolean {
  try {
    return isNoticed(evaluate({ events: text }));
  } catch {
    // It is no events at all.
    return true;
  }
}

/** How many faults in the precompiled events there are, and those which the comparisons with zod don't notice. */
export function tryMutants(): { readonly mutants: number; readonly survivors: readonly string[] } {
  const { events } = precompile(eventCatalogue);
  if (isNoticed(evaluate({ events }))) throw new Error('the events differ from the catalogue without any fault');
  const mutants = mutateEvents(events);
  return { mutants: mutants.length, survivors: mutants.filter((mutant) => !isKilled(mutant)).map(({ what }) => what) };
}
