import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isSameEmbedding } from '../../../../src/testing/page/embedding';
import { buttonsIn, press } from './controls';
import { openFakeDesk } from './openFakeDesk';

const crm = 'https://crm.example';
const evil = 'https://evil.example/';
const arrival = ['ADDED', 'VISITOR_UPDATED'];

/** Lets the browser say which origin embeds the page. */
function listAncestors(...origins: string[]): void {
  Object.defineProperty(location, 'ancestorOrigins', { value: origins, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(location, 'ancestorOrigins'));
}

/** Opens the page, adds a conversation, and forgets what was posted. */
async function openWithConversation(options: Parameters<typeof openFakeDesk>[0]) {
  const opened = await openFakeDesk(options);
  press('Add conversation');
  opened.taken();
  return opened;
}

describe('what was typed', () => {
  it.each(['parent', 'opener'] as const)(
    'is sent again after a reload, to the same origin alone: %s',
    async (holder) => {
      const { reloadPage, taken } = await openWithConversation({ holder });
      await reloadPage();
      expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual([crm, crm, crm]);
      await reloadPage('reload', `${crm}/home`);
      expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual([crm, crm, crm]);
    },
  );

  it('is sent again after a reload of the page around a frame', async () => {
    const { reloadPage, takenNames } = await openWithConversation({});
    await reloadPage('navigate', `${crm}/other`);
    expect(takenNames()).toEqual([...arrival, 'FOCUSED']);
  });

  it('is shown again after a reload in a tab of its own', async () => {
    const { reloadPage } = await openWithConversation({ holder: 'nobody', referrer: '' });
    await reloadPage('reload', '');
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
    await reloadPage('navigate', '');
    expect(buttonsIn('boxes')).toEqual([]);
  });

  it.each([
    ['parent', evil],
    ['parent', ''],
    ['opener', evil],
    ['opener', 'file:///crm.html'],
    ['opener', ''],
    ['opener', `${crm}/home`],
  ] as const)('is gone if another page opens it: %s, %s', async (holder, referrer) => {
    const { reloadPage, taken } = await openWithConversation({ holder });
    await reloadPage('navigate', referrer);
    expect(buttonsIn('boxes')).toEqual([]);
    // Not even a reload brings it back then.
    await reloadPage();
    expect(buttonsIn('boxes')).toEqual([]);
    expect(taken()).toEqual([]);
  });

  it('is gone if the page was in a frame, and is now opened or alone', async () => {
    for (const holder of ['opener', null]) {
      const { reloadPage, taken } = await openWithConversation({});
      vi.stubGlobal('parent', window);
      vi.stubGlobal('opener', holder && { postMessage: () => expect.unreachable('posted to another page') });
      await reloadPage('reload');
      expect(buttonsIn('boxes')).toEqual([]);
      expect(taken()).toEqual([]);
    }
  });

  it('is gone after a reload if it is unknown who gets it, and is kept if ?crm= says so', async () => {
    const unknown = await openWithConversation({ referrer: '' });
    await unknown.reloadPage();
    expect(buttonsIn('boxes')).toEqual([]);
    const named = await openWithConversation({ referrer: '', query: `?crm=${crm}` });
    await named.reloadPage('reload', '');
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
    expect(named.taken().map(({ targetOrigin }) => targetOrigin)).toEqual([crm, crm, crm]);
  });

  describe('in the frame of a page that is a file', () => {
    /** Opens the page in a frame whose ancestors the browser lists. */
    const openBelow = async (origin: string) => {
      listAncestors(origin);
      return openWithConversation({ referrer: '' });
    };

    it('is sent again after a reload of the frame', async () => {
      const { reloadPage, taken } = await openBelow('file://');
      await reloadPage('reload');
      expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
      expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual(['*', '*', '*']);
    });

    it('is gone if a file opens it, because that can be another file', async () => {
      const { reloadPage, taken } = await openBelow('file://');
      await reloadPage('navigate', '');
      await reloadPage('reload', '');
      expect(buttonsIn('boxes')).toEqual([]);
      expect(taken()).toEqual([]);
    });

    it.each([
      ['file://', 'https://evil.example'],
      ['file://', 'null'],
      ['null', 'file://'],
      // Pages of the web can be sandboxed, too.
      ['null', 'null'],
    ])('is gone if another origin embeds it after a reload: %s, %s', async (first, second) => {
      const { reloadPage, taken } = await openBelow(first);
      listAncestors(second);
      await reloadPage('reload', '');
      expect(buttonsIn('boxes')).toEqual([]);
      expect(taken()).toEqual([]);
    });
  });

  it('follows the ancestors that the browser lists, no matter what the referrer says', async () => {
    const { reloadPage, taken } = await openWithConversation({});
    listAncestors('https://evil.example');
    await reloadPage('reload', `${crm}/home`);
    expect(buttonsIn('boxes')).toEqual([]);
    press('Add conversation');
    expect(taken().map(({ targetOrigin }) => targetOrigin)).toEqual(Array(3).fill('https://evil.example'));
  });
});

describe('the same embedding', () => {
  const saved = { kind: 'frame', origin: undefined, isFile: false } as const;

  it('is not one whose origin nobody knows', () => {
    expect(isSameEmbedding(saved, { ...saved, window, isReload: true })).toBe(false);
  });
});
