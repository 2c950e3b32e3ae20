import * as z from 'zod/mini';
import { expectSupportedCheck } from './expectSupported';
import { printCall } from './printCall';
import { printLimit } from './printLiteral';
import { inside, type Place, refuse, type Schema } from './schemaPlace';

const printLimitCheck = (name: string, limit: unknown, place: Place) =>
  printCall(name, [printLimit(limit, place)], place);

/** Prints a format of numbers, such as int32: a range, and that the number is an integer. */
function printFormat({ format }: z.core.$ZodCheckNumberFormatDef, place: Place): string[] {
  const [least, most] = z.core.util.NUMBER_FORMAT_RANGES[format];
  const isInteger = format.includes('int') ? [printCall('integer', [], place)] : [];
  return [...isInteger, printLimitCheck('gte', least, place), printLimitCheck('lte', most, place)];
}

function printCheck(check: z.core.$ZodCheck<never>, place: Place): string[] {
  // zod's base type doesn't narrow, the union of its checks does.
  const definition = (check as unknown as z.core.$ZodChecks)._zod.def;
  switch (definition.check) {
    case 'greater_than':
      return [printLimitCheck(definition.inclusive ? 'gte' : 'gt', definition.value, place)];
    case 'less_than':
      return [printLimitCheck(definition.inclusive ? 'lte' : 'lt', definition.value, place)];
    case 'multiple_of':
      return [printLimitCheck('multipleOf', definition.value, place)];
    case 'number_format':
      return printFormat(definition, place);
    default:
      return refuse(place, 'a check of a number', definition.check);
  }
}

/** Prints a schema for numbers: a plain one, or one of a format, which is its own first check. */
export function printNumber(schema: Schema, definition: z.core.$ZodNumberDef, place: Place): string {
  // A format's definition is a number's and a check's at once.
  const own = 'check' in definition ? printFormat(definition as z.core.$ZodNumberFormatDef, place) : [];
  const added = (definition.checks ?? []).flatMap((check, index) => {
    const checkPlace = inside(place, `check ${index + 1}`, schema);
    expectSupportedCheck(check, checkPlace);
    return printCheck(check, checkPlace);
  });
  return printCall('number', [...own, ...added], place);
}
