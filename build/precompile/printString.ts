import type * as z from 'zod/mini';
import { expectSupportedCheck } from './expectSupported';
import { measureOf } from './lengthMeasure';
import { printCall } from './printCall';
import { printLimit, printPattern, printPrimitive } from './printLiteral';
import { inside, type Place, refuse, type Schema } from './schemaPlace';

/** The definition of a format, or of another check of a string's characters: zod has one class for each. */
type FormatDefinition = z.core.$ZodCheckStringFormatDef & {
  readonly prefix?: string;
  readonly suffix?: string;
  readonly includes?: string;
  readonly position?: number;
};

function printFormat(definition: FormatDefinition, place: Place): string {
  const { format, prefix, suffix, includes, position, pattern } = definition;
  const call = (name: string, ...values: unknown[]) =>
    printCall(
      name,
      values.map((value) => printPrimitive(value, place)),
      place,
    );
  switch (format) {
    case 'starts_with':
      return call('startsWith', prefix);
    case 'ends_with':
      return call('endsWith', suffix);
    case 'includes':
      return position === undefined ? call('includes', includes) : call('includes', includes, position);
    default:
      if (!pattern) return refuse(place, 'a format with a pattern', format);
      return printCall('matches', [printPattern(pattern, place)], place);
  }
}

/** Prints a length check. By default zod also makes it of values that aren't strings but have a length. */
function printLength(
  name: string,
  limit: number,
  definition: z.core.$ZodCheckMinLengthDef | z.core.$ZodCheckMaxLengthDef | z.core.$ZodCheckLengthEqualsDef,
  place: Place,
): string {
  const measure = measureOf(definition.when, place) === 'any' ? [place.use('anyLength')] : [];
  return printCall(name, [printLimit(limit, place), ...measure], place);
}

function printCheck(check: z.core.$ZodCheck<never>, place: Place): string {
  // zod's base type doesn't narrow, the union of its checks does.
  const definition = (check as unknown as z.core.$ZodChecks)._zod.def;
  switch (definition.check) {
    case 'min_length':
      return printLength('minLength', definition.minimum, definition, place);
    case 'max_length':
      return printLength('maxLength', definition.maximum, definition, place);
    case 'length_equals':
      return printLength('exactLength', definition.length, definition, place);
    case 'string_format':
      return printFormat(definition, place);
    default:
      return refuse(place, 'a check of a string', definition.check);
  }
}

/** Prints a schema for strings: a plain one, or one of a format, which is its own first check. */
export function printString(schema: Schema, definition: z.core.$ZodStringDef, place: Place): string {
  // A format's definition is a string's and a check's at once.
  const own = 'check' in definition ? [printFormat(definition as unknown as FormatDefinition, place)] : [];
  const added = (definition.checks ?? []).map((check, index) => {
    const checkPlace = inside(place, `check ${index + 1}`, schema);
    expectSupportedCheck(check, checkPlace);
    return printCheck(check, checkPlace);
  });
  return printCall('string', [...own, ...added], place);
}
