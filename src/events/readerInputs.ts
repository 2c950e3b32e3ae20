import type { SchemaOutput } from '../shared/standardSchema';
import type { DeskEventDefinition, DeskEventDefinitions } from './defineDeskEvent';
import type { StandardDeskEvents } from './deskEvents';
import type { WithoutUnknown } from './knownFields';
import type { UnknownFields } from './unknownValue';

type OutputOf<Events, Method extends keyof StandardDeskEvents> = Events extends {
  readonly [Key in Method]: DeskEventDefinition<string, infer Schema>;
}
  ? SchemaOutput<Schema>
  : SchemaOutput<StandardDeskEvents[Method]['schema']>;

/** A visitor as the schema of the entry returns it: by the standard entry, a record of unknown values; by any entries, an object. */
export type VisitorOf<Events> = DeskEventDefinitions extends Events ? object : VisitorIn<Events>;

type VisitorIn<Events> =
  OutputOf<Events, 'onConversationVisitorUpdated'> extends {
    readonly visitor: infer Visitor;
  }
    ? Visitor
    : never;

/** What a reader may read in a value: the fields that the schema knows, and any other if the schema lets them through. */
type Readable<Value> = string extends keyof Value
  ? [keyof WithoutUnknown<Value>] extends [never]
    ? UnknownFields
    : WithoutUnknown<Value> & UnknownFields
  : Value;

/** The visitor that the `profile` option gets. */
export type VisitorRead<Events> = Readable<VisitorOf<Events>>;

/** The payload that the `availability` option gets. */
export type AvailabilityRead<Events> = Events extends {
  readonly onAvailabilityUpdated: StandardDeskEvents['onAvailabilityUpdated'];
}
  ? StandardDeskEvents['onAvailabilityUpdated'] extends Events['onAvailabilityUpdated']
    ? UnknownFields
    : Readable<OutputOf<Events, 'onAvailabilityUpdated'>>
  : Readable<OutputOf<Events, 'onAvailabilityUpdated'>>;
