import { precompile } from '../../build/precompile/precompile';
import { compareAnswers } from '../precompile/compareAnswers';
import { evaluate, evaluateCheck, precompileSchema } from '../precompile/evaluate';
import { compareEvent, eventCatalogue } from '../precompile/eventCases';
import { features } from '../precompile/features';
import { mutateEvents } from './mutateEvents';

/** How many values a mutant is tried with, at most. For an event, the tests try many more. */
const cases = 2000;

/** What became of the mutants of one text. */
export interface Result {
  readonly mutants: number;
  /** The faults that the comparisons with zod don't notice. */
  readonly survivors: readonly string[];
}

/** Tries every mutant of a text. */
function tryText(text: string, isNoticed: (text: string) => boolean): Result {
  if (isNoticed(text)) throw new Error(`there is a difference from zod without any fault: ${text}`);
  const survives = (mutant: string) => {
    try {
      return !isNoticed(mutant);
    } catch {
      // It is no JavaScript, or calls what is no check: the build or the first payload would show it.
      return false;
    }
  };
  const mutants = mutateEvents(text);
  return {
    mutants: mutants.length,
    survivors: mutants.filter((mutant) => survives(mutant.text)).map(({ what }) => what),
  };
}

const factsOf = (events: Readonly<Record<string, { name: string; recognizedBy?: string | undefined }>>) =>
  JSON.stringify(Object.entries(events).map(([method, { name, recognizedBy }]) => [method, name, recognizedBy]));

/** Tries the mutants of the precompiled events, as test/unit/build/precompileEvents.test.ts would see them. */
export function tryEvents(): Result {
  return tryText(precompile(eventCatalogue).events, (text) => {
    const events = evaluate({ events: text });
    if (factsOf(events) !== factsOf(eventCatalogue)) return true;
    return Object.keys(eventCatalogue).some((method) => compareEvent(events, method, cases).difference);
  });
}

/** Tries the mutants of the features' precompiled schemas, as test/unit/checks/likeZod.test.ts would see them. */
export function tryFeatures(): Result {
  const results = features.map(({ name, schema, texts = [] }) => {
    const { mutants, survivors } = tryText(precompileSchema(schema).text, (text) => {
      const precompiled = evaluateCheck(text);
      return compareAnswers({ schema, precompiled, texts, cases }).difference !== undefined;
    });
    return { mutants, survivors: survivors.map((what) => `${name}: ${what}`) };
  });
  return {
    mutants: results.reduce((sum, { mutants }) => sum + mutants, 0),
    survivors: results.flatMap(({ survivors }) => survivors),
  };
}
