// Compiled, never run: each line that must not compile is marked, and the compiler complains where one does.
import { expectTypeOf } from 'vitest';
import { type DeskElement, type DeskElementProps, type DeskShow, defineDeskElement } from '../../src/element';
import type { DeskClient, DeskEvent, DeskState, FocusedVisitor } from '../../src/index';

expectTypeOf(defineDeskElement()).toEqualTypeOf<void>();

const element = document.createElement('iadvize-desk');
expectTypeOf(element).toEqualTypeOf<DeskElement>();
expectTypeOf(document.querySelector('iadvize-desk')).toEqualTypeOf<DeskElement | null>();

// Properties.
expectTypeOf(element.client).toEqualTypeOf<DeskClient | undefined>();
expectTypeOf(element.state).toEqualTypeOf<DeskState>();
expectTypeOf(element.show).toEqualTypeOf<DeskShow>();
element.src = null;
element.origins = undefined;
// @ts-expect-error The element makes its client.
element.client = undefined;
// @ts-expect-error None of the ways to show the console.
element.show = 'never';

// Events.
element.addEventListener('deskevent', ({ detail }) => expectTypeOf(detail).toEqualTypeOf<DeskEvent>());
element.addEventListener('deskstate', ({ detail }) => expectTypeOf(detail).toEqualTypeOf<DeskState>(), { once: true });
element.addEventListener('deskfocusedvisitor', ({ detail }) => {
  expectTypeOf(detail.signal).toEqualTypeOf<AbortSignal>();
  expectTypeOf(detail).toExtend<FocusedVisitor>();
});
element.addEventListener('click', ({ clientX }) => expectTypeOf(clientX).toEqualTypeOf<number>());
element.addEventListener('something', (event) => expectTypeOf(event).toEqualTypeOf<Event>());
const listener = ({ detail }: CustomEvent<DeskState>) => detail;
element.removeEventListener('deskstate', listener);
// @ts-expect-error The detail is a state.
element.addEventListener('deskstate', ({ detail }) => detail.conversationId);

// Templates.
const props: DeskElementProps = { show: 'manual', open: true, ondeskstate: ({ detail }) => detail.conversations };
expectTypeOf(props.src).toEqualTypeOf<string | undefined>();
// @ts-expect-error A misspelt attribute.
const misspelt: DeskElementProps = { orgins: 'https://ha.iadvize.com' };
expectTypeOf(misspelt).toEqualTypeOf<DeskElementProps>();
