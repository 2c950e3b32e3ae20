import { expect, test } from 'vitest';
import { layoutTimeline, neighborOf } from '../../../src/inspector/timeline/layoutTimeline';
import { ticksBetween } from '../../../src/inspector/timeline/ticks';
import { createTimeline } from '../../../src/inspector/timeline/timeline';
import { clockText, durationText, spanText } from '../../../src/inspector/timeline/timeTexts';
import { emptySnapshot } from '../../../src/state/snapshot';

const numbers: Readonly<Record<string, number>> = { a: 1, b: 2 };
const newTimeline = () => createTimeline((id) => numbers[id]);
const stateOf = (ids: readonly string[], focusedId?: string, availability = {}) => ({
  ...emptySnapshot,
  conversations: ids.map((id) => ({ id })),
  ...(focusedId && { focusedConversation: { id: focusedId } }),
  availability,
});

test('ends the lane of a conversation that leaves, and begins again if it comes back', () => {
  const timeline = newTimeline();
  timeline.changeState(stateOf(['a', 'b'], 'a'), 1);
  timeline.changeState(stateOf(['b'], 'b'), 5);
  timeline.note(5, 1, undefined, 'CONVERSATION_REMOVED');
  timeline.changeState(stateOf(['b', 'a'], 'b'), 9);
  expect(timeline.read().lanes).toStrictEqual([
    {
      conversation: 1,
      presence: [{ from: 1, to: 5, isSaid: true }, { from: 9 }],
      focus: [{ from: 1, to: 5 }],
      marks: [],
    },
    { conversation: 2, presence: [{ from: 1 }], focus: [{ from: 5 }], marks: [] },
  ]);
});

test("doesn't say that a conversation was removed if it only became unknown", () => {
  const timeline = newTimeline();
  timeline.changeState(stateOf(['a']), 1);
  timeline.changeState(stateOf([]), 5);
  expect(timeline.read().lanes[0]?.presence).toStrictEqual([{ from: 1, to: 5 }]);
});

test('leaves out a conversation without a number', () => {
  const timeline = newTimeline();
  timeline.changeState(stateOf(['unknown'], 'unknown'), 1);
  timeline.note(1, undefined, 'message', 'X');
  expect(timeline.read().lanes).toStrictEqual([]);
});

test('marks what happened in a conversation', () => {
  const timeline = newTimeline();
  timeline.note(3, 2, 'message', 'NAME');
  expect(timeline.read().lanes).toStrictEqual([
    { conversation: 2, presence: [], focus: [], marks: [{ at: 3, kind: 'message', event: 'NAME' }] },
  ]);
});

test('has a lane for each channel, and masks a channel or a status that may be data', () => {
  const timeline = newTimeline();
  timeline.changeState(stateOf([], undefined, { CHAT: 'AVAILABLE', ada: 'grace' }), 1);
  timeline.changeState(stateOf([], undefined, { CHAT: 'AVAILABLE' }), 2);
  timeline.changeState(stateOf([], undefined, { CHAT: 'UNAVAILABLE', CALL: undefined }), 3);
  expect(timeline.read().channels).toStrictEqual([
    {
      channel: 'CHAT',
      spans: [
        { from: 1, status: 'AVAILABLE', to: 3 },
        { from: 3, status: 'UNAVAILABLE' },
      ],
    },
    { channel: 'another channel', spans: [{ from: 1, status: 'another status', to: 2 }] },
    { channel: 'CALL', spans: [{ from: 3, status: 'another status' }] },
  ]);
});

test('keeps a limited number of lanes, marks and documents, the newest ones', () => {
  const timeline = createTimeline(Number);
  for (let index = 1; index <= 300; index += 1) timeline.note(index, index, undefined, 'X');
  for (let index = 0; index < 1200; index += 1) timeline.note(index, 300, 'event', 'X');
  for (let index = 0; index < 600; index += 1) timeline.startDocument(index);
  const { lanes, documents } = timeline.read();
  expect(lanes).toHaveLength(200);
  expect(lanes[199]?.marks).toHaveLength(1000);
  expect(documents).toHaveLength(500);
  expect(documents[499]).toBe(599);
});

test('forgets everything if it is cleared', () => {
  const timeline = newTimeline();
  timeline.changeState(stateOf(['a'], 'a', { CHAT: 'AVAILABLE' }), 1);
  timeline.startDocument(1);
  timeline.clear();
  expect(timeline.read()).toStrictEqual({ lanes: [], channels: [], documents: [] });
});

