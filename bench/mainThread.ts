import type { CDPSession } from '@playwright/test';

/** A page's work so far, in µs, by the name that the browser's Performance domain gives it. */
async function readMetric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = metrics.find((candidate) => candidate.name === name);
  if (!metric) throw new Error(`The browser has no metric ${name}.`);
  return metric.value * 1e6;
}

/**
 * The µs that a page's main thread works while something is done: its own time on a processor. Waiting doesn't count, nor do
 * other programs, which a clock on the wall would count on a busy machine; throttling does, since it keeps the thread busy.
 */
export async function threadTimeOf(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  // By the browser's default its other metrics are of the wall's clock, which is cheap to read at each call of a listener: to
  // read the thread's would cost more than many a listener.
  await session.send('Performance.enable');
  const before = await readMetric(session, 'ThreadTime');
  await act();
  return (await readMetric(session, 'ThreadTime')) - before;
}

/**
 * The µs of JavaScript that the browser calls while something is done: listeners with all that they call, and the reading of a
 * message's `data`, which the browser puts off until a listener asks for it. By the thread's own clock, read before and after
 * each call, one reading of which is in the number.
 */
export async function scriptTimeOf(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await readMetric(session, 'ScriptDuration');
  await act();
  const time = (await readMetric(session, 'ScriptDuration')) - before;
  await session.send('Performance.disable');
  return time;
}

/** Evaluates an expression in the page, without what Playwright would do beside. */
export async function evaluatePlainly(session: CDPSession, expression: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
