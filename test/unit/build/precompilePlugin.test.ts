// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { precompiledEvents } from '../../../build/precompile/plugin';
import type { Catalogue } from '../../../build/precompile/precompile';

const pathOf = (file: string) => fileURLToPath(new URL(`../../precompile/fixture/${file}`, import.meta.url));
const deskEventsModule = pathOf('deskEvents.ts');

const schema = z.looseObject({ text: z.string(), toString: z.optional(z.string()) });
const catalogue: Catalogue = { onTyping: { name: 'TYPING', schema } };

/** Bundles the fixture for a page. */
async function bundle(plugin: Plugin, entry = 'main.ts') {
  const { outputFiles, metafile } = await build({
    entryPoints: [pathOf(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'fixture',
    metafile: true,
    logLevel: 'silent',
    plugins: [plugin],
  });
  return { text: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

/** Runs the bundled fixture with a payload from JSON, in a realm of its own in which Object.prototype is frozen. */
function runFrozen(text: string, json: string): unknown {
  const answer = runInNewContext(
    `Object.freeze(Object.prototype); ${text}; JSON.stringify(fixture.check(JSON.parse(${JSON.stringify(json)})))`,
  );
  return JSON.parse(answer);
}

describe('the esbuild plugin', () => {
  it('replaces the events by precompiled ones, without zod', async () => {
    const { text, inputs } = await bundle(precompiledEvents(catalogue, deskEventsModule));
    expect(inputs.filter((input) => /zod|fixture\/deskEvents/.test(input))).toEqual([]);
    expect(inputs).toContain('precompiled:deskEvents.ts');
    expect(runFrozen(text, '{"text": "a"}')).toEqual({ value: { text: 'a' } });
    expect(runFrozen(text, '{"text": 1}')).toMatchObject({ issues: [{ path: ['text'], code: 'invalid_type' }] });
  });

  it('puts checks into the bundle that copy a field named toString, even if Object.prototype is frozen', async () => {
    const { text } = await bundle(precompiledEvents(catalogue, deskEventsModule));
    const payload = { text: 'a', toString: 'b', valueOf: 'c' };
    expect(runFrozen(text, JSON.stringify(payload))).toEqual({ value: payload });
  });

  it('puts no path of this machine into the bundle', async () => {
    const { text } = await bundle(precompiledEvents(catalogue, deskEventsModule));
    expect(text).not.toContain(fileURLToPath(new URL('../../..', import.meta.url)));
  });

  it('fails the build if the catalogue is missing or wrong', async () => {
    await expect(bundle(precompiledEvents(undefined as never, deskEventsModule))).rejects.toThrow('received none');
    const wrong = { onTyping: { name: 'TYPING', schema: z.looseObject({ at: z.date() }) } };
    await expect(bundle(precompiledEvents(wrong, deskEventsModule))).rejects.toThrow(
      "Can't precompile onTyping at payload > at",
    );
  });

  it('fails the build if there is nothing to replace', async () => {
    await expect(bundle(precompiledEvents(catalogue))).rejects.toThrow('found none to replace');
    await expect(bundle(precompiledEvents(catalogue, deskEventsModule), 'deskEvents.ts')).rejects.toThrow(
      'found none to replace',
    );
  });
});
