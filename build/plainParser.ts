import type * as z from 'zod/mini';

/** A zod schema that plain code can be written for. */
type Schema = z.core.$ZodType;

/** Collects the functions of a script, each text once. */
export interface Script {
  readonly define: (prefix: string, code: string) => string;
  readonly text: () => string;
}

/** Makes an empty script. */
export function createScript(): Script {
  const names = new Map<string, string>();
  return {
    define(prefix, code) {
      const name = names.get(code) ?? `${prefix}${names.size}`;
      names.set(code, name);
      return name;
    },
    text: () => [...names].map(([code, name]) => `const ${name} = ${code};`).join('\n'),
  };
}

/** The schema as zod describes it, by kind: zod's base type doesn't narrow, the union of its kinds does. */
const definitionOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

function unsupported(what: string): never {
  throw new Error(`build/plainParser.ts can't write code for zod's ${what} yet; teach it, and test it against zod.`);
}

/** What is written for a schema: expressions that call functions of the script. */
interface Written {
  /** Whether a value is good: an expression. A good payload costs this alone. */
  readonly isFine: (value: string) => string;
  /** Names a function `(value) => issues | undefined`. */
  readonly check: string;
  /** For an object, a function that gives its output. */
  readonly copy?: string;
  /** For a text of some form, the code of the issue of another text. */
  readonly code?: string | undefined;
}

/** A check that a predicate makes, with the code of its issue about a text, and about anything else. */
function leaf(script: Script, predicate: string, code: string, otherCode = 'invalid_type'): Written {
  const name = script.define('is', predicate);
  const codes = [code, otherCode].map((text) => JSON.stringify(text));
  return { isFine: (value) => `${name}(${value})`, check: script.define('check', `leaf(${name}, ${codes})`), code };
}

/** A string with zod's check, which is passed over where the value is no string. */
function checkedString(script: Script, check: z.core.$ZodCheck): Written {
  const text = (isFine: string, code: string) => leaf(script, `(value) => typeof value == "string" && ${isFine}`, code);
  // As for schemas, the union of the kinds narrows.
  const definition = (check as z.core.$ZodChecks)._zod.def;
  if (definition.abort) unsupported('check that ends the others');
  if (definition.check === 'min_length') {
    if (definition.when?.({ value: [], issues: [] })) unsupported('minimum length of what is no string');
    return text(`value.length >= ${definition.minimum}`, 'too_small');
  }
  if ('pattern' in definition && definition.pattern) return text(`${definition.pattern}.test(value)`, 'invalid_format');
  return unsupported(`check ${definition.check}`);
}

/**
 * Numbers and texts of one form. Where no option fits, zod shows the issues of the one whose type did: for a text, its form's.
 */
function writtenUnion(script: Script, { options, inclusive = true }: z.core.$ZodUnionDef): Written {
  if (!inclusive) unsupported('union that one option alone may fit');
  const texts = options.filter((option) => definitionOf(option).type === 'string');
  const others = options.filter((option) => definitionOf(option).type !== 'string');
  const [text] = texts.map((option) => writtenOf(option, script));
  const isKnown =
    texts.length === 1 && others.length && others.every((option) => definitionOf(option).type === 'number');
  if (!isKnown || !text?.code) return unsupported('union of other than numbers and texts of one form');
  const written = [...others.map((option) => writtenOf(option, script)), text];
  const predicate = script.define('is', `(value) => ${written.map(({ isFine }) => isFine('value')).join(' || ')}`);
  return leaf(script, predicate, text.code, 'invalid_union');
}

/** The arguments that an object's schema, its check and its copy have in common. */
interface WrittenObject {
  readonly isFine: Written['isFine'];
  /** The checks of its known fields, by name. */
  readonly fields: string;
  /** How its fields that are objects are copied, after a comma; nothing where it has none. */
  readonly copies: string;
}

/** A loose object: its known fields checked, and they and the unknown ones given in a plain object. */
function writtenObject(script: Script, definition: z.core.$ZodObjectDef): WrittenObject {
  if (!definition.catchall || definitionOf(definition.catchall).type !== 'unknown')
    unsupported('object that is not loose');
  const shape = Object.entries(definition.shape).map(
    ([field, inner]) => [JSON.stringify(field), writtenOf(inner, script)] as const,
  );
  const conditions = shape.map(
    ([field, { isFine }]) =>
      (value: string) =>
        isFine(`${value}[${field}]`),
  );
  const copies = shape.filter(([, { copy }]) => copy).map(([field, { copy }]) => `${field}: ${copy}`);
  return {
    isFine: (value) =>
      [`isPlain(${value})`, ...conditions.map((condition) => condition(value)).filter(Boolean)].join(' && '),
    fields: `{ ${shape.map(([field, { check }]) => `${field}: ${check}`)} }`,
    copies: copies.length ? `, { ${copies} }` : '',
  };
}

function writtenOf(schema: Schema, script: Script): Written {
  const definition = definitionOf(schema);
  if ('coerce' in definition && definition.coerce) unsupported('coercion');
  if ('check' in definition) unsupported(`format ${definition.check}`);
  switch (definition.type) {
    case 'unknown':
      return { isFine: () => '', check: script.define('check', '() => undefined') };
    case 'number':
      if (definition.checks?.length) unsupported('check of a number');
      return leaf(script, 'Number.isFinite', 'invalid_type');
    case 'string': {
      const [check, ...more] = definition.checks ?? [];
      if (more.length) unsupported('second check of a string');
      if (check) return checkedString(script, check);
      return { ...leaf(script, '(value) => typeof value == "string"', 'invalid_type'), code: undefined };
    }
    case 'optional': {
      const inner = writtenOf(definition.innerType, script);
      const check = script.define('check', `(value) => value === undefined ? undefined : ${inner.check}(value)`);
      const isFine = (value: string) => inner.isFine(value) && `(${value} === undefined || ${inner.isFine(value)})`;
      return { ...inner, isFine, check };
    }
    case 'union':
      return writtenUnion(script, definition);
    case 'object': {
      const { isFine, fields, copies } = writtenObject(script, definition);
      const check = script.define('check', `(value) => issuesOf(value, ${fields})`);
      return { isFine, check, copy: script.define('copy', `(value) => copyOf(value, ${fields}${copies})`) };
    }
    default:
      return unsupported(definition.type);
  }
}

/** Names a plain Standard Schema that does what zod does with a payload. */
export function payloadOf(schema: Schema, script: Script): string {
  const definition = definitionOf(schema);
  if (definition.type !== 'object') return unsupported(`${definition.type} in the place of a payload`);
  const { isFine, fields, copies } = writtenObject(script, definition);
  return script.define('schema', `schemaOf((value) => ${isFine('value')}, ${fields}${copies})`);
}
