import { describe } from '../../shared/misuse';
import type { AvailabilityShape } from '../desk/availability';
import type { VisitorShape } from '../desk/visitor';

/** The options in the page's address. */
export interface PageOptions {
  /** The origin in `?crm=`. It is `'*'` if there is none, and undefined if `?crm=` isn't an origin. */
  readonly targetOrigin: string | undefined;
  readonly seed: number;
  readonly visitorShape: VisitorShape;
  readonly availabilityShape: AvailabilityShape;
  /** What is wrong with the address, in sentences for the person who wrote it. */
  readonly complaints: readonly string[];
}

function isExactOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** Reads `?crm=`, `?seed=`, `?visitors=` and `?availability=`. Each can be left out. */
export function readPageOptions(query: URLSearchParams): PageOptions {
  const complaints: string[] = [];

  const read = <Value>(name: string, fallback: Value, parse: (text: string) => Value | undefined, expected: string) => {
    const text = query.get(name);
    if (text === null) return fallback;
    const value = parse(text);
    if (value === undefined) complaints.push(`${name}: expected ${expected}, received ${describe(text)}.`);
    return value;
  };
  const oneOf =
    <Value extends string>(...values: readonly Value[]) =>
    (text: string) =>
      values.find((value) => value === text);
  const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
  const origin = (text: string) => (text === '*' || isExactOrigin(text) ? text : undefined);

  return {
    targetOrigin: read('crm', '*', origin, 'an origin such as https://crm.example, without a slash at the end'),
    seed: read('seed', 1, wholeNumber, 'a whole number of up to 9 digits') ?? 1,
    visitorShape: read('visitors', 'graphql', oneOf('graphql', 'rest'), "'graphql' or 'rest'") ?? 'graphql',
    availabilityShape: read('availability', 'list', oneOf('list', 'record'), "'list' or 'record'") ?? 'list',
    complaints,
  };
}
