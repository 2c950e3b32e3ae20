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
  /** The heading of the section. */
  readonly section: string;
  /** The section's address, if the address of the guide is known. */
  readonly href: string | undefined;
}

/** Returns the section of the guide “Nothing arrives” that explains a hint's code. */
export function guidePlaceOf(code: string, guideUrl: string | undefined): GuidePlace {
  const isArrival = arrivalCodes.has(code);
  const anchor = isArrival ? 'no-event-arrives' : 'some-events-dont-arrive-or-are-empty';
  return {
    section: isArrival ? 'No event arrives' : "Some events don't arrive, or are empty",
    href: guideUrl && `${guideUrl.replace(/#.*$/, '')}#${anchor}`,
  };
}
