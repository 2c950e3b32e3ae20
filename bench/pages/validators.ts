import type { StandardSchema } from '../../src/index';
import { checkedPayload, checks } from '../contenders/fullChecks';
import { setBatch } from './batch';

/** Payloads, each with the handler and the name of the event that it belongs to. */
export type Mix = ReadonlyArray<{ readonly handler: string; readonly name: string; readonly payload: unknown }>;

const validateOf = (handler: string) => {
  // The handlers are the catalogue's, which a list of texts can't say.
  const entries = window.IAdvizeDeskEvents.deskEvents as unknown as Record<string, { schema: StandardSchema }>;
  const entry = entries[handler];
  if (!entry) throw new Error(`The script has no ${handler}.`);
  return entry.schema['~standard'].validate;
};

// The names are the checks', as above.
const checkOf = (name: string) => checks[name as keyof typeof checks];

/** Objects of their own, as every message brings: of one object again and again, an engine may remember too much. */
const copiesOf = (mix: Mix): Mix => Array.from({ length: 16 }, () => structuredClone(mix)).flat();

function setCheckedBatch(rounds: number, count: number, countPassed: () => number): void {
  setBatch(rounds, () => {
    const passed = countPassed();
    if (passed !== count) throw new Error(`${passed} of ${count} payloads passed.`);
  });
}

/** What a page of validators offers to the runner. */
export const validatorPage = {
  /** Whether each payload passes the schemas of the script that the page has loaded. */
  schemaVerdicts: (mix: Mix): boolean[] =>
    mix.map(({ handler, payload }) => {
      const result = validateOf(handler)(payload);
      return 'value' in result;
    }),

  /** Whether each payload passes the checks that were written by hand. */
  checkVerdicts: (mix: Mix): boolean[] => mix.map(({ name, payload }) => checkOf(name)(payload)),

  /** Makes a batch of payloads through the schemas. */
  setSchemas(mix: Mix, rounds: number): void {
    const pairs = copiesOf(mix).map(({ handler, payload }) => ({ validate: validateOf(handler), payload }));
    setCheckedBatch(rounds, pairs.length, () => {
      let passed = 0;
      for (const { validate, payload } of pairs) if ('value' in validate(payload)) passed += 1;
      return passed;
    });
  },

  /** Makes a batch of payloads through the checks, each of which gives what the schema gives: a payload that is safe to copy. */
  setOutcomes(mix: Mix, rounds: number): void {
    const pairs = copiesOf(mix).map(({ name, payload }) => ({ check: checkOf(name), payload }));
    setCheckedBatch(rounds, pairs.length, () => {
      let passed = 0;
      for (const { check, payload } of pairs) if (checkedPayload(check, payload)) passed += 1;
      return passed;
    });
  },

  /** Makes a batch of payloads through the checks' bare verdicts. */
  setChecks(mix: Mix, rounds: number): void {
    const pairs = copiesOf(mix).map(({ name, payload }) => ({ check: checkOf(name), payload }));
    setCheckedBatch(rounds, pairs.length, () => {
      let passed = 0;
      for (const { check, payload } of pairs) if (check(payload)) passed += 1;
      return passed;
    });
  },
};

declare global {
  interface Window {
    validatorPage: typeof validatorPage;
  }
}
