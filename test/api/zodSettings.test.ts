import { createDeskClient, type DeskRejection } from 'iadvize-desk-events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as full from 'zod';
import * as z from 'zod/mini';
import { fixtures, handlerNames } from '../fixtures';
import { post } from './postMessage';

const marker = 'mArKeR';
const config = z.config();
const before = { ...config };

beforeEach(() => vi.stubGlobal('reportError', vi.fn()));

afterEach(() => {
  for (const name of Object.keys(config)) Reflect.deleteProperty(config, name);
  Object.assign(config, before);
  vi.unstubAllGlobals();
});

/** What a client delivers and rejects of good and of malformed payloads. */
function hear() {
  const rejections: DeskRejection[] = [];
  const events: unknown[] = [];
  const desk = createDeskClient({ onRejected: (rejection) => rejections.push(rejection) });
  desk.onEvent((event) => events.push(event));
  for (const handler of handlerNames) {
    post(fixtures[handler].posted);
    post({ ...fixtures[handler].posted, conversationId: [marker], projectId: marker, visitor: marker });
  }
  desk.close();
  return { events, rejections };
}

const quoting = (issue: object) => `refused: ${JSON.stringify(issue)}`;
const throwing = () => {
  throw new Error('of the page');
};

it.each<[string, Parameters<typeof z.config>[0]]>([
  ['customError that quotes', { customError: quoting }],
  ['localeError that quotes', { localeError: quoting }],
  ['customError that throws', { customError: throwing }],
  ['localeError that throws', { localeError: throwing }],
  ['jitless', { jitless: true }],
  ['French locale', full.locales.fr()],
])("results and rejections are the same under the page's own zod setting of a %s", (_name, setting) => {
  const usual = hear();
  expect(usual.rejections).not.toEqual([]);
  z.config(setting);
  const configured = { ...config };
  const { events, rejections } = hear();
  expect(events).toEqual(usual.events);
  expect(rejections).toEqual(usual.rejections);
  expect(JSON.stringify(rejections)).not.toContain(marker);
  expect({ ...config }).toEqual(configured);
  expect(reportError).not.toHaveBeenCalled();
});
