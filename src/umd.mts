// The script-tag file. tsup has no UMD format: it wraps this in a function with these two parameters, and this decides who gets the
// package. `define` and `module.exports` aren't named here, because esbuild would then wrap every module of the package.
import {
  createDeskClient,
  createDeskPopup,
  DeskWaitError,
  defineDeskEvent,
  deskEvents,
  deskOrigins,
  normalizeVisitor,
} from './index';
import { globalOf, setGlobal } from './shared/globals';
import { isObject } from './shared/isObject';
import { ownValueOf } from './shared/ownFields';

/** What is called `define`: AMD's function, or anything else. */
declare const amd: unknown;
/** What is called `module`: CommonJS's object, or anything else. */
declare const commonJs: unknown;

/** AMD's function, which has a mark to recognize it by. */
type Define = (dependencies: readonly string[], create: () => object) => void;

const isDefine = (value: unknown): value is Define => typeof value === 'function' && !!ownValueOf(value, 'amd');

/**
 * Whether this is CommonJS's `module`. An element or a frame of the page may have that name, and then anything may happen if it is asked for
 * `exports`. A page inherits the names of its elements, and CommonJS's `module` is a parameter or a global that a script has set.
 */
function isCommonJs(value: unknown): value is { exports: object } {
  const isInherited = value === Reflect.get(globalThis, 'module') && value !== globalOf(globalThis, 'module');
  return isObject(value) && !isInherited && isObject(value.exports);
}

const entry: typeof import('./index') = {
  createDeskClient,
  createDeskPopup,
  DeskWaitError,
  defineDeskEvent,
  deskEvents,
  deskOrigins,
  normalizeVisitor,
};

if (isDefine(amd)) {
  amd([], () => entry);
} else if (isCommonJs(commonJs)) {
  commonJs.exports = entry;
} else {
  setGlobal(globalThis, 'IAdvizeDeskEvents', entry);
}
