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

/** An expression for the codes of what a check of a string has against a value. */
function checkCode(check: z.core.$ZodCheck): string {
  // As for schemas, the union of the kinds narrows.
  const definition = (check as z.core.$ZodChecks)._zod.def;
  if (definition.check === 'min_length') {
    if (definition.when?.({ value: [], issues: [] })) unsupported('minimum length of what is no string');
    return `typeof value != "string" || value.length >= ${definition.minimum} ? [] : ["too_small"]`;
  }
  if ('pattern' in definition && definition.pattern) {
    return `typeof value != "string" || ${definition.pattern}.test(value) ? [] : ["invalid_format"]`;
  }
  return unsupported(`check ${definition.check}`);
}

/** Names a function that gives the codes of what speaks against a value. */
function codesFunctionOf(schema: Schema, script: Script): string {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'unknown':
      return script.define('codes', '() => []');
    case 'number':
      return script.define('codes', '(value) => Number.isFinite(value) ? [] : ["invalid_type"]');
    case 'string': {
      const [check, ...more] = definition.checks ?? [];
      if (more.length) unsupported('second check of a string');
      const typeCodes = 'typeof value == "string" ? [] : ["invalid_type"]';
      const codes = check ? `[...(${typeCodes}), ...(${checkCode(check)})]` : typeCodes;
      return script.define('codes', `(value) => ${codes}`);
    }
    case 'union': {
      const options = definition.options.map((option) => `${codesFunctionOf(option, script)}(value)`);
      return script.define('codes', `(value) => unionCodes([${options}])`);
    }
    default:
      return unsupported(definition.type);
  }
}

/** The statements that read one field of `value` into `output`. */
function fieldCode(field: string, schema: Schema, script: Script): string {
  const definition = definitionOf(schema);
  const key = JSON.stringify(field);
  if (definition.type === 'optional') {
    const inner = fieldCode(field, definition.innerType, script);
    return `if (${key} in value && (output[${key}] = value[${key}]) !== undefined) { ${inner} }`;
  }
  if (definition.type === 'object') {
    const parse = parseFunctionOf(schema, script);
    return `output[${key}] = ${parse}(value[${key}], [...path, ${key}], issues);`;
  }
  const codes = codesFunctionOf(schema, script);
  return `refuse(issues, path, ${key}, ${codes}(output[${key}] = value[${key}]));`;
}

/**
 * Names a function `(value, path, issues) => output` that does what zod does with a loose object: the known fields checked,
 * the unknown ones copied, what speaks against it added to `issues`.
 */
export function parseFunctionOf(schema: Schema, script: Script): string {
  const definition = definitionOf(schema);
  if (definition.type !== 'object') return unsupported(`${definition.type} in the place of a payload`);
  if (!definition.catchall || definitionOf(definition.catchall).type !== 'unknown')
    unsupported('object that is not loose');
  const fields = Object.entries(definition.shape);
  const passedOver = ['__proto__', ...fields.map(([field]) => field)].map((field) => `key != ${JSON.stringify(field)}`);
  return script.define(
    'parse',
    `(value, path, issues) => {
  if (!isObject(value)) return void issues.push(issueOf(path, "invalid_type"));
  const output = {};
  ${fields.map(([field, inner]) => fieldCode(field, inner, script)).join('\n  ')}
  for (const key in value) if (${passedOver.join(' && ')}) output[key] = value[key];
  return output;
}`,
  );
}
