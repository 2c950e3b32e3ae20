import type { CDPSession } from '@playwright/test';

/** How long a page has worked so far, in ns, by a metric of the browser's Performance domain. */
async function readMetric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = metrics.find((candidate) => candidate.name === name);
  if (!metric) throw new Error(`The browser has no metric ${name}.`);
  return metric.value * 1e9;
}

/**
 * The ns of processor time that a page's main thread spends while something is done. Unlike a clock on the wall, this leaves out
 * waiting and other programs, which matter on a busy machine.
 */
export async function threadTimeOf(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  // By default the browser times its other metrics by the wall clock. The thread's clock would cost more at each call of a
  // listener than many listeners do.
  await session.send('Performance.enable');
  const before = await readMetric(session, 'ThreadTime');
  await act();
  return (await readMetric(session, 'ThreadTime')) - before;
}

/**
 * The ns of processor time that the browser spends in JavaScript while something is done: listeners with all that they call,
 * and the reading of a message's `data`, which the browser puts off until a listener asks for it. The browser reads the
 * thread's clock before and after each call, and one of these readings is part of the number.
 */
export async function scriptTimeOf(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await readMetric(session, 'ScriptDuration');
  await act();
  const time = (await readMetric(session, 'ScriptDuration')) - before;
  await session.send('Performance.disable');
  return time;
}

/** Evaluates an expression in the page, without the work that Playwright would add, and waits for its promise. */
export async function evaluatePlainly(session: CDPSession, expression: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
