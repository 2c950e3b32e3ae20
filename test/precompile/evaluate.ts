import type * as z from 'zod/mini';
import type { Precompiled } from '../../build/precompile/precompile';
import { printSchema } from '../../build/precompile/printSchema';
import * as checks from '../../src/checks';
import type { StandardSchema } from '../../src/shared/standardSchema';

/** Events as the precompiled module exports them. */
export type PrecompiledEvents = Readonly<
  Record<string, { readonly name: string; readonly schema: StandardSchema; readonly recognizedBy?: string }>
>;

/** Evaluates a text that calls the checks of the sources. */
const evaluateText = (text: string) => new Function(...Object.keys(checks), `return ${text}`)(...Object.values(checks));

/** Evaluates what was precompiled. */
export const evaluate = ({ events }: Pick<Precompiled, 'events'>): PrecompiledEvents => evaluateText(events);

/** Evaluates the text of one check as a schema. */
export const evaluateCheck = (text: string): StandardSchema => checks.payloadSchema(evaluateText(text));

/** Precompiles a schema by itself, and says what checks it calls. */
export function precompileSchema(schema: z.core.$ZodType): { text: string; checkNames: ReadonlySet<string> } {
  const checkNames = new Set<string>();
  const use = (name: string) => {
    checkNames.add(name);
    return name;
  };
  return { text: printSchema(schema, { method: 'onTest', steps: ['payload'], ancestors: [], use }), checkNames };
}
