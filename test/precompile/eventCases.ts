import type * as z from 'zod/mini';
import type { Catalogue } from '../../build/precompile/precompile';
import { deskEventCatalogue } from '../../src/events/catalogue';
import { fixtures, handlerNames } from '../fixtures';
import { compareAnswers, type Outcome } from './compareAnswers';
import type { PrecompiledEvents } from './evaluate';

/** The catalogue of the sources, as the precompiler takes it. */
export const eventCatalogue: Catalogue = deskEventCatalogue;

const texts = [
  'Visitor',
  'x'.repeat(1000),
  'x'.repeat(1001),
  '9'.repeat(15),
  '9'.repeat(16),
  '12.5',
  '-1',
  '１２',
  '12\n',
];

/** Compares the answers of zod and of the precompiled schema to so many values for an event. */
export function compareEvent(events: PrecompiledEvents, method: string, cases: number): Outcome {
  // The catalogue's schemas are zod's own.
  const schema = eventCatalogue[method]?.schema as z.core.$ZodType;
  const precompiled = events[method]?.schema;
  if (!precompiled) throw new Error(`no event is precompiled for ${method}`);
  return compareAnswers({ schema, precompiled, texts, cases });
}

/** The payloads that a desk posts, by method. */
export const postedPayloads = handlerNames.map((method) => [method, fixtures[method].posted] as const);
