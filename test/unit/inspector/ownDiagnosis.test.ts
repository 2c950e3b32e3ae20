import { createDeskClient } from 'iadvize-desk-events';
import { expect, onTestFinished, test } from 'vitest';
import { canListenTo, ownDiagnosis } from '../../../src/inspector/session/ownDiagnosis';

const ha = 'https://ha.iadvize.com';
const sd = 'https://sd.iadvize.com';
const eu = 'https://eu.desk.example';
const pageOrigin = 'https://crm.example';
const event = { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' };

/** Posts messages from these origins, and returns the hints of the panel's own client. */
function hintsAfter(senders: readonly string[], { listed = [ha, sd], hasSource = false } = {}) {
  const desk = createDeskClient({ origins: listed });
  onTestFinished(desk.close);
  for (const origin of senders) dispatchEvent(new MessageEvent('message', { data: event, origin }));
  return ownDiagnosis(desk.diagnose(), { listed, pageOrigin, hasSource }).hints;
}
const textsAfter = (...args: Parameters<typeof hintsAfter>) => hintsAfter(...args).map(({ message }) => message);
const offer = (messages: string, origin: string) =>
  `${messages} came from ${origin}, which the inspector doesn't listen to. If your desk is there, click Listen to it.`;
const silence = 'No message from the desk has arrived. Reload the desk, or wait for its next message.';

test('names each other origin that may be the desk, even if an event has arrived', () => {
  expect(hintsAfter([ha, ...Array<string>(8).fill(eu), 'http://other.example'])).toStrictEqual([
    { code: 'no-listed-origin', message: offer('8 messages', eu), count: 8 },
    { code: 'no-listed-origin', message: offer('1 message', 'http://other.example'), count: 1 },
  ]);
});

test.each([[pageOrigin], ['chrome-extension://abc'], [''], ['null']])(
  "doesn't offer to listen to the page itself, an extension or no origin: %o",
  (origin) => {
    expect(canListenTo(origin, pageOrigin)).toBe(false);
    expect(hintsAfter([ha, origin])).toStrictEqual([]);
  },
);

test('says it once if no event has arrived, and says what to do without changing the page', () => {
  expect(textsAfter([eu])).toStrictEqual([silence, offer('1 message', eu)]);
  expect(textsAfter([])).toStrictEqual([silence]);
});

test("offers iAdvize's other platform, too", () => {
  expect(textsAfter([sd], { listed: [ha] })).toStrictEqual([offer('1 message', sd)]);
});

test('keeps the hint about messages of which the panel knows no origin to listen to', () => {
  expect(textsAfter(['null', eu])).toStrictEqual([
    silence,
    expect.stringMatching(/^2 messages arrived, but none from .* the origin null/),
    offer('1 message', eu),
  ]);
});

test('leaves other windows alone if a source says which one is the desk', () => {
  expect(hintsAfter([ha, eu], { hasSource: true })).toStrictEqual([]);
});
