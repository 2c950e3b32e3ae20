import { describe, expect, it, vi } from 'vitest';
import { audienceOf, isOnThisMachine } from '../../../../src/testing/page/audience';
import type { Embedding } from '../../../../src/testing/page/embedding';
import { button, buttonsIn, part, press } from './controls';
import { openFakeDesk } from './openFakeDesk';

const audience = () => (part('audience').hidden ? 'hidden' : part('audience').textContent);
const note = () => (part('note').hidden ? 'hidden' : part('note').textContent);

describe("the fake desk's page", () => {
  it.each(['https://crm.example/', 'crm.example', 'null', ''])(
    'posts nothing if ?crm=%s is not an origin, and says what to write',
    async (crm) => {
      const { taken } = await openFakeDesk({ query: `?crm=${crm}` });
      press('Add conversation');
      expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
      expect(taken()).toEqual([]);
      expect(note()).toBe(
        `crm: expected an origin such as https://crm.example, without a slash at the end, received '${crm}'.`,
      );
    },
  );

  it('posts nothing if no page embeds or opened it, works all the same, and says so', async () => {
    const { taken } = await openFakeDesk({ holder: 'nobody' });
    press('Add conversation');
    expect(taken()).toEqual([]);
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
    expect(note()).toBe('No page gets the events of this desk. Embed it in an iframe, or open it from another page.');
  });

  it('shows every complaint about its address, and that no page gets its events', async () => {
    await openFakeDesk({ query: '?seed=-1&visitors=soap&availability=map', holder: 'nobody' });
    expect(note()).toBe(
      [
        "seed: expected a whole number of up to 9 digits, received '-1'.",
        "visitors: expected 'graphql' or 'rest', received 'soap'.",
        "availability: expected 'list' or 'record', received 'map'.",
        'No page gets the events of this desk. Embed it in an iframe, or open it from another page.',
      ].join(' '),
    );
  });

  it('listens to no message', async () => {
    const { listenerTypes } = await openFakeDesk();
    expect(listenerTypes()).toEqual(['beforeunload']);
  });

  it.each([
    ['parent', 'embeds'],
    ['opener', 'opened'],
  ] as const)('posts to the origin of its %s alone, and says so', async (holder, holds) => {
    const { taken } = await openFakeDesk({ holder });
    press('Add conversation');
    expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual(Array(3).fill('https://crm.example'));
    expect(audience()).toBe(`Talks to https://crm.example, which ${holds} this page.`);
    expect(note()).toBe('hidden');
  });

  it('posts to any origin if the browser does not say who embeds it, and says so', async () => {
    const { taken } = await openFakeDesk({ referrer: '' });
    press('Add conversation');
    expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual(['*', '*', '*']);
    expect(audience()).toBe(
      'Talks to the page that embeds this one, whatever its origin. Add ?crm= to name the origin.',
    );
    expect(note()).toBe('hidden');
  });

  it.each([
    ['https://crm.example', 'https://crm.example', 'Talks to https://crm.example, which embeds this page.'],
    [
      'http://localhost:8080',
      'http://localhost:8080',
      'Talks to http://localhost:8080 only, so https://crm.example, which embeds this page, gets nothing.',
    ],
    ['*', 'https://crm.example', 'Talks to https://crm.example, which embeds this page.'],
  ])('with ?crm=%s posts to %s alone', async (crm, origin, sentence) => {
    const { taken } = await openFakeDesk({ query: `?crm=${crm}` });
    press('Add conversation');
    expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual([origin, origin, origin]);
    expect(audience()).toBe(sentence);
    expect(note()).toBe('hidden');
  });

  it('posts to no page that becomes its opener later', async () => {
    const { taken } = await openFakeDesk({ holder: 'opener' });
    vi.stubGlobal('opener', { postMessage: () => expect.unreachable('posted to another page') });
    press('Add conversation');
    expect(taken()).toHaveLength(3);
  });

  it('posts a malformed event, which names no conversation', async () => {
    const { takenData } = await openFakeDesk();
    button('Post a malformed event').click();
    expect(takenData()).toEqual([{ event: 'com.iadvize.desk.CONVERSATION_FOCUSED' }]);
  });

  it('posts an event that no catalogue has', async () => {
    const { takenData } = await openFakeDesk();
    button('Post an unknown event').click();
    expect(takenData()).toEqual([{ event: 'com.iadvize.desk.VISITOR_TYPING', typing: true }]);
  });
});

describe('the audience of a page', () => {
  const held = (origin: string | undefined, kind: 'frame' | 'popup' = 'frame'): Embedding => ({
    kind,
    origin,
    isFile: false,
    window,
    isReload: false,
  });
  const deskAddress = 'https://desk.example/fake-desk.html';
  const crm = 'https://crm.example';

  it.each([
    ['an unknown page', held(undefined), '?crm=https://crm.example'],
    ['a page of another origin', held('https://evil.example'), '?crm=https://evil.example'],
    ['a page of another origin that opened it', held('https://evil.example', 'popup'), '?crm=https://evil.example'],
    ['a page of its own origin', held('https://desk.example'), '?crm=https://desk.example'],
  ])('on the web is not %s unless ?crm= names it', (_who, embedding, parameter) => {
    const { complaint, ...audience } = audienceOf('*', embedding, deskAddress);
    expect(audience).toEqual({ targetOrigin: undefined, sentence: '' });
    expect(complaint).toBe(
      `No page gets the events of this desk, because its address doesn't name one. Add ${parameter} to the address of this page, if that is your CRM page.`,
    );
    expect(audienceOf('*', embedding, `${deskAddress}?seed=2`).complaint).toContain(` ${parameter.replace('?', '&')} `);
  });

  it('on the web is the page that ?crm= names, even if the browser does not say who embeds it', () => {
    expect(audienceOf(crm, held(crm, 'popup'), deskAddress)).toEqual({
      targetOrigin: crm,
      sentence: `Talks to ${crm}, which opened this page.`,
      complaint: '',
    });
    expect(audienceOf(crm, held(undefined), deskAddress)).toEqual({
      targetOrigin: crm,
      sentence: `Talks to ${crm} only.`,
      complaint: '',
    });
  });

  it('on the web may be a page on this machine, which is served at the real address in tests', () => {
    const address = 'https://ha.iadvize.com/desk';
    expect(audienceOf('*', held('http://localhost:3000'), address).targetOrigin).toBe('http://localhost:3000');
  });

  it('is nobody if ?crm= is not an origin', () => {
    expect(audienceOf(undefined, held(crm), 'http://localhost/')).toEqual({
      targetOrigin: undefined,
      sentence: '',
      complaint: '',
    });
  });

  it.each([
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'https://[::1]:1/',
    'http://crm.localhost/',
    'file:///a.html',
  ])('is on this machine at %s', (address) => expect(isOnThisMachine(address)).toBe(true));

  it.each([
    'https://localhost.evil.example/',
    'https://127.0.0.1.evil.example/',
    'https://notlocalhost/',
    'https://ha.iadvize.com/',
    'https://192.168.0.1/',
  ])('is not on this machine at %s', (address) => expect(isOnThisMachine(address)).toBe(false));
});
