// Runs in an application that has the packed package and some version of React; its argument is the address of happy-dom.
// It prints what became of messages: two that came before React, and those of a desk that speaks while the page is there.
const { Window } = await import(process.argv[2]);
const page = new Window({ url: 'https://crm.example' });
const { document, MessageEvent } = page;
Object.assign(globalThis, { window: page, document, MessageEvent });
// Newer versions of Node have one of their own, which can't be assigned to.
Object.defineProperty(globalThis, 'navigator', { value: page.navigator, configurable: true });

const complaints = [];
console.error = (...words) => complaints.push(words.map(String).join(' '));

const { createElement: element, StrictMode } = await import('react');
const { createRoot } = await import('react-dom/client');
const { useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } = await import('iadvize-desk-events/react');
const { createFakeDesk } = await import('iadvize-desk-events/testing');

let listeners = 0;
const { addEventListener, removeEventListener } = page;
page.addEventListener = (type, ...rest) => {
  listeners += Number(type === 'message');
  return addEventListener.call(page, type, ...rest);
};
page.removeEventListener = (type, ...rest) => {
  listeners -= Number(type === 'message');
  return removeEventListener.call(page, type, ...rest);
};

const heard = [];

function Inner({ desk }) {
  const ids = useDeskState(desk, ({ conversations }) => conversations.map(({ id }) => id));
  const visitor = useFocusedVisitor(desk);
  useDeskEvent(desk, 'onEvent', ({ event }) => heard.push(event.replace('com.iadvize.desk.', '')));
  return element('p', null, `${ids.length}: ${visitor?.profile.externalId ?? 'nobody'}`);
}

const Outer = () => element(Inner, { desk: useDeskClient() });

/** Waits until React has rendered this. */
async function rendered(container, markup) {
  while (container.innerHTML !== markup) await new Promise((resolve) => setTimeout(resolve));
}

const early = ['CONVERSATION_ADDED', 'CONVERSATION_FOCUSED'].map((name) => {
  const data = { event: `com.iadvize.desk.${name}`, conversationId: 'early', projectId: 1 };
  return new MessageEvent('message', { data, origin: 'https://ha.iadvize.com' });
});
page.iAdvizeDeskEarlyMessages = early;

const container = document.createElement('div');
const root = createRoot(container);
root.render(element(StrictMode, null, element(Outer)));
await rendered(container, '<p>1: nobody</p>');
const heardEarly = heard.splice(0);
const mounted = listeners;

const fake = createFakeDesk();
fake.focus(fake.addConversation({ visitor: { externalId: 'C-100' } }));
await rendered(container, '<p>2: C-100</p>');
root.render(null);
await rendered(container, '');
while (listeners) await new Promise((resolve) => setTimeout(resolve));
fake.addConversation();

console.log(JSON.stringify({ heardEarly, heard, mounted, listeners, complaints }));
process.exit();
