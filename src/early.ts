// This is a classic script for a page whose bundle loads late. It keeps what the desk posts in the meantime. It is the only file that
// does something when it is loaded.
import { isFresh, keptMessagesName, longestAge } from './client/keptMessages';
import { deskEventPrefix } from './events/defineDeskEvent';
import { deskOrigins } from './intake/origins';
import { documentMember } from './shared/documentMember';
import { globalOf, setGlobal } from './shared/globals';
import { isPlainObject } from './shared/isPlainObject';
import { ownFieldsOf, ownValueOf } from './shared/ownFields';
import { sizeOf } from './shared/sizeOf';

const mostMessages = 200;
/** How much the kept messages may take together: ten thousand fields, or a megabyte of text. */
const mostSize = 10_000;
/** How much one message may take, so that one message doesn't drive out all others. */
const largestMessage = 2500;
/** What a port that was sent along counts as. */
const portSize = 10;

// Not from `dataset`, which inherits the members of Object.prototype.
const listed = documentMember(window, 'currentScript')?.getAttribute('data-origins') ?? deskOrigins.ha;

/** A run of the script. The page may load it again, perhaps with other origins. Then the last run does the work of all of them. */
interface Run {
  readonly origins: readonly string[];
  /** How much each kept message takes. */
  readonly sizes: WeakMap<MessageEvent, number>;
}

const former = globalOf(window, keptMessagesName);
const kept: MessageEvent[] = Array.isArray(former) ? former : [];
setGlobal(window, keptMessagesName, kept);

// The list has the last run, which only this script sets.
const runOfList = () => ownValueOf(kept, 'run') as Run | undefined;
const formerRun = runOfList();
const origins = [...listed.split(/[\s,]+/), ...(formerRun?.origins ?? [])];
const sizes = formerRun?.sizes ?? new WeakMap<MessageEvent, number>();
const run: Run = { origins, sizes };
Object.defineProperty(kept, 'run', ownFieldsOf({ value: run, configurable: true }));

const keptSize = () => kept.reduce((sum, message) => sum + (sizes.get(message) ?? 0), 0);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Returns how much a message takes if a client could deliver it, or undefined. */
function sizeOfEvent({ data, ports }: MessageEvent): number | undefined {
  const event = isPlainObject(data) && ownValueOf(data, 'event');
  if (typeof event !== 'string' || !event.startsWith(deskEventPrefix)) return undefined;
  const size = ports.length * portSize + sizeOf(data, largestMessage);
  return size <= largestMessage ? size : undefined;
}

/** Forgets each message as soon as it is too old for every client. */
function forgetOld(): void {
  kept.splice(0, kept.length, ...kept.filter(isFresh));
  clearTimeout(timer);
  const [oldest] = kept;
  if (oldest) timer = setTimeout(forgetOld, Math.ceil(longestAge - performance.now() + oldest.timeStamp));
}

function keep(message: MessageEvent): void {
  if (runOfList() !== run || !message.isTrusted || !origins.includes(message.origin)) return;
  try {
    const size = sizeOfEvent(message);
    if (size === undefined) return;
    sizes.set(message, size);
  } catch {
    // The browser reads the data now, and may have no room for it.
    return;
  }
  kept.push(message);
  forgetOld();
  while (kept.length > mostMessages || keptSize() > mostSize) kept.shift();
}

/** Stops, and forgets what was kept. Later events would be missing: a focus without its end opens the wrong customer. */
function stop(): void {
  removeEventListener('message', keep);
  if (runOfList() !== run) return;
  clearTimeout(timer);
  kept.splice(0, kept.length, ...kept.filter((message) => !sizes.has(message)));
}

addEventListener('message', keep);
// Not as soon as there is a client, because the page may create others.
const stopLater = () => setTimeout(stop, longestAge);
if (documentMember(window, 'readyState') === 'complete') stopLater();
else addEventListener('load', stopLater);

// biome-ignore lint/complexity/noUselessEmptyExport: without it, esbuild takes this for CommonJS and wraps every module in a function.
export {};
