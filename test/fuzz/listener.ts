import type { DeskClient, DeskRejection } from '../../src/index';
import type { Build } from './builds';
import { handlerOf, kinds } from './rules';

/** The origin that the client takes for the desk's. */
export const deskOrigin = 'https://ha.iadvize.com';

/** A client of a build, and what it did with the last message. */
export interface Listener {
  readonly name: string;
  readonly client: DeskClient;
  readonly calls: Array<{ readonly handler: string; readonly event: unknown }>;
  readonly rejections: DeskRejection[];
  readonly errors: unknown[];
  /** Forgets what it did. */
  readonly forget: () => void;
}

/** Makes a client that listens to everything. */
export function createListener({ name, createDeskClient }: Build, desk: object): Listener {
  const calls: Listener['calls'] = [];
  const rejections: DeskRejection[] = [];
  const errors: unknown[] = [];
  const client = createDeskClient({
    // It names itself, which is all that is asked of a window.
    source: desk as Window,
    onRejected: (rejection) => rejections.push(rejection),
    onHandlerError: (error) => errors.push(error),
  });
  const record = (handler: string) => (event: unknown) => calls.push({ handler, event });
  for (const handler of kinds.map(handlerOf)) {
    // The names are the client's, which the compiler can't follow.
    const subscribe = Reflect.get(client, handler) as (handle: (event: unknown) => void) => void;
    subscribe(record(handler));
  }
  client.onEvent(record('onEvent'));
  client.onUnknownEvent(record('onUnknownEvent'));
  client.onFocusedVisitor(({ profile }) => profile.email);
  client.state.subscribe(({ conversations }) => conversations.length);
  const forget = () => {
    calls.length = 0;
    rejections.length = 0;
    errors.length = 0;
  };
  return { name, client, calls, rejections, errors, forget };
}
