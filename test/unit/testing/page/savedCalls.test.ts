import { describe, expect, it, vi } from 'vitest';
import { buttonsIn, press, thread } from './controls';
import { openFakeDesk } from './openFakeDesk';

const arrival = ['ADDED', 'VISITOR_UPDATED'];
const key = 'fake desk /fake-desk.html';

/** Calls as the page keeps them for the page that embeds it. */
const keptBy = (calls: string) => `{"holder":{"kind":"frame","origin":"https://crm.example"},"calls":${calls}}`;

/** As in a frame whose storage a browser blocks. */
function blockStorage() {
  return vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('The storage is blocked.', 'SecurityError');
  });
}

describe('the saved calls', () => {
  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['calls without a holder', '{"calls":[["addConversation"]]}'],
    ['calls alone', '[["addConversation"]]'],
    ['no list', keptBy('{"length":1}')],
    ['a list of no calls', keptBy('["addConversation",null]')],
    ['a call of what is no function of the desk', keptBy('[["close"],["constructor"]]')],
    ['an announcement of who is not there', keptBy('[["announce",["nobody"]]]')],
    ['an announcement of no list', keptBy('[["announce","all"]]')],
  ])('is passed over where it holds %s', async (_what, text) => {
    const { reloadPage, takenNames } = await openFakeDesk();
    sessionStorage.setItem(key, text);
    const { addConversation } = await reloadPage();
    expect(takenNames()).toEqual([]);
    addConversation();
    expect(takenNames()).toEqual([...arrival, 'FOCUSED']);
  });

  it('does not grow by reloads', async () => {
    const { reloadPage } = await openFakeDesk();
    await reloadPage();
    const kept = sessionStorage.getItem(key);
    expect(kept).toContain('announce');
    await reloadPage();
    expect(sessionStorage.getItem(key)).toBe(kept);
  });

  it('is of one address alone', async () => {
    const { fakeDesk, reloadPage } = await openFakeDesk();
    fakeDesk.addConversation();
    history.replaceState(null, '', '/fake-desk.html?seed=2');
    await reloadPage();
    expect(buttonsIn('boxes')).toEqual([]);
    history.replaceState(null, '', '/fake-desk.html');
    await reloadPage();
    expect(buttonsIn('boxes')).toHaveLength(1);
  });

  it("is the history's entry if the storage is blocked, and is written only when the page goes", async () => {
    blockStorage();
    const { reloadPage, takenNames } = await openFakeDesk();
    press('Add conversation');
    expect(history.state).toBeNull();
    takenNames();
    await reloadPage();
    expect(takenNames()).toEqual([...arrival, 'FOCUSED']);
    expect(thread()).toEqual(['Visitor: Hello, when will my side table be here?']);
  });

  it("is the history's entry if the storage can be read and is full", async () => {
    const setItem = () => {
      throw new DOMException('The storage is full.', 'QuotaExceededError');
    };
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem, clear: () => {} });
    const { reloadPage } = await openFakeDesk();
    press('Add conversation');
    await reloadPage();
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
  });

  it("doesn't change the history's entry if the storage is open", async () => {
    const { reloadPage } = await openFakeDesk({ historyState: 'of another page' });
    press('Add conversation');
    await reloadPage();
    expect(history.state).toBe('of another page');
    expect(sessionStorage.getItem(key)).toContain('addConversation');
  });

  it("needs the history's entry no more once the storage is open again", async () => {
    const blocked = blockStorage();
    const { reloadPage } = await openFakeDesk();
    press('Add conversation');
    blocked.mockRestore();
    press('Add conversation');
    await reloadPage();
    expect(history.state).toBeNull();
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist', 'Ben Okafor']);
  });

  it("takes nothing from another page's history", async () => {
    blockStorage();
    await openFakeDesk({ historyState: { from: 'elsewhere' } });
    expect(buttonsIn('boxes')).toEqual([]);
    press('Add conversation');
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
  });
});
