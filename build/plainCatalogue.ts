import type * as z from 'zod/mini';
import type { DeskEventDefinitions } from '../src/events/defineDeskEvent';
import { createScript, payloadOf } from './plainParser';

/**
 * What the written parsers stand on. A plain object without a field named __proto__, which zod leaves out, is its own output:
 * nothing else would be in the copy.
 */
const foundation = `
const isPlain = (value) => value?.__proto__ === Object.prototype;
const issue = (code) => [{ path: [], code, message: code }];
const leaf = (isFine, code, otherCode) => (value) => isFine(value) ? undefined : issue(typeof value == "string" ? code : otherCode);
const issuesOf = (value, fields) => {
  if (!isRecord(value) || Array.isArray(value)) return issue("invalid_type");
  const issues = Object.keys(fields).flatMap((field) =>
    (fields[field](value[field]) ?? []).map((found) => ({ ...found, path: [field, ...found.path] })));
  return issues.length ? issues : undefined;
};
const copyOf = (value, fields, copies) => {
  let copy = value;
  if (!isPlain(value)) {
    copy = {};
    for (const field in fields) if (field in value) copy[field] = value[field];
    for (const field in value) if (field != "__proto__") copy[field] = value[field];
  }
  for (const field in copies) if (copy[field]) copy = { ...copy, [field]: copies[field](copy[field]) };
  return copy;
};
const schemaOf = (isFine, fields, copies) => ({
  "~standard": {
    version: 1,
    vendor: "iadvize",
    validate(value) {
      // A good payload that is a plain object is its own output.
      if (isFine(value)) return { value };
      const issues = issuesOf(value, fields);
      return issues ? { issues } : { value: copyOf(value, fields, copies) };
    },
  },
});`;

/** The name of the event of a handler: written once here, it is written out nowhere in the script. */
const nameOf = (handler: string) =>
  handler
    .slice(2)
    .replace(/\B[A-Z]/g, '_$&')
    .toUpperCase();

/**
 * Writes the catalogue as a module without zod: the same entries, each with a parser in plain code as its Standard Schema. The
 * script-tag bundle ships it in the place of src/catalogue.ts, and so saves zod's interpreter. It uses the client's `isRecord`.
 */
export function plainCatalogueOf(deskEvents: DeskEventDefinitions): string {
  const script = createScript();
  const entries = Object.entries(deskEvents).map(([handler, { name, standing, description, schema, ...marks }]) => {
    if (name !== nameOf(handler)) throw new Error(`build/plainCatalogue.ts: ${handler} doesn't follow from ${name}`);
    // Each schema of the catalogue is zod's own.
    const plain = payloadOf(schema as unknown as z.core.$ZodType, script);
    const rest = Object.keys(marks).length ? `, ${JSON.stringify(marks)}` : '';
    return `${JSON.stringify([handler, standing, description]).slice(0, -1)}, ${plain}${rest}],`;
  });
  return `${foundation}
${script.text()}
const nameOf = ${nameOf};
export const deskEvents = Object.fromEntries([
${entries.join('\n')}
].map(([handler, standing, description, schema, marks]) => [handler, { name: nameOf(handler), standing, description, schema, ...marks }]));
`;
}
