import { inspect } from 'node:util';
import type * as z from 'zod/mini';
import type { Catalogue } from '../../build/precompile/precompile';
import { deskEventCatalogue } from '../../src/events/catalogue';
import { fixtures, handlerNames } from '../fixtures';
import { differenceOf, precompiledAnswer, zodAnswer } from './differenceOf';
import type { PrecompiledEvents } from './evaluate';
import { commonTexts } from './features';
import { createRandom } from './random';
import { valuesNear } from './valuesNear';

/** The catalogue of the sources, as the precompiler takes it. */
export const eventCatalogue: Catalogue = deskEventCatalogue;

const texts = [...commonTexts, 'Visitor', '9'.repeat(15), '9'.repeat(16), '12.5', '-1', '１２', '12\n'];

/** What the cases of one event showed. */
export interface Outcome {
  /** What was different in the first case with a difference; undefined if there is none. */
  readonly difference: string | undefined;
  readonly accepted: number;
  readonly refused: number;
}

/** Compares the answers of zod and of the precompiled schema to so many values for an event. */
export function compareEvent(events: PrecompiledEvents, method: string, cases: number, seed: number): Outcome {
  // The catalogue's schemas are zod's own.
  const schema = eventCatalogue[method]?.schema as z.core.$ZodType;
  const precompiled = events[method]?.schema;
  if (!precompiled) return { difference: 'there is no such event', accepted: 0, refused: 0 };
  const random = createRandom(seed);
  const generate = valuesNear(schema, texts);
  const outcome = { difference: undefined, accepted: 0, refused: 0 };
  for (let count = 0; count < cases; count += 1) {
    const value = generate(random);
    const expected = zodAnswer(schema, value);
    const difference = differenceOf(expected, precompiledAnswer(precompiled, value));
    if (difference) return { ...outcome, difference: `case ${count}, ${inspect(value)}: ${difference}` };
    outcome['value' in expected ? 'accepted' : 'refused'] += 1;
  }
  return outcome;
}

/** The payloads that a desk posts, by method. */
export const postedPayloads = handlerNames.map((method) => [method, fixtures[method].posted] as const);
