import { createDeskClient, type DeskClient } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countMessageListeners } from './messageListeners';

/** What a program in JavaScript may pass, whatever the types say. */
const wrong = (value: unknown) => value as never;

describe('createDeskClient refuses', () => {
  it.each<[string, unknown, string]>([
    ['options that are null', null, 'createDeskClient: options: expected an object, received null'],
    [
      'options that are text',
      'https://ha.iadvize.com',
      "createDeskClient: options: expected an object, received 'https",
    ],
    ['origins that are null', { origins: null }, 'origins: expected a list of exact origins such as'],
    ['events that are null', { events: null }, 'events: expected an object of entries, received null'],
    ['events that are a number', { events: 5 }, 'events: expected an object of entries, received 5'],
    ['a memory that is null', { remember: null }, 'remember: expected true or an object, received null'],
    ['a memory that is a number', { remember: 0 }, 'remember: expected true or an object, received 0'],
    ['a signal without a method', { signal: {} }, 'signal: expected an AbortSignal, received an object'],
    ['a signal that is null', { signal: null }, 'signal: expected an AbortSignal, received null'],
    ['a callback that is a number', { onRejected: 1 }, 'onRejected: expected a function, received 1'],
    ['a callback that is text', { onHandlerError: 'log' }, "onHandlerError: expected a function, received 'log'"],
  ])('%s, and leaves nothing behind', (_name, options, message) => {
    const listeners = countMessageListeners();
    expect(() => createDeskClient(wrong(options))).toThrow(TypeError);
    expect(() => createDeskClient(wrong(options))).toThrow(message);
    expect(listeners()).toBe(0);
  });
});

it('waitFor refuses a condition that is no function', () => {
  const desk = createDeskClient();
  expect(() => desk.waitFor('CONVERSATION_ADDED', { where: wrong(1) })).toThrow(
    new TypeError("waitFor('CONVERSATION_ADDED'): where: expected a function, received 1"),
  );
  desk.close();
});

describe('a signal that is none is refused', () => {
  let desk: DeskClient;
  beforeEach(() => {
    desk = createDeskClient();
  });
  afterEach(() => desk.close());

  it.each<[string, () => unknown]>([
    ['onConversationAdded: signal', () => desk.onConversationAdded(() => {}, { signal: wrong({}) })],
    ['onFocusedVisitor: signal', () => desk.onFocusedVisitor(() => {}, { signal: wrong({}) })],
    ["waitFor('CONVERSATION_ADDED'): signal", () => desk.waitFor('CONVERSATION_ADDED', { signal: wrong({}) })],
  ])('by %s', (place, call) => {
    expect(call).toThrow(new TypeError(`${place}: expected an AbortSignal, received an object`));
  });
});
