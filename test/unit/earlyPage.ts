import { fakeWindow } from '../api/postMessage';

/** The window of the desk that the kept messages are from. */
export const earlyDesk = fakeWindow();

/** A message of a desk as the early script keeps it. */
export function earlyMessage(name: string, fields: Readonly<Record<string, unknown>> = {}): MessageEvent {
  const data = { event: `com.iadvize.desk.${name}`, conversationId: 'a', projectId: 1234, ...fields };
  return new MessageEvent('message', { data, origin: 'https://ha.iadvize.com', source: earlyDesk });
}

/** What a message says instead of the time at which it was made. */
export function madeAt(message: MessageEvent, timeStamp: number): MessageEvent {
  return Object.defineProperty(message, 'timeStamp', { value: timeStamp });
}

/** Puts the early script's list on the page, and returns it. */
export function keepOnPage(...messages: MessageEvent[]): MessageEvent[] {
  Reflect.set(window, 'iAdvizeDeskEarlyMessages', messages);
  return messages;
}

/** Makes the page one that never had the early script. */
export function forgetPage(): void {
  Reflect.deleteProperty(window, 'iAdvizeDeskEarlyMessages');
}
