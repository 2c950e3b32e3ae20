// Freezes the built-in objects in one of two ways, then lives through a desk's life cycle, and prints what came of it as JSON:
// node frozenLifeCycle.mjs <way> <path of ses> <path of the package's file> <messages as JSON>
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [way, ses, file, messages] = process.argv.slice(2);

const languageGlobals = [
  ...[
    'Object',
    'Function',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'Date',
    'RegExp',
    'Math',
    'JSON',
  ],
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError', 'AggregateError'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'Promise', 'Proxy', 'Reflect', 'Atomics'],
  ...['ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Uint8Array', 'Float64Array', 'BigInt64Array', 'Intl'],
];

/** Freezes all that the language's globals lead to. */
function freezeIntrinsics() {
  const seen = new Set();
  const visit = (value) => {
    if (Object(value) !== value || seen.has(value)) return;
    seen.add(value);
    for (const key of Reflect.ownKeys(value)) {
      const { value: held, get, set } = Object.getOwnPropertyDescriptor(value, key);
      for (const part of [held, get, set]) visit(part);
    }
    visit(Object.getPrototypeOf(value));
  };
  for (const name of languageGlobals) visit(globalThis[name]);
  for (const value of [function* () {}, async () => {}, async function* () {}, [].values(), new Map().entries()]) {
    visit(value);
  }
  for (const value of seen) Object.freeze(value);
}

const listeners = new Set();
globalThis.window = {
  addEventListener: (type, listener) => type === 'message' && listeners.add(listener),
  removeEventListener: (_type, listener) => listeners.delete(listener),
};
const result = { events: [], rejections: [], errors: [], focused: [] };
const note = (error) => result.errors.push(String(error));
process.on('uncaughtException', note);
process.on('unhandledRejection', note);

if (way === 'ses') {
  createRequire(import.meta.url)(ses);
  globalThis.lockdown();
} else {
  freezeIntrinsics();
}
if (!Object.isFrozen(Object.prototype)) throw new Error('Object.prototype is not frozen.');

const loaded = await import(pathToFileURL(file).href);
const { createDeskClient, DeskWaitError } = loaded.default ?? loaded;
const client = createDeskClient({
  onRejected: (rejection) => result.rejections.push(rejection),
  onHandlerError: note,
});
client.onEvent((event) => result.events.push(event));
client.onFocusedVisitor(({ conversationId, profile }) => result.focused.push([conversationId, profile.email]));
for (const data of JSON.parse(messages)) {
  for (const receive of listeners) receive({ origin: 'https://ha.iadvize.com', source: null, data });
  // The focused visitor is told in a microtask.
  await undefined;
}
result.conversations = client.state.get().conversations.length;
const wait = client.waitFor('CONVERSATION_ADDED', { timeout: 1 });
result.wait = await wait.catch((error) => error instanceof DeskWaitError && `${error.name} ${error.code}`);
client.close();
console.log(JSON.stringify(result));
