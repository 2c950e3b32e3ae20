import { describe, expect, it } from 'vitest';
import { button, buttonsIn, part, press } from './controls';
import { openFakeDesk } from './openFakeDesk';

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

  it.each(['parent', 'opener'] as const)('posts to its %s, to any origin, and complains of nothing', async (holder) => {
    const { taken } = await openFakeDesk({ holder });
    press('Add conversation');
    expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual(['*', '*', '*']);
    expect(note()).toBe('hidden');
  });

  it.each(['https://crm.example', 'http://localhost:8080', '*'])(
    'posts to the origin in ?crm=%s alone',
    async (crm) => {
      const { taken } = await openFakeDesk({ query: `?crm=${crm}` });
      press('Add conversation');
      expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual([crm, crm, crm]);
      expect(note()).toBe('hidden');
    },
  );

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
