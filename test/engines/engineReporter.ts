import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end in which engines the suite `engines` has run, with their versions, and how many tests passed in each. */
export default class EngineReporter implements Reporter {
  private readonly runs = new Map<string, { passed: number; all: number }>();

  onTestEnd({ annotations, parent }: TestCase, { status }: TestResult): void {
    const project = parent.project()?.name ?? '';
    if (!project.startsWith('engines-')) return;
    const engine =
      annotations.find(({ type }) => type === 'engine')?.description ?? `no engine: ${project} did not start`;
    const { passed, all } = this.runs.get(engine) ?? { passed: 0, all: 0 };
    this.runs.set(engine, { passed: passed + (status === 'passed' ? 1 : 0), all: all + 1 });
  }

  onEnd(): void {
    for (const [engine, { passed, all }] of this.runs)
      console.log(`Ran in ${engine}: ${passed} of ${all} tests passed.`);
  }
}
