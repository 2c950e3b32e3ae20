import { transformSync } from 'esbuild';
import * as root from 'iadvize-desk-events';
import { type DeskRecording, type GenerateOptions, generateDeskEvents, recordDesk } from 'iadvize-desk-events/testing';
import * as valibot from 'valibot';
import * as zod from 'zod';
import * as mini from 'zod/mini';

/** What a generated module exports. */
export interface GeneratedModule {
  /** The standard entries, and others. */
  readonly events: root.StandardDeskEvents;
  readonly fixture: readonly object[];
  readonly profile?: (visitor: unknown) => Readonly<Record<string, unknown>>;
  readonly availability?: (payload: unknown) => Readonly<Record<string, unknown>>;
}

/** The libraries that a module can be generated for. */
export const libraryNames = ['zod', 'zod/mini', 'valibot'] as const;

const modules: Readonly<Record<string, unknown>> = {
  'iadvize-desk-events': root,
  zod,
  'zod/mini': mini,
  valibot,
};

/** Records messages of the desk, without a page. */
export function recordingOf(messages: readonly unknown[]): DeskRecording {
  const page = new EventTarget();
  // The recorder only listens to a window.
  const recorder = recordDesk({ window: page as Window });
  for (const data of messages) {
    page.dispatchEvent(Object.assign(new Event('message'), { data, origin: 'https://ha.iadvize.com', source: null }));
  }
  recorder.stop();
  return recorder.recording();
}

/** Generates a module for what was recorded of these messages. */
export const generatedFrom = (messages: readonly unknown[], options?: GenerateOptions): string =>
  generateDeskEvents(recordingOf(messages), options);

/** Runs the text of a generated module. */
export function run(text: string): GeneratedModule {
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs' });
  const module = { exports: {} };
  new Function('require', 'module', code)((name: string) => modules[name], module);
  // A generated module has these exports.
  return module.exports as GeneratedModule;
}
