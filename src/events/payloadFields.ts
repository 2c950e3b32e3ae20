import { deskEventCatalogue } from './catalogue';
import type { DeskEventCatalogueEntry } from './catalogueEntry';

/**
 * The fields that each event's payload is known to have, by method. The build puts the lists themselves in this module's place, so
 * that `iadvize-desk-events/testing` doesn't load zod.
 */
export const payloadFields: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries<DeskEventCatalogueEntry>(deskEventCatalogue).map(([method, { schema }]) => [
    method,
    Object.keys(schema.shape),
  ]),
);
