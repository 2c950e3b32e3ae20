import type { Frame } from '@playwright/test';

/** A document that functions can be run in, of whatever engine. They run there, so they use nothing from outside. */
export type Evaluates = Pick<Frame, 'evaluate'>;
