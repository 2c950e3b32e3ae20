import type * as z from 'zod/mini';
import { type Place, refuse, type Schema } from './schemaPlace';

/** A definition's settings by name. zod's types list the known ones of each class; this is to find unknown ones. */
type Settings = Readonly<Record<string, unknown>>;

/** The formats of strings that zod checks by a pattern alone. Others, such as URL, have code of their own. */
const formats =
  'GUID UUID Email Emoji NanoID CUID CUID2 ULID XID KSUID ISODateTime ISODate ISOTime ISODuration IPv4 MAC CIDRv4 E164';
const formatSettings = 'type check format pattern version local offset precision delimiter length';

/** zod's classes that can be precompiled, each with the settings that are understood. */
const settingsByClass: Readonly<Record<string, string>> = {
  Unknown: 'type',
  String: 'type checks',
  Number: 'type checks',
  NumberFormat: 'type check format',
  Boolean: 'type',
  Literal: 'type values',
  Enum: 'type entries',
  Nullable: 'type innerType',
  Optional: 'type innerType',
  Array: 'type element',
  Record: 'type keyType valueType',
  Union: 'type options',
  Object: 'type shape catchall',
  ...Object.fromEntries(formats.split(' ').map((format) => [format, formatSettings])),
  CheckMinLength: 'check minimum when',
  CheckMaxLength: 'check maximum when',
  CheckLengthEquals: 'check length when',
  CheckRegex: 'check format pattern',
  CheckLowerCase: 'check format pattern',
  CheckUpperCase: 'check format pattern',
  CheckStartsWith: 'check format prefix pattern',
  CheckEndsWith: 'check format suffix pattern',
  CheckIncludes: 'check format includes position pattern',
  CheckGreaterThan: 'check value inclusive',
  CheckLessThan: 'check value inclusive',
  CheckMultipleOf: 'check value',
};

/** Classes that only serve as a base of others. */
const bases = ['Type', 'Check', 'StringFormat', 'CheckStringFormat', 'CheckNumberFormat', 'ObjectJIT'];

/** The names of zod's classes that can be precompiled. */
export const supportedClasses = Object.keys(settingsByClass);

const listed = (classes: readonly string[]) => classes.join(', ');
const supportedSchemas = listed(supportedClasses.filter((name) => !name.startsWith('Check')));
const supportedChecks = listed(supportedClasses.filter((name) => name.startsWith('Check')));

/** The names of zod's classes in a schema or a check, without the prefix. The classes of zod/mini itself check nothing. */
function classesOf(traits: ReadonlySet<string> | undefined): string[] {
  return [...(traits ?? [])]
    .filter((trait) => !/^Zod(Mini)?[A-Z]/.test(trait))
    .map((trait) => trait.replace('$Zod', ''));
}

function expectClasses(traits: ReadonlySet<string> | undefined, expected: string, place: Place): string[] {
  const classes = classesOf(traits).filter((name) => !bases.includes(name));
  const foreign = classes.find((name) => !supportedClasses.includes(name));
  return foreign ? refuse(place, expected, foreign) : classes;
}

function expectSettings(definition: object, understood: readonly string[], place: Place): void {
  // A definition is an object with the settings as its properties.
  const settings = definition as Settings;
  for (const key of Object.getOwnPropertyNames(settings)) {
    const value = settings[key];
    // `checks: []` and `abort: false` change nothing.
    const isSet = value !== undefined && !(Array.isArray(value) && value.length === 0) && !(key === 'abort' && !value);
    if (isSet && !understood.includes(key)) refuse(place, `no setting but ${listed(understood)}`, `the setting ${key}`);
  }
}

const settingsOf = (classes: readonly string[]) => classes.flatMap((name) => settingsByClass[name]?.split(' ') ?? []);

/** Throws unless all that a schema's definition says is understood. */
export function expectSupportedSchema(schema: Schema, place: Place): void {
  // It may come from JavaScript.
  if (!schema?._zod) refuse(place, 'a zod schema', typeof schema);
  const expected = `a schema of ${supportedSchemas}`;
  const classes = expectClasses(schema._zod.traits, expected, place);
  if (classes.length === 0) refuse(place, expected, 'a class of its own');
  if (place.ancestors.includes(schema)) refuse(place, 'a schema that ends', 'one that contains itself');
  expectSettings(schema._zod.def, settingsOf(classes), place);
}

/** Throws unless all that a check's definition says is understood. */
export function expectSupportedCheck(check: z.core.$ZodCheck<never>, place: Place): void {
  const expected = `a check of ${supportedChecks} or a format`;
  // zod's type of a check doesn't list its classes.
  const { traits } = check._zod as { traits?: ReadonlySet<string> };
  const classes = expectClasses(traits, expected, place);
  // A function that is given to `schema.check` has no class.
  if (classes.length === 0) refuse(place, expected, check._zod.def.check);
  // zod passes over the checks of a check.
  const understood = settingsOf(classes).filter((key) => key !== 'checks');
  expectSettings(check._zod.def, understood, place);
}
