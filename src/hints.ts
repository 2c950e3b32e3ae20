import type { DeskDiagnosis } from './diagnosis';
import { deskOrigins } from './origins';

const messages = (count: number) => (count === 1 ? '1 message' : `${count} messages`);

/** What is so at the moment of the question. */
export interface Circumstances {
  /** Whether the source names an open window now; undefined where there is no source. */
  readonly sourceFound: boolean | undefined;
  /** Whether the client is closed. */
  readonly isClosed: boolean;
}

/** What the counts of a client may mean, in words for the developer who wonders where the events are. */
export function hintsOf(
  { received, rejected, origins }: Omit<DeskDiagnosis, 'hints'>,
  listed: ReadonlySet<string>,
  { sourceFound, isClosed }: Circumstances,
): string[] {
  const hints: string[] = [];
  if (isClosed) hints.push('The client is closed.');
  if (!received && !isClosed) {
    hints.push(
      'No message has arrived: create the client before the desk loads (or use early.js), in the window that embeds or opened it.',
    );
  }
  for (const origin of Object.values(deskOrigins)) {
    const count = origins[origin];
    if (count && !listed.has(origin)) hints.push(`${messages(count)} came from ${origin}, which is not in origins.`);
  }
  if (received && received === rejected.origin && !hints.length) {
    hints.push(`${messages(received)} came, none from an origin in origins.`);
  }
  if (rejected.source) {
    hints.push(
      `${messages(rejected.source)} came from an origin in origins, but not from source: is it another window, or a frame inside the desk?`,
    );
  }
  if (sourceFound === false) {
    hints.push('source finds no window now: the frame is not in the page, or the popup is closed, blocked or cut off.');
  }
  if (rejected.schema) {
    hints.push(`${messages(rejected.schema)} had a payload that its schema refused: onRejected tells where.`);
  }
  if (rejected.shape) {
    hints.push(`${messages(rejected.shape)} from an origin in origins had no event of the desk.`);
  }
  return hints;
}
