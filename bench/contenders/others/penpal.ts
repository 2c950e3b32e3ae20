import { connect, WindowMessenger } from 'penpal';
import type { Contender, DeskPlace } from '../contender';

const messageFrom = ({ frame }: DeskPlace, data: object): MessageEventInit => ({
  // The frame is empty, so its origin is the page's.
  origin: window.origin,
  source: frame.contentWindow,
  data: { namespace: 'penpal', channel: undefined, ...data },
});

/**
 * Penpal calls a method for each event, and validates no arguments. It answers each call on a port that the frame closes: so
 * the cost of making the answer is measured, and the cost of posting it is not.
 */
export const contender: Contender = {
  async listen(desk, note) {
    const { contentWindow } = desk.frame;
    if (!contentWindow) throw new Error('The frame is not in the page.');
    const portClosed = new Promise<void>((resolve) => {
      contentWindow.addEventListener('message', ({ ports: [port] }) => {
        if (!port) return;
        port.close();
        resolve();
      });
    });
    const messenger = new WindowMessenger({ remoteWindow: contentWindow, allowedOrigins: [window.origin] });
    const { promise } = connect({ messenger, methods: { receive: note } });
    // The frame's part of the handshake. The greater id leads it, and the page's own one starts with a hexadecimal digit.
    const handshake = [
      { type: 'SYN', participantId: 'z' },
      { type: 'ACK1', methodPaths: [] },
    ];
    for (const step of handshake) window.dispatchEvent(new MessageEvent('message', messageFrom(desk, step)));
    await Promise.all([promise, portClosed]);
  },
  messageOf: (payload, desk) =>
    messageFrom(desk, { type: 'CALL', id: 'call', methodPath: ['receive'], args: [payload] }),
};
