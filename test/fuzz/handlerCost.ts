import { loadBuilds } from './builds';
import { createMessage, createWindow, installPage } from './fakePage';
import { deskOrigin } from './listener';

const handlers = 80_000;
/** How long closing a client with that many handlers may take, in ms. */
const longestClose = 100;
const postedChannels = 9000;
/** How long one change of a status may take after that many channels were posted, in ms. */
const longestChange = 0.1;
const changes = 1000;

const page = installPage();
const desk = createWindow();

/** The time that some work takes, in ms. */
function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function check(name: string, time: number, most: number): void {
  const verdict = time <= most ? 'ok' : 'EXCEEDED';
  console.log(`${name}: ${time.toFixed(3)} ms of ${most} ms, ${verdict}`);
  if (time > most) process.exitCode = 1;
}

for (const { name, createDeskClient } of loadBuilds()) {
  // It names itself, which is all that is asked of a window.
  const client = createDeskClient({ source: desk as Window });
  const post = (availability: object) =>
    page.receive(
      createMessage({
        origin: deskOrigin,
        source: desk,
        data: { event: 'com.iadvize.desk.AVAILABILITY_UPDATED', availability },
      }),
    );
  for (let first = 0; first < postedChannels; first += 1000) {
    const channels = Array.from({ length: 1000 }, (_, index) => [`CHANNEL_${first + index}`, 'AVAILABLE']);
    post(Object.fromEntries(channels));
  }
  const change = timeOf(() => {
    for (let count = 0; count < changes; count += 1) post({ CHANNEL_0: count % 2 ? 'AVAILABLE' : 'UNAVAILABLE' });
  });
  check(`${name}: one status among ${postedChannels} channels`, change / changes, longestChange);
  for (let count = 0; count < handlers; count += 1) client.onConversationAdded(() => {});
  check(
    `${name}: closing a client with ${handlers} handlers`,
    timeOf(() => client.close()),
    longestClose,
  );
}
