/** How many messages `npm run test:fuzz` tries unless told otherwise. */
export const fuzzCases = 1_000_000;

/** How many of them the long tests try. */
export const quickFuzzCases = 20_000;

/** How large a hostile payload is whose cost is measured: the characters of a text, the fields of an object, or bytes. */
export const hugePayload = { characters: 10_000_000, fields: 1_000_000, bytes: 60_000_000 };

/** How many times the processor time of its deserialization the client may spend on a hostile payload. */
export const mostCostRatio = 5;

/** The same for a payload whose keys are whole numbers: engines make a text of each of them, and sort them, whenever the keys are listed. */
export const mostCostRatioOfIndexes = 10;

/** What the client may spend on a hostile payload beyond that, in ms: one pass over ten megabytes of text, and the clock's noise. */
export const costAllowance = 50;

/** How many messages `npm run test:load` posts at one handler. */
export const loadMessages = 1_000_000;

/** How many of the messages of the load are the desk's: one in so many. */
export const deskShare = 10;

/** How many messages it posts at many handlers, and how many these are. */
export const manyHandlers = { messages: 20_000, handlers: 1000 };

/** How many messages the browser tests post. */
export const quickLoadMessages = 20_000;

/** The most by which a page's heap may grow under load once it is warm, in bytes. */
export const mostLoadGrowth = 64 * 1024;

/** How many small faults `npm run test:mutants` makes in the sources, at least. */
export const leastMutants = 2300;

/** How many in a hundred of the small faults the tests notice, at least. */
export const leastPercentKilled = 95;

/** How many values for each event the precompiled schemas and zod are compared by, at least. */
export const leastPrecompiledCases = 100_000;

/** How many small faults the tests make in precompiled schemas, at least. */
export const leastGeneratedMutants = { events: 200, features: 1000 };
