import { type DeskRecording, generateDeskEvents } from 'iadvize-desk-events/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

type Value = DeskRecording['messages'][number]['payload'];

/** A field's name for each number, in letters only. */
const nameOf = (index: number): string => `f${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
const range = (length: number) => Array.from({ length }, (_none, index) => index);

/** A recorded object with as many fields as a desk may have in one. */
const objectOf = (keyOf: (index: number) => string, value: Value, size = 59): Value => ({
  type: 'object',
  fields: Object.fromEntries(range(size).map((index) => [keyOf(index), value])),
});
const recordingOfFields = (fields: readonly Value[]): DeskRecording => ({
  version: 1,
  messages: fields.map((field) => ({
    at: 0,
    event: 'com.iadvize.desk.NEW',
    payload: { type: 'object', fields: { field } },
  })),
  dropped: 0,
  foreign: 0,
});

describe('the work of the generator', () => {
  it('is the same for each value, no matter how many there are beside it', () => {
    const readsOfEach = (pairs: number) => {
      let reads = 0;
      const counted: Value = {
        get type() {
          reads += 1;
          return 'string';
        },
      };
      const objects = range(pairs).flatMap((pair) => [
        objectOf((index) => nameOf(pair * 59 + index), { type: 'number' }),
        objectOf((index) => `(key ${pair * 59 + index})`, counted),
      ]);
      const recording = recordingOfFields(objects);
      generateDeskEvents(recording);
      return reads / (pairs * 59);
    };
    expect(readsOfEach(4)).toBe(readsOfEach(1));
  });

  it('grows with the recording, not with the powers of its depth', () => {
    const nested = range(5).reduce<Value>(
      (inner) => ({ type: 'object', fields: { '(key 1)': objectOf(nameOf, { type: 'string' }, 6), '(key 2)': inner } }),
      { type: 'string' },
    );
    const text = generateDeskEvents(recordingOfFields([nested]));
    expect(text.split('\n').length).toBeLessThan(150);
  });

  it('passes no function an argument for each field', () => {
    const max = vi.spyOn(Math, 'max');
    onTestFinished(() => max.mockRestore());
    generateDeskEvents(recordingOfFields([objectOf(nameOf, { type: 'string' })]));
    expect(max.mock.calls.reduce((most, { length }) => (length > most ? length : most), 0)).toBe(2);
  });
});
