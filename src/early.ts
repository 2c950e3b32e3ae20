// This is a classic script for a page whose bundle loads late. It keeps what the desk posts in the meantime. It is the only file that
// does something when it is loaded. Clients find the messages by the global's name, so client/keptMessages.ts uses the same name.
const origins = (document.currentScript?.dataset.origins ?? 'https://ha.iadvize.com').split(/[\s,]+/);
const page: Window & { iAdvizeDeskEarlyMessages?: unknown } = window;
// The page may load the script twice, perhaps with other origins.
const kept: MessageEvent[] = Array.isArray(page.iAdvizeDeskEarlyMessages) ? page.iAdvizeDeskEarlyMessages : [];
page.iAdvizeDeskEarlyMessages = kept;
addEventListener('message', (message) => {
  if (!message.isTrusted || !origins.includes(message.origin) || kept.includes(message)) return;
  kept.push(message);
  if (kept.length > 200) kept.shift();
});

export {};
