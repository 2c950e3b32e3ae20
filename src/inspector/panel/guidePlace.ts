/** The hints that are about events of which none arrives. The guide has a section for them, and one for the others. */
const arrivalCodes: ReadonlySet<string> = new Set([
  'no-message',
  'noise',
  'hidden-frame',
  'lazy-frame',
  'platform-not-listed',
  'no-listed-origin',
  'source-origin',
  'other-source',
  'no-source',
  'closed',
]);

/** Where the guide says more about a hint. */
export interface GuidePlace {
  /** The guide, its section and the code there. Without an address, it says where in the package the guide is. */
  readonly name: string;
  /** The section's address, if the address of the guide is known. */
  readonly href: string | undefined;
}

/** Returns the place in the guide “Nothing arrives” that explains a hint's code. */
export function guidePlaceOf(code: string, guideUrl: string | undefined): GuidePlace {
  const isArrival = arrivalCodes.has(code);
  const anchor = isArrival ? 'no-event-arrives' : 'some-events-dont-arrive-or-are-empty';
  const section = isArrival ? 'No event arrives' : "Some events don't arrive, or are empty";
  const file = guideUrl ? '' : ' (docs/nothing-arrives.md in the package)';
  return {
    name: `“Nothing arrives”${file}, section “${section}”, code ${code}`,
    href: guideUrl && `${guideUrl.replace(/#.*$/, '')}#${anchor}`,
  };
}
