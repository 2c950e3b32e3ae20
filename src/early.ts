// A classic script of its own, for a page whose bundle comes late: it keeps what the desk posts meanwhile. It is the only file that
// acts when it is loaded. The client finds the messages by the global's name, which client/keptMessages.ts has too.
const origins = (document.currentScript?.dataset.origins ?? 'https://ha.iadvize.com').split(/[\s,]+/);
const kept: MessageEvent[] = [];
Object.assign(window, { iAdvizeDeskEarlyMessages: kept });
addEventListener('message', (message) => {
  if (!message.isTrusted || !origins.includes(message.origin)) return;
  kept.push(message);
  if (kept.length > 200) kept.shift();
});

export {};
