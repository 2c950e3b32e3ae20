import type { AvailabilityShape } from '../desk/availability';
import type { VisitorShape } from '../desk/visitor';

/** What the page's address asks for. */
export interface PageOptions {
  /** The only origin that messages are posted to, `'*'` for any; undefined where `?crm=` is no origin, so that none is posted. */
  readonly targetOrigin: string | undefined;
  readonly seed: number;
  readonly visitorShape: VisitorShape;
  readonly availabilityShape: AvailabilityShape;
  /** What in the address can't be understood, for whoever wrote it. */
  readonly complaints: readonly string[];
}

function isExactOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** Reads `?crm=`, `?seed=`, `?visitors=` and `?availability=`; each may be left out. */
export function readPageOptions(query: URLSearchParams): PageOptions {
  const complaints: string[] = [];

  const read = <Value>(name: string, fallback: Value, parse: (text: string) => Value | undefined, hint: string) => {
    const text = query.get(name);
    if (text === null) return fallback;
    const value = parse(text);
    if (value === undefined) complaints.push(`${name}=${text} can't be understood: ${hint}.`);
    return value;
  };
  const oneOf =
    <Value extends string>(...values: readonly Value[]) =>
    (text: string) =>
      values.find((value) => value === text);
  const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
  const origin = (text: string) => (text === '*' || isExactOrigin(text) ? text : undefined);

  return {
    targetOrigin: read('crm', '*', origin, 'write an origin, such as https://crm.example, without a slash at its end'),
    seed: read('seed', 1, wholeNumber, 'write a whole number') ?? 1,
    visitorShape: read('visitors', 'graphql', oneOf('graphql', 'rest'), "write 'graphql' or 'rest'") ?? 'graphql',
    availabilityShape: read('availability', 'list', oneOf('list', 'record'), "write 'list' or 'record'") ?? 'list',
    complaints,
  };
}
