import { batchesSideBySide } from '../batches';
import { type Bench, type Measure, type Reading, withPage } from '../bench';
import { mix, trials } from '../mix';
import type { Scripts } from '../scripts';
import { ratioReading } from '../statistics';

type Validator = 'byHand' | 'verdicts' | 'shipped' | 'zodMini' | 'zodClassic';

const rounds = 2000;
const copies = 16;

const isByHand = (validator: Validator) => validator === 'byHand' || validator === 'verdicts';

const addressOf = ({ site }: Bench, validator: Validator) => {
  const own: ReadonlyArray<keyof Scripts> = isByHand(validator) ? [] : [validator];
  return site.page([...own, 'validators']);
};

const verdictsOf = (bench: Bench, validator: Validator) =>
  withPage(bench, addressOf(bench, validator), (page) =>
    page.evaluate(
      ([byHand, given]) =>
        byHand ? window.validatorPage.checkVerdicts(given) : window.validatorPage.schemaVerdicts(given),
      [isByHand(validator), trials] as const,
    ),
  );

/** Contenders that let different payloads through can't be compared. */
async function expectSameVerdicts(bench: Bench, validators: readonly Validator[]): Promise<void> {
  const expected = await verdictsOf(bench, 'shipped');
  for (const validator of validators) {
    const verdicts = await verdictsOf(bench, validator);
    const place = verdicts.findIndex((verdict, trial) => verdict !== expected[trial]);
    if (place >= 0) throw new Error(`${validator} judges otherwise: ${JSON.stringify(trials[place])}`);
  }
}

async function measured<Name extends Validator>(bench: Bench, validators: readonly Name[]) {
  await expectSameVerdicts(bench, validators);
  return batchesSideBySide(bench, validators, {
    addressOf: (validator) => addressOf(bench, validator),
    count: rounds * copies * mix.length,
    // That each payload passes is looked at in the batch.
    setBatch: (validator, page) =>
      page.evaluate(
        ([way, given, times]) => {
          if (way === 'byHand') window.validatorPage.setOutcomes(given, times);
          else if (way === 'verdicts') window.validatorPage.setChecks(given, times);
          else window.validatorPage.setSchemas(given, times);
        },
        [validator, mix, rounds] as const,
      ),
  });
}

const ratio = (what: string, numbers: readonly number[], byHand: readonly number[]) =>
  ratioReading(`${what} ÷ by hand`, numbers, byHand);

const gated = (shipped: readonly number[], byHand: readonly number[], verdicts: readonly number[]): Reading[] => [
  { limit: 'validation', ...ratio('a payload validated', shipped, byHand) },
  ratioReading('a payload validated ÷ its bare verdict by hand', shipped, verdicts),
  { what: 'a payload validated by hand', unit: 'µs', rounds: byHand },
];

/** Validation alone: the mix of all events' payloads, through what ships and through checks by hand. */
export const measureValidation: Measure = async (bench) => {
  const { shipped, byHand, verdicts } = await measured(bench, ['byHand', 'verdicts', 'shipped']);
  return gated(shipped, byHand, verdicts);
};

/** The same, with zod's validators beside. */
export const measureValidationOfAll: Measure = async (bench) => {
  const { shipped, byHand, verdicts, zodMini, zodClassic } = await measured(bench, [
    'byHand',
    'verdicts',
    'shipped',
    'zodMini',
    'zodClassic',
  ]);
  return [
    ...gated(shipped, byHand, verdicts),
    ratio('a payload validated with zod/mini (the package as a module)', zodMini, byHand),
    ratio('a payload validated with the whole of zod', zodClassic, byHand),
  ];
};
