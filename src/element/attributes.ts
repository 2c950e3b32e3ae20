import { deskOrigins } from 'iadvize-desk-events';
import { misuse } from '../shared/misuse';
import type { DeskElementMembers, DeskShow } from './deskElement';

/** The name of the element. */
export const elementName = 'iadvize-desk';

/** The attributes that the element reads. */
export const elementAttributes = ['src', 'origins', 'show', 'allow', 'label', 'open'] as const satisfies ReadonlyArray<
  keyof DeskElementMembers
>;

/** What counts for an attribute that isn't there. */
export const defaults = {
  src: deskOrigins.ha,
  allow: 'microphone; camera; autoplay; clipboard-write',
  label: 'iAdvize desk',
} as const;

/** Sets an attribute to a string, or removes it. */
export function setOrRemove(element: Element, name: string, text: string | null | undefined): void {
  if (text === null || text === undefined) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

/** When the element shows the console. */
export function showOf(element: Element): DeskShow {
  const show = element.getAttribute('show');
  return show === 'always' || show === 'manual' ? show : 'busy';
}

/** The full address of the desk. Throws a `TypeError` if it isn't an address of a page: a script's would run in this page. */
export function addressOf(element: Element): URL {
  const text = element.getAttribute('src') ?? defaults.src;
  try {
    const address = new URL(text, element.baseURI);
    if (/^https?:$/.test(address.protocol)) return address;
  } catch {
    // It isn't an address at all.
  }
  throw misuse(`<${elementName}> src`, "an http or https address such as 'https://ha.iadvize.com'", text);
}

/**
 * The origins that the desk may post from. The page itself must list an origin that isn't iAdvize's, so a wrong `src` can't add one. The client
 * checks them. Throws a `TypeError` if the address can't be used.
 */
export function originsOf(element: Element): string[] {
  const { origin } = addressOf(element);
  const listed = element.getAttribute('origins');
  if (listed !== null) return listed.split(/[\s,]+/).filter(Boolean);
  return [Object.values(deskOrigins).find((known) => known === origin) ?? deskOrigins.ha];
}
