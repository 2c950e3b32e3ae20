import { act, createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  /** React's own switch: without it, it warns of each `act`. */
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

/** Runs something that makes components render, waits until they have rendered, and returns its result. */
export function settle<Result>(happen: () => Result): Result {
  const results: Result[] = [];
  act(() => void results.push(happen()));
  // It was called once, or has thrown.
  return results[0] as Result;
}

/** A component that calls hooks and renders nothing. */
const Hooks = ({ use }: { readonly use: () => void }) => {
  use();
  return null;
};

/** What is mounted. */
export interface Mounted {
  /** Renders it again, with other hooks if there are any. */
  readonly render: (next?: () => void) => void;
  readonly unmount: () => void;
}

/** Mounts a component that calls hooks, in strict mode if the test asks for it. */
export function mount(use: () => void, { strict = false } = {}): Mounted {
  const root = createRoot(document.createElement('div'));
  const render = (next = use) => {
    const hooks = createElement(Hooks, { use: next });
    settle(() => root.render(strict ? createElement(StrictMode, null, hooks) : hooks));
  };
  render();
  return { render, unmount: () => settle(() => root.unmount()) };
}
