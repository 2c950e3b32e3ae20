import type * as z from 'zod/mini';
import type { DeskEventDefinitions } from '../src/deskEvent';
import { createScript, parseFunctionOf } from './plainParser';

/** What the written parsers stand on. In a union, zod shows the issue of the one option whose type fitted, if there is one. */
const foundation = `
const isObject = (value) => typeof value == "object" && value !== null && !Array.isArray(value);
const issueOf = (path, code) => ({ path, code, message: code });
const refuse = (issues, path, key, codes) => { for (const code of codes) issues.push(issueOf([...path, key], code)); };
const unionCodes = (options) => {
  const fitting = options.filter((codes) => !codes.includes("invalid_type"));
  return options.find((codes) => !codes.length) ?? (fitting.length == 1 ? fitting[0] : ["invalid_union"]);
};
const schemaOf = (parse) => ({
  "~standard": {
    version: 1,
    vendor: "iadvize-desk-events",
    validate(value) {
      const issues = [];
      const output = parse(value, [], issues);
      return issues.length ? { issues } : { value: output };
    },
  },
});`;

/**
 * Writes the catalogue as a module without zod: the same entries, each with a parser in plain code as its Standard Schema. The
 * script-tag bundle ships it in the place of src/catalogue.ts, and so saves zod's interpreter.
 */
export function plainCatalogueOf(deskEvents: DeskEventDefinitions): string {
  const script = createScript();
  const entries = Object.entries(deskEvents).map(([handler, { schema, ...facts }]) => {
    // Each schema of the catalogue is zod's own.
    const parse = parseFunctionOf(schema as unknown as z.core.$ZodType, script);
    const [start] = JSON.stringify(facts).split(/\}$/);
    return `  ${handler}: ${start}, "schema": schemaOf(${parse}) },`;
  });
  return `${foundation}\n${script.text()}\nexport const deskEvents = {\n${entries.join('\n')}\n};\n`;
}
