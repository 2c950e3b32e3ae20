import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The best place comes first. The headless shell is the same engine without the browser, and opens a page in a third of the time. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

function linuxPlaces() {
  const links = ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    commands.map((command) => join(folder, command)),
  );
  return [...links, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'];
}

function macPlaces() {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsPlaces(environment) {
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles32 } = environment;
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return [PROGRAMFILES, programFiles32, LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => programs.map((program) => join(folder, ...program)));
}

/**
 * Every path where a Chromium, Chrome or Edge may be installed, best first, whether there is one or not.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]}
 */
export function browserPlaces(platform = process.platform, environment = process.env) {
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  const wellKnown =
    platform === 'win32' ? windowsPlaces(environment) : platform === 'darwin' ? macPlaces() : linuxPlaces();
  return [...new Set([...onPath, ...wellKnown])];
}
