import type { StandardSchema } from '../shared/standardSchema';
import type { DeskEventDefinition, DeskEventStanding } from './defineDeskEvent';
import { loosePayload, type PayloadOf, type PayloadShape } from './zodPayload';

/** What the catalogue says of an event. */
interface CatalogueEntry<Name extends string, Shape extends PayloadShape> {
  readonly name: Name;
  readonly standing: DeskEventStanding;
  readonly description: string;
  readonly recognisedBy?: keyof Shape & string;
  readonly payload: () => Shape;
}

/** Makes an entry whose schema is constructed when it is first read: a page pays for the events that it gets. */
/* @__NO_SIDE_EFFECTS__ */
export function entry<const Name extends string, Shape extends PayloadShape>(
  source: CatalogueEntry<Name, Shape>,
): DeskEventDefinition<Name, StandardSchema<PayloadOf<Shape>>> {
  const { payload, ...facts } = source;
  let schema: StandardSchema<PayloadOf<Shape>> | undefined;
  return {
    ...facts,
    get schema() {
      schema ??= loosePayload(payload());
      return schema;
    },
  };
}
