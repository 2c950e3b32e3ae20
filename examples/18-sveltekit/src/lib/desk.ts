import { createDeskClient, type DeskState } from 'iadvize-desk-events';
import { type Readable, readable } from 'svelte/store';
import { browser } from '$app/environment';

/** The client of the whole application. A server has none: it has no window. */
export const desk = browser
  ? createDeskClient({ source: () => document.querySelector<HTMLIFrameElement>('iframe#desk') })
  : undefined;

/** What is known about the desk. On a server, that is nothing. */
export const deskState: Readable<DeskState | undefined> = desk?.state ?? readable(undefined);
