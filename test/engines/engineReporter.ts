import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end in which engines the tests have run, with their versions, and how many passed in each. */
export default class EngineReporter implements Reporter {
  private readonly runs = new Map<string, { passed: number; all: number }>();

  onTestEnd({ annotations }: TestCase, { status }: TestResult): void {
    const engine = annotations.find(({ type }) => type === 'engine')?.description ?? 'no engine, which did not start';
    const { passed, all } = this.runs.get(engine) ?? { passed: 0, all: 0 };
    this.runs.set(engine, { passed: passed + (status === 'passed' ? 1 : 0), all: all + 1 });
  }

  onEnd(): void {
    for (const [engine, { passed, all }] of this.runs)
      console.log(`Ran in ${engine}: ${passed} of ${all} tests passed.`);
  }
}
