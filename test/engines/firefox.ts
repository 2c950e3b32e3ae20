import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineOptions } from './engineTab';
import { connectMarionette } from './marionette';
import { startProgram } from './programs';
import { until } from './until';
import { webDriverEngine } from './webDriverTab';

/** Starts Firefox without a screen, and drives it by its remote protocol, Marionette. */
export async function startFirefox(path: string, { blocksPopups }: EngineOptions): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'desk-events-'));
  // Any free port; Firefox writes the one that it took to a file.
  const preferences = { 'marionette.port': 0, 'dom.disable_open_during_load': blocksPopups };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${value});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const firefox = startProgram(path, ['--headless', '--marionette', '--no-remote', '--profile', profile]);
  const port = await until('port of Firefox', async () => {
    firefox.check();
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    return Number(text) || undefined;
  });
  const { version, commands, disconnect } = await connectMarionette(port);
  return webDriverEngine(version, commands, async () => {
    disconnect();
    await firefox.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
}
