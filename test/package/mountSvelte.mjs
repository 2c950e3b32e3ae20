// Runs in an application that has the packed package and Svelte 4; its argument is the address of happy-dom. It compiles Desk.svelte, mounts it,
// and prints what the component shows before and after a visitor gets the focus.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const { Window } = await import(process.argv[2]);
const page = new Window({ url: 'https://crm.example' });
Object.assign(globalThis, { window: page, document: page.document });

const { compile, VERSION } = await import('svelte/compiler');
const { js } = compile(await readFile('Desk.svelte', 'utf8'), { generate: 'dom' });
await writeFile('Desk.mjs', js.code);
const { default: Desk } = await import(pathToFileURL('Desk.mjs').href);
const { createFakeDesk } = await import('iadvize-desk-events/testing');

new Desk({ target: page.document.body });
const text = () => page.document.querySelector('p').textContent;
const shown = [text()];

const fake = createFakeDesk({ source: page.document.querySelector('iframe') });
fake.focus(fake.addConversation({ visitor: { firstName: 'Ada' } }));
while (text() === shown[0]) await new Promise((resolve) => setTimeout(resolve));
shown.push(text());

console.log(JSON.stringify({ shown, version: VERSION }));
process.exit();
