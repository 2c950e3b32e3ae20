import { on } from '@tma.js/bridge';
import type { Contender, Payload } from '../contender';

/** A theme with as many colors as the visitor has fields. */
const themeOf = (visitor: Payload) =>
  Object.fromEntries(Object.keys(visitor).map((field, place) => [field, `#1a2b${String(10 + place)}`]));

/**
 * @tma.js/bridge with the validated events that are nearest to ours: one that carries an id, and one with an object. It
 * listens to its parent window, and a page at the top is its own parent. Its messages are JSON.
 */
export const contender: Contender = {
  listen(_desk, note) {
    on('popup_closed', note);
    on('theme_changed', note);
  },
  messageOf: ({ conversationId, visitor }) => ({
    origin: 'https://web.telegram.org',
    source: window,
    data: JSON.stringify(
      visitor
        ? // The payloads of this benchmark that have a visitor have an object.
          { eventType: 'theme_changed', eventData: { theme_params: themeOf(visitor as Payload) } }
        : { eventType: 'popup_closed', eventData: { button_id: conversationId } },
    ),
  }),
};
