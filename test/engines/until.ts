import { setTimeout as wait } from 'node:timers/promises';

const limit = 20_000;

/** Asks again until there is an answer. */
export async function until<Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`In ${limit} ms there was no ${what}.`);
    await wait(20);
  }
}
