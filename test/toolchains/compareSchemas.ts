// Bundled into a project of its own, and run there. Prints how the schemas of the installed zod differ from the client's own checks, by method.
import { type DeskEventDefinitions, deskEvents } from 'iadvize-desk-events';
import { deskEventCatalogue } from 'iadvize-desk-events/schemas';
import { compareAnswers } from '../precompile/compareAnswers';

const cases = 2000;
const definitions: DeskEventDefinitions = deskEvents;

const outcomes = Object.entries(deskEventCatalogue).map(([method, { schema }]) => {
  const precompiled = definitions[method as keyof DeskEventDefinitions]?.schema;
  if (!precompiled) throw new Error(`There is no entry ${method}.`);
  const { difference = 'none', accepted } = compareAnswers({ schema, precompiled, cases });
  return [method, { difference, hasBoth: accepted > 0 && accepted < cases }];
});
console.log(JSON.stringify(Object.fromEntries(outcomes)));
