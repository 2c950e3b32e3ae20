import type { DeskClient, DeskRejection } from '../../src/index';
import type { Build } from './builds';
import { handlerOf, kinds } from './rules';

/** The origin that the client takes for the desk's. */
export const deskOrigin = 'https://ha.iadvize.com';

/** What a client did with a message. */
export interface Doings {
  readonly calls: ReadonlyArray<{ readonly handler: string; readonly event: unknown }>;
  readonly rejections: readonly DeskRejection[];
  readonly errors: readonly unknown[];
}

const nothing: Doings = { calls: [], rejections: [], errors: [] };

/** A client of a build, and what it did with the last message. */
export interface Listener {
  readonly name: string;
  readonly client: DeskClient;
  /** Returns what it did since it was asked last. */
  readonly take: () => Doings;
}

/** Makes a client that listens to everything. */
export function createListener({ name, createDeskClient }: Build, desk: object): Listener {
  let done = nothing;
  const client = createDeskClient({
    // It names itself, which is all that is asked of a window.
    source: desk as Window,
    onRejected: (rejection) => {
      // Not by `push`: a polluted prototype may have indexes.
      done = { ...done, rejections: [...done.rejections, rejection] };
    },
    onHandlerError: (error) => {
      done = { ...done, errors: [...done.errors, error] };
    },
  });
  const record = (handler: string) => (event: unknown) => {
    done = { ...done, calls: [...done.calls, { handler, event }] };
  };
  for (const handler of kinds.map(handlerOf)) {
    // The names are the client's, which the compiler can't follow.
    const subscribe = Reflect.get(client, handler) as (handle: (event: unknown) => void) => void;
    subscribe(record(handler));
  }
  client.onEvent(record('onEvent'));
  client.onUnknownEvent(record('onUnknownEvent'));
  client.onFocusedVisitor(({ profile }) => profile.email);
  client.state.subscribe(({ conversations }) => conversations.length);
  const take = () => {
    const taken = done;
    done = nothing;
    return taken;
  };
  return { name, client, take };
}
