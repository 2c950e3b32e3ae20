import { fixtures, handlerNames } from '../test/fixtures';

const prefix = 'com.iadvize.desk.';

/** A payload of each event of the catalogue, in its order: a conversation comes, is talked to and goes. */
export const payloads = handlerNames.map((handler) => fixtures[handler].posted);

const eventNameOf = (handler: (typeof handlerNames)[number]) => {
  const { posted, added } = fixtures[handler];
  return String(added.event ?? posted.event).slice(prefix.length);
};

/** The payloads with the names that the contenders know their events by. */
export const mix = handlerNames.map((handler) => ({
  handler,
  name: eventNameOf(handler),
  payload: fixtures[handler].posted,
}));

const numbers = [0, 7.5, -1, Number.NaN, Number.POSITIVE_INFINITY, '12', '-1', '123456789012345', '1234567890123456'];
const wrongValues = [undefined, null, '', true, [], {}, 'text', [1], { a: 1 }, ...numbers];

/** Each payload with each of its fields wrong, missing or of another kind, and values that are no payload at all. */
export const trials = mix.flatMap(({ handler, name, payload }) => {
  const fields = Object.keys(payload).filter((field) => field !== 'event');
  const variants = fields.flatMap((field) => wrongValues.map((value) => ({ ...payload, [field]: value })));
  const shortened = fields.map((field) =>
    Object.fromEntries(Object.entries(payload).filter(([candidate]) => candidate !== field)),
  );
  return [payload, ...variants, ...shortened, ...wrongValues].map((trial) => ({ handler, name, payload: trial }));
});
