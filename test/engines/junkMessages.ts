import type { Evaluates } from '../browser/evaluates';

/** Posts, from the desk, values of every kind that a message can carry, and returns their number. */
export function postShapelessJunk(desk: Evaluates): Promise<number> {
  return desk.evaluate(async () => {
    const deep = (depth: number) => {
      let value: unknown = 'bottom';
      for (let level = 0; level < depth; level += 1) value = { value, event: [value] };
      return value;
    };
    const cyclic: Record<string, unknown> = { list: [] };
    cyclic.event = cyclic;
    const junk: unknown[] = [
      ...[undefined, null, true, false, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, 10n],
      ...['', 'com.iadvize.desk.CONVERSATION_FOCUSED', '{"event":"com.iadvize.desk.CONVERSATION_FOCUSED"}'],
      'x'.repeat(2 ** 20),
      ...[[], [null], ['com.iadvize.desk.CONVERSATION_FOCUSED'], new Array(1000).fill({})],
      ...[{}, { event: null }, { event: 7 }, { event: {} }, { event: ['com.iadvize.desk.CONVERSATION_FOCUSED'] }],
      ...[{ event: '' }, { event: 'CONVERSATION_FOCUSED' }, { event: 'com.iadvize.CONVERSATION_FOCUSED' }],
      ...[{ event: ' com.iadvize.desk.CONVERSATION_FOCUSED' }, { event: 'COM.IADVIZE.DESK.CONVERSATION_FOCUSED' }],
      ...[deep(12), cyclic, new Map([['event', 'com.iadvize.desk.CONVERSATION_FOCUSED']]), new Set([1])],
      ...[new Date(), new Date(Number.NaN), /event/g, new Error('com.iadvize.desk.'), Object('com.iadvize.desk.')],
      ...[new ArrayBuffer(8), new Uint8Array(8), new DataView(new ArrayBuffer(8))],
      ...[new Blob(['{}']), new File(['{}'], 'event'), new ImageData(1, 1)],
      ...[await createImageBitmap(new ImageData(1, 1)), new DOMRect(), new DOMMatrix()],
      new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])),
      ...[JSON.parse('{"__proto__":{"event":"com.iadvize.desk.CONVERSATION_FOCUSED"}}'), { event: '\ud800' }],
    ];
    for (const value of junk) window.parent.postMessage(value, '*');
    const { port1 } = new MessageChannel();
    window.parent.postMessage(port1, '*', [port1]);
    return junk.length + 1;
  });
}

/** Payloads under the desk's names that their schemas refuse, with the refused fields of each. */
export const malformed = [
  { name: 'CONVERSATION_ADDED', payload: {}, refused: ['conversationId', 'projectId'] },
  {
    name: 'CONVERSATION_ADDED',
    payload: { conversationId: 'a', projectId: 'twelve' },
    refused: ['projectId'],
  },
  {
    name: 'CONVERSATION_ADDED',
    payload: { conversationId: 'a', projectId: null },
    refused: ['projectId'],
  },
  { name: 'CONVERSATION_FOCUSED', payload: { conversationId: '' }, refused: ['conversationId'] },
  { name: 'CONVERSATION_FOCUS_LOST', payload: { conversationId: ['a'] }, refused: ['conversationId'] },
  {
    name: 'CONVERSATION_STATE_BOX_CLICKED',
    payload: { conversationId: {} },
    refused: ['conversationId'],
  },
  { name: 'CONVERSATION_REMOVED', payload: { conversationId: null }, refused: ['conversationId'] },
  {
    name: 'CONVERSATION_VISITOR_UPDATED',
    payload: { conversationId: 'a', visitor: null },
    refused: ['visitor'],
  },
  {
    name: 'CONVERSATION_VISITOR_UPDATED',
    payload: { conversationId: 'a', visitor: 'Ada' },
    refused: ['visitor'],
  },
  {
    name: 'CONVERSATION_MESSAGE',
    payload: { conversationId: 'a' },
    refused: ['conversationParticipantType'],
  },
];
