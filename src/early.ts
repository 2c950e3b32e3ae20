// A classic script of its own, for a page whose bundle comes late: it keeps what the desk posts meanwhile. It is the only file that
// acts when it is loaded. Clients find the messages by the global's name, which client/keptMessages.ts has too.
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
