import { describe, expect, it } from 'vitest';
import { button, buttonsIn, part, press } from './controls';
import { openFakeDesk } from './openFakeDesk';

const note = () => (part('note').hidden ? 'hidden' : part('note').textContent);

describe("the fake desk's page", () => {
  it.each(['https://crm.example/', 'crm.example', 'null', ''])(
    'posts nothing where ?crm=%s is no origin',
    async (crm) => {
      const { taken } = await openFakeDesk({ query: `?crm=${crm}` });
      press('Add conversation');
      expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
      expect(taken()).toEqual([]);
      expect(note()).toBe(
        `crm=${crm} can't be understood: write an origin, such as https://crm.example, without a slash at its end.`,
      );
    },
  );

  it('posts nothing where no page has it, works all the same, and tells so', async () => {
    const { taken } = await openFakeDesk({ holder: 'nobody' });
    press('Add conversation');
    expect(taken()).toEqual([]);
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
    expect(note()).toBe('Nobody hears this desk: it posts to the page that embeds it in an iframe, or opens it.');
  });

  it('tells all that it does not understand, and what to write, besides that nobody hears it', async () => {
    await openFakeDesk({ query: '?seed=-1&visitors=soap&availability=map', holder: 'nobody' });
    expect(note()).toBe(
      [
        "seed=-1 can't be understood: write a whole number.",
        "visitors=soap can't be understood: write 'graphql' or 'rest'.",
        "availability=map can't be understood: write 'list' or 'record'.",
        'Nobody hears this desk: it posts to the page that embeds it in an iframe, or opens it.',
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
