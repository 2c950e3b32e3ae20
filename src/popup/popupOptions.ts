import { misuse } from '../shared/misuse';
import { ownFieldsOf } from '../shared/ownFields';

/** The options of `createDeskPopup`. */
export interface DeskPopupOptions {
  /** The desk's address, absolute, with `http:` or `https:`, such as `'https://ha.iadvize.com/'`. */
  readonly url: string;
  /**
   * The window's name, by which the popup is found again after the page has loaded. 1 to 100 characters, and no underscore first. Default:
   * a name that contains the origin of `url`. If you open two desks of the same origin, each needs its own name.
   */
  readonly name?: string | undefined;
  /**
   * The features for `window.open`, such as its size. `noopener` and `noreferrer` are refused, because the desk couldn't post to the page.
   * Default: `'popup,width=1100,height=800'`.
   */
  readonly features?: string | undefined;
}

/** The origin of an absolute address with `http:` or `https:`; undefined for anything else. */
function originOf(address: unknown): string | undefined {
  if (typeof address !== 'string' || !/^https?:\/\//i.test(address)) return undefined;
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}

/** A window's name that has no special meaning in browsers. */
const isName = (name: unknown) => typeof name === 'string' && /^[^_<\p{Cc}][^<\p{Cc}]{0,99}$/u.test(name);

/** Fills in the defaults. Throws a `TypeError` that names the option if one can't be used. */
export function checkedPopupOptions(options: DeskPopupOptions): { [Key in keyof DeskPopupOptions]-?: string } {
  if (Object(options) !== options) throw misuse('createDeskPopup: options', 'an object', options);
  const { url, name, features = 'popup,width=1100,height=800' } = ownFieldsOf(options);
  const origin = originOf(url);
  if (!origin) throw misuse('url', "the desk's address such as 'https://ha.iadvize.com/'", url);
  if (name !== undefined && !isName(name)) {
    throw misuse('name', "1 to 100 characters, without '<' and with no underscore first, such as 'desk'", name);
  }
  if (typeof features !== 'string') throw misuse('features', "a string such as 'popup,width=1100'", features);
  if (/\bno(?:opener|referrer)\b/i.test(features)) {
    throw misuse(
      'features',
      "features without noopener and noreferrer, because with them the desk couldn't post to this page",
      features,
    );
  }
  return { url, name: name ?? `iadvize-desk ${origin}`, features };
}