test('draws what is in the window of time, with words for each item', () => {
  const timeline = newTimeline();
  timeline.startDocument(1000);
  timeline.changeState(stateOf(['a'], 'a', { CHAT: 'AVAILABLE' }), 2000);
  timeline.note(3000, 1, 'visitor', 'CONVERSATION_VISITOR_UPDATED');
  timeline.note(3500, 1, 'message', undefined);
  timeline.changeState(stateOf([], undefined, { CHAT: 'AVAILABLE' }), 4000);
  timeline.note(4000, 1, undefined, 'CONVERSATION_REMOVED');
  timeline.changeState(stateOf(['b'], undefined, { CHAT: 'AVAILABLE' }), 5000);
  timeline.changeState(stateOf([], undefined, { CHAT: 'AVAILABLE' }), 6000);
  const { rows, items, leftOut } = layoutTimeline(timeline.read(), { from: 0, to: 10_000, width: 100 });
  expect(rows).toStrictEqual(['CHAT', 'Conversation 1', 'Conversation 2']);
  expect(leftOut).toBe(0);
  expect(items).toMatchObject([
    {
      kind: 'document',
      row: undefined,
      x: 10,
      width: 0,
      text: expect.stringContaining('A new desk document starts at'),
    },
    { kind: 'status', row: 0, x: 20, width: 80, isOpen: true, text: expect.stringMatching(/^CHAT: AVAILABLE since/) },
    { kind: 'presence', row: 1, x: 20, width: 20, text: expect.stringMatching(/for 2 s\. Then it was removed\.$/) },
    { kind: 'focus', row: 1, x: 20, width: 20, text: expect.stringContaining('has the focus') },
    { kind: 'visitor', row: 1, x: 30, text: expect.stringContaining('(CONVERSATION_VISITOR_UPDATED)') },
    { kind: 'message', row: 1, x: 35, text: expect.not.stringContaining('(') },
    { kind: 'presence', row: 2, x: 50, width: 10, text: expect.stringMatching(/Then it became unknown\.$/) },
  ]);
});

test("doesn't end a conversation that stays", () => {
  const timeline = newTimeline();
  timeline.changeState(stateOf(['a']), 1);
  const { items } = layoutTimeline(timeline.read(), { from: 0, to: 10, width: 100 });
  expect(items).toMatchObject([
    { x: 10, width: 90, text: expect.stringMatching(/^Conversation 1 is on the desk since [\d:]+\.$/) },
  ]);
});

test('leaves out what is outside of the window of time', () => {
  const timeline = newTimeline();
  timeline.startDocument(1);
  timeline.changeState(stateOf(['a']), 1);
  timeline.note(2, 1, 'message', undefined);
  timeline.changeState(stateOf([]), 3);
  expect(layoutTimeline(timeline.read(), { from: 10, to: 20, width: 100 })).toStrictEqual({
    rows: [],
    items: [],
    leftOut: 0,
  });
});

test('draws a limited number of items, and says how many it left out', () => {
  const timeline = newTimeline();
  for (let index = 0; index < 450; index += 1) timeline.note(index, 1, 'event', undefined);
  const { items, leftOut } = layoutTimeline(timeline.read(), { from: 0, to: 1000, width: 1000 });
  expect(items).toHaveLength(400);
  expect(leftOut).toBe(50);
});

test('goes from one item to the next in the order of time, and stays at the ends', () => {
  const item = (x: number, row?: number) => ({ kind: 'event' as const, x, row, width: 0, text: '' });
  const items = [item(5), item(1, 0), item(5, 1), item(5, 1)];
  expect(neighborOf(items, 1, 1)).toBe(0);
  expect(neighborOf(items, 0, 1)).toBe(2);
  expect(neighborOf(items, 2, 1)).toBe(3);
  expect(neighborOf(items, 3, 1)).toBe(3);
  expect(neighborOf(items, 1, -1)).toBe(1);
  expect(neighborOf([], 4, -1)).toBe(4);
});

test('has lines at round times', () => {
  expect(ticksBetween(500, 3500, 3)).toStrictEqual([1000, 2000, 3000]);
  expect(ticksBetween(0, 3_600_000, 4)).toStrictEqual([0, 900_000, 1_800_000, 2_700_000, 3_600_000]);
  expect(ticksBetween(0, 10 * 86_400_000, 5)).toHaveLength(6);
  expect(ticksBetween(0, 1000, 0)).toStrictEqual([0, 1000]);
  expect(ticksBetween(5, 4, 3)).toStrictEqual([]);
  // A step that is too small for such a number leads to the same number.
  expect(ticksBetween(1e300, 1e300, 5)).toStrictEqual([1e300]);
});

test('says times and durations in words', () => {
  const at = new Date(2026, 0, 16, 9, 4, 8, 7).getTime();
  expect(clockText(at)).toBe('09:04:08');
  expect(clockText(at, true)).toBe('09:04:08.007');
  expect([800, 53_000, 120_000, 125_000, 7_200_000, 7_260_000].map(durationText)).toStrictEqual([
    '800 ms',
    '53 s',
    '2 min',
    '2 min 5 s',
    '2 h',
    '2 h 1 min',
  ]);
  expect(spanText({ from: at })).toBe('since 09:04:08');
  expect(spanText({ from: at, to: at + 1000 })).toBe('from 09:04:08 to 09:04:09, for 1 s');
});
