import { DestroyRef, inject, NgZone, type Signal, signal } from '@angular/core';
import type { DeskState } from 'iadvize-desk-events';
import { emptySnapshot } from '../../state/snapshot';
import type { WithState } from '../focusedVisitor';

/**
 * Creates a signal of a desk's state. It follows the desk until the injection context is destroyed. Without a desk, the state is empty. The
 * zone is entered only if the state changes.
 */
export function createStateSignal(desk: WithState | undefined): Signal<DeskState> {
  const zone = inject(NgZone);
  const destroyRef = inject(DestroyRef);
  return zone.runOutsideAngular(() => {
    let last = desk?.state.get() ?? emptySnapshot;
    const state = signal(last);
    const stop = desk?.state.subscribe((next) => {
      // The subscription starts with a call. It may come while views are created, when no change detection may start.
      if (next === last) return;
      last = next;
      zone.run(() => state.set(next));
    });
    if (stop) destroyRef.onDestroy(stop);
    return state.asReadonly();
  });
}
