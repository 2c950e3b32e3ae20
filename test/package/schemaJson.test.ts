import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { jsonSchemaOf } from '../../build/catalogueJsonSchema';
import { deskEventCatalogue } from '../../src/events/catalogue';
import { fixtures } from '../fixtures';
import { packageName, packed } from './packed';

const schema: object = createRequire(join(packed.project, 'index.js'))(`${packageName}/schema.json`);

test("the packed schema.json is the catalogue's, and draft 2020-12", () => {
  expect(schema).toEqual(jsonSchemaOf(deskEventCatalogue));
  expect(schema).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema');
});

test('the packed schema.json refuses an empty message, and accepts the payload of each event', () => {
  const isEvent = new Ajv2020().compile(schema);
  expect(isEvent({})).toBe(false);
  for (const { posted } of Object.values(fixtures)) expect(isEvent(posted)).toBe(true);
});
