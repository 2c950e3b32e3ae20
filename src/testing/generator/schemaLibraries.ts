/** The schema libraries that a module can be generated for. */
export type SchemaLibraryName = 'zod' | 'zod/mini' | 'valibot';

/** What the libraries differ in. They have the same names for everything else that is generated. */
export interface SchemaLibrary {
  /** The name of the library in the generated module. */
  readonly alias: string;
  /** The function whose schema accepts the instances of a class. */
  readonly instance: string;
  /** The function whose schema returns another value instead of refusing one. */
  readonly fallback: string;
  /** The type of what a schema returns. */
  readonly output: string;
}

const zod: SchemaLibrary = { alias: 'z', instance: 'instanceof', fallback: 'catch', output: 'output' };

/** The libraries by the name of the module that is imported. */
export const schemaLibraries: Readonly<Record<SchemaLibraryName, SchemaLibrary>> = {
  zod,
  'zod/mini': zod,
  valibot: { alias: 'v', instance: 'instance', fallback: 'fallback', output: 'InferOutput' },
};
