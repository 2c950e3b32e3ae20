/**
 * How many of a property's cases this run tries: all of them in `npm run test:long`, a tenth of them in `npm test`.
 * The whole number makes `npm test` a minute longer, and seldom finds what a tenth doesn't.
 *
 * @param all How many cases the long tests try.
 */
export const propertyRuns = (all: number): number => (process.env.PROPERTY_RUNS === 'all' ? all : Math.ceil(all / 10));
