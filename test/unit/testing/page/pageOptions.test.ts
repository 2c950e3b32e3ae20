import { describe, expect, it } from 'vitest';
import { readPageOptions } from '../../../../src/testing/page/pageOptions';
import { press } from './controls';
import { openFakeDesk } from './openFakeDesk';

const read = (query: string) => readPageOptions(new URLSearchParams(query));
const defaults = { targetOrigin: '*', seed: 1, visitorShape: 'graphql', availabilityShape: 'list', complaints: [] };

describe("the page's address", () => {
  it.each([
    ['crm=crm.example', { targetOrigin: undefined }],
    ['crm=https://crm.example/path', { targetOrigin: undefined }],
    ['crm=HTTPS://crm.example', { targetOrigin: undefined }],
    ['seed=1.5', {}],
    ['seed=', {}],
    ['seed=1234567890', {}],
    ['visitors=REST', {}],
    ['availability=', {}],
  ])('causes a complaint if it has ?%s, and the default applies except for the origin', (query, options) => {
    const { complaints, ...understood } = read(query);
    expect({ ...understood, complaints: [] }).toEqual({ ...defaults, ...options });
    const [name, text] = query.split('=');
    const sentence = new RegExp(`^${name}: expected .+, received '${text?.replaceAll('.', '\\.')}'\\.$`);
    expect(complaints).toEqual([expect.stringMatching(sentence)]);
  });

  it('may ask for nothing', () => {
    expect(read('')).toEqual(defaults);
  });

  it.each([
    ['crm=https://crm.example:8443', { targetOrigin: 'https://crm.example:8443' }],
    ['seed=0', { seed: 0 }],
    ['seed=123456789', { seed: 123456789 }],
    ['visitors=rest', { visitorShape: 'rest' }],
    ['visitors=graphql', {}],
    ['availability=record', { availabilityShape: 'record' }],
    ['availability=list', {}],
  ])('is understood where it has ?%s', (query, options) => {
    expect(read(query)).toEqual({ ...defaults, ...options });
  });

  it('asks for the words of the REST API', async () => {
    const { takenData } = await openFakeDesk({ query: '?visitors=rest' });
    press('Add conversation');
    expect(takenData()[1]?.visitor).toMatchObject({ external_id: 'LF-1001', firstname: 'Ada' });
  });

  it('asks for other ids by a seed, and for the same by the same', async () => {
    const ids: string[] = [];
    for (const query of ['', '?seed=2', '?seed=1']) {
      const { fakeDesk } = await openFakeDesk({ query });
      ids.push(fakeDesk.addConversation());
    }
    expect(ids[1]).not.toBe(ids[0]);
    expect(ids[2]).toBe(ids[0]);
  });
});
