// Compiled, never run: each line that must not compile is marked, and the compiler complains where one does.
import { expectTypeOf } from 'vitest';
import {
  createDeskClient,
  createDeskPopup,
  type DeskPopup,
  type DeskPopupOpening,
  type DeskSource,
  type DeskWindowProblem,
} from '../../src/index';

const popup = createDeskPopup({ url: 'https://ha.iadvize.com/', name: undefined, features: 'popup' });
expectTypeOf(popup).toEqualTypeOf<DeskPopup>();
expectTypeOf(popup).toExtend<DeskSource>();
expectTypeOf(popup.open()).toEqualTypeOf<DeskPopupOpening>();
expectTypeOf<DeskPopupOpening>().toEqualTypeOf<'opened' | 'focused' | 'blocked'>();
expectTypeOf(popup.problem()).toEqualTypeOf<DeskWindowProblem | undefined>();
createDeskClient({ source: popup });

// @ts-expect-error The address is missing.
createDeskPopup({ name: 'desk' });
// @ts-expect-error A URL object isn't an address.
createDeskPopup({ url: new URL('https://ha.iadvize.com/') });
// @ts-expect-error A misspelt option.
createDeskPopup({ url: 'https://ha.iadvize.com/', feature: 'popup' });
// @ts-expect-error A function that returns a popup: pass the popup itself.
createDeskClient({ source: () => popup });
// @ts-expect-error An object that can't find a window.
createDeskClient({ source: { open: popup.open } });
