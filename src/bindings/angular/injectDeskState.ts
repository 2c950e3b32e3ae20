import { assertInInjectionContext, computed, type Signal } from '@angular/core';
import type { DeskState } from 'iadvize-desk-events';
import { createFocusedVisitorSelector, type FocusedVisitorIn, type WithState } from '../focusedVisitor';
import { type PassedDesk, providedFor } from './provideDesk';
import { createStateSignal } from './stateSignal';

type Selector = (state: DeskState) => unknown;

/** Returns a signal of the state of the client that was passed, even if it is undefined. If none was passed, returns the provided one's. */
function stateOf(name: string, passed: PassedDesk<WithState>): Signal<DeskState> {
  return providedFor(name, passed)?.state ?? createStateSignal(passed[0]);
}

/**
 * Returns a signal of the state of the desk of `provideDesk`. On a server, the state is empty. Call it where `inject` works. Throws an
 * `Error` if the application has no `provideDesk`.
 */
export function injectDeskState(): Signal<DeskState>;
/**
 * Calls the selector with the state of the provided desk, and returns a signal of the result. The signal changes if the result does, compared
 * with `Object.is`. The selector may read other signals, such as a component's inputs. On a server, the state is empty. Call it where `inject`
 * works. Throws an `Error` if the application has no `provideDesk`.
 */
export function injectDeskState<Value>(selector: (state: DeskState) => Value): Signal<Value>;
/**
 * Returns a signal of the state of the desk that you pass, such as `injectDesk<typeof events>()`. Without a desk, the state is empty. Call it
 * where `inject` works.
 */
export function injectDeskState<State = DeskState>(desk: WithState<State> | undefined): Signal<State>;
/**
 * Calls the selector with the state of the desk that you pass, and returns a signal of the result. The signal changes if the result does,
 * compared with `Object.is`. The selector may read other signals. Without a desk, the state is empty. Call it where `inject` works.
 */
export function injectDeskState<Value, State = DeskState>(
  desk: WithState<State> | undefined,
  selector: (state: State) => Value,
): Signal<Value>;
export function injectDeskState(...passed: [] | [WithState | Selector | undefined, Selector?]): Signal<unknown> {
  assertInInjectionContext(injectDeskState);
  const [first, second] = passed;
  const isSelector = typeof first === 'function';
  const state = stateOf('injectDeskState', passed.length === 0 || isSelector ? [] : [first]);
  const selector = isSelector ? first : second;
  return selector ? computed(() => selector(state())) : state;
}

/**
 * Returns a signal of the visitor that the agent is talking to now. The signal holds undefined if no conversation has the focus or its
 * visitor isn't known, and on a server. Without an argument, it uses the client of `provideDesk`, and throws an `Error` if the application
 * has none. Call it where `inject` works.
 */
export function injectFocusedVisitor<State = DeskState>(
  ...passed: [] | [desk: WithState<State> | undefined]
): Signal<FocusedVisitorIn<State> | undefined> {
  assertInInjectionContext(injectFocusedVisitor);
  // The client decides what types its visitors have.
  const state = stateOf('injectFocusedVisitor', passed as PassedDesk<WithState>);
  const select = createFocusedVisitorSelector();
  return computed(() => select(state()) as FocusedVisitorIn<State> | undefined);
}
