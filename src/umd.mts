// The script-tag file. tsup has no UMD format: it wraps this in a function with these two parameters, and this decides who gets the
// package. `module.exports` isn't named here, because esbuild would then wrap every module of the package.
import {
  createDeskClient,
  createDeskPopup,
  DeskWaitError,
  defineDeskEvent,
  deskEvents,
  deskOrigins,
  normalizeVisitor,
} from './index';

/** AMD's `define`, if the page has one. */
declare const amd: false | ((dependencies: readonly string[], create: () => object) => void);
/** CommonJS's `module`, if there is one. An element with the id 'module' has no exports. */
declare const commonJs: { exports?: object } | undefined;

const entry: typeof import('./index') = {
  createDeskClient,
  createDeskPopup,
  DeskWaitError,
  defineDeskEvent,
  deskEvents,
  deskOrigins,
  normalizeVisitor,
};

if (amd) {
  amd([], () => entry);
} else if (commonJs?.exports) {
  commonJs.exports = entry;
} else {
  Object.assign(globalThis, { IAdvizeDeskEvents: entry });
}
