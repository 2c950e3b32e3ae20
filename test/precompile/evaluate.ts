import type * as z from 'zod/mini';
import { type Catalogue, type Precompiled, precompile } from '../../build/precompile/precompile';
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

/** Precompiles the schemas of a catalogue and evaluates them. */
export const precompiledEvents = (catalogue: Catalogue) => evaluate(precompile(catalogue));

/** Precompiles a schema by itself, and says what checks it calls. */
export function precompileSchema(schema: z.core.$ZodType): { schema: StandardSchema; checkNames: Set<string> } {
  const checkNames = new Set<string>();
  const use = (name: string) => {
    checkNames.add(name);
    return name;
  };
  const text = printSchema(schema, { method: 'onTest', steps: ['payload'], ancestors: [], use });
  return { schema: checks.payloadSchema(evaluateText(text)), checkNames };
}
