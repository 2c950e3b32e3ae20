import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInstaller } from '../browser/installer.mjs';

const { note, installedPackages } = createInstaller('findEngines');

const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);

const firstThatExists = (paths) => paths.find((path) => path && existsSync(path));

const command = (...names) => firstThatExists(names.flatMap((name) => folders.map((folder) => join(folder, name))));

/** The subfolders of a folder whose names fit, or none if it can't be read. */
function subfolders(folder, pattern) {
  try {
    const names = readdirSync(folder);
    return names.filter((name) => pattern.test(name)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Returns the paths by their variables if there are all of them. */
const complete = (paths) => (Object.values(paths).every(Boolean) ? paths : undefined);

function firefoxPaths() {
  const macs = '/Applications/Firefox.app/Contents/MacOS/firefox';
  const path = process.env.FIREFOX_PATH ?? command('firefox-esr', 'firefox') ?? firstThatExists([macs]);
  // There are commands of this name that only say how to install it.
  if (path && spawnSync(path, ['--version'], { timeout: 60_000 }).status !== 0) {
    note(`${path} does not start`);
    return undefined;
  }
  return complete({ FIREFOX_PATH: path });
}

function webKitPaths() {
  const libraries = ['/usr/libexec', '/usr/lib', ...subfolders('/usr/lib', /-linux-/)];
  const browsers = libraries.flatMap((folder) => subfolders(folder, /^webkit(2)?gtk-/));
  return complete({
    WEBKIT_DRIVER_PATH: process.env.WEBKIT_DRIVER_PATH ?? command('WebKitWebDriver'),
    WEBKIT_PATH: process.env.WEBKIT_PATH ?? firstThatExists(browsers.map((folder) => join(folder, 'MiniBrowser'))),
    XVFB_PATH: process.env.XVFB_PATH ?? command('Xvfb'),
  });
}

const engines = [
  { name: 'firefox', find: firefoxPaths, packages: ['firefox-esr'] },
  { name: 'webkit', find: webKitPaths, packages: ['webkit2gtk-driver', 'xvfb'] },
];

/**
 * Finds Firefox and WebKit, or installs them if this user may. Playwright's project `find-chromium` finds Chromium.
 *
 * @returns {{ found: string[], missing: string[], environment: Record<string, string> }} the names of the engines, and the
 * environment variables in which the tests look for the paths of their programs
 */
export function findEngines() {
  const found = [];
  const missing = [];
  const environment = {};
  for (const { name, find, packages } of engines) {
    const paths = find() ?? (installedPackages(...packages) ? find() : undefined);
    if (paths) {
      found.push(name);
      Object.assign(environment, paths);
    } else {
      missing.push(`${name} (Debian's packages: ${packages.join(', ')})`);
    }
  }
  return { found, missing, environment };
}
