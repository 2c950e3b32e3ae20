import { describe, expect, it } from 'vitest';
import { part, press } from './controls';
import { openFakeDesk } from './openFakeDesk';

const prefix = 'com.iadvize.desk.';
const list = [
  ['CONVERSATION_ADDED', { conversationId: 'c-1', projectId: 7 }],
  ['VISITOR_TYPING', { seconds: '</script>' }],
];
const recording = {
  version: 1,
  messages: [
    {
      at: 900,
      event: `${prefix}CONVERSATION_FOCUSED`,
      payload: { type: 'object', fields: { conversationId: { type: 'string', id: 1 } } },
    },
  ],
  dropped: 0,
  foreign: 0,
};

describe('a page without a scenario', () => {
  it('says nothing about one, and sends nothing by itself', async () => {
    const { taken } = await openFakeDesk();
    expect(taken()).toEqual([]);
    expect(part('audience').textContent).not.toContain('scenario');
  });
});

describe('a scenario', () => {
  it('that is a list is posted when the page loads, each event under its full name, even if its schema refuses it', async () => {
    const { takenData } = await openFakeDesk({ scenario: list });
    expect(takenData()).toEqual([
      { event: `${prefix}CONVERSATION_ADDED`, conversationId: 'c-1', projectId: 7 },
      { event: `${prefix}VISITOR_TYPING`, seconds: '</script>' },
    ]);
    expect(part('audience').textContent).toContain('Plays its scenario each time it loads.');
  });

  it('that is a recording is posted with made-up values', async () => {
    const { takenData } = await openFakeDesk({ scenario: recording });
    expect(takenData()).toEqual([{ event: `${prefix}CONVERSATION_FOCUSED`, conversationId: expect.any(String) }]);
  });

  it('is posted again after a reload, with the same ids, before what was done by hand', async () => {
    const { takenData, reloadPage } = await openFakeDesk({ scenario: recording });
    press('Add conversation');
    const [played, added] = takenData();
    await reloadPage();
    expect(takenData().slice(0, 2)).toEqual([played, added]);
  });

  it('is posted to nobody if nobody holds the page', async () => {
    const { taken } = await openFakeDesk({ scenario: list, holder: 'nobody' });
    expect(taken()).toEqual([]);
  });
});
