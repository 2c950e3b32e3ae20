import { describe, expect, it } from 'vitest';
import { buttonsIn, field, press, submit, type } from './controls';
import { openFakeDesk } from './openFakeDesk';

const visitorFields = () => ['First name', 'Last name', 'E-mail', 'External id'].map((label) => field(label).value);

describe("the visitor's form", () => {
  it('saves nothing if no conversation is shown', async () => {
    const { takenNames } = await openFakeDesk();
    type('First name', 'Ada');
    submit('visitor');
    expect(takenNames()).toEqual([]);
  });

  it('saves what is typed, without blanks around it, and what is empty as not known', async () => {
    const { takenData } = await openFakeDesk();
    press('Add conversation');
    takenData();
    type('First name', ' Augusta ');
    type('E-mail', ' ');
    press('Save visitor');
    expect(takenData()).toMatchObject([
      {
        event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
        visitor: { firstName: 'Augusta', lastName: 'Lindqvist', email: null, externalUserId: 'LF-1001' },
      },
    ]);
    expect(buttonsIn('boxes')).toEqual(['Augusta Lindqvist']);
    expect(visitorFields()).toEqual(['Augusta', 'Lindqvist', '', 'LF-1001']);
  });

  it('saves the visitor of the conversation that is shown now', async () => {
    const { fakeDesk, takenData } = await openFakeDesk();
    press('Add conversation');
    const ben = fakeDesk.addConversation({ visitor: { firstName: 'Ben' } });
    press('Ben');
    expect(visitorFields()).toEqual(['Ben', '', '', '']);
    takenData();
    press('Save visitor');
    expect(takenData()).toMatchObject([{ conversationId: ben, visitor: { firstName: 'Ben', lastName: null } }]);
  });

  it('keeps what is being typed until the visitor is another', async () => {
    const { fakeDesk } = await openFakeDesk();
    const ada = fakeDesk.addConversation({ visitor: { firstName: 'Ada' } });
    type('E-mail', 'half@');
    fakeDesk.receiveMessage(ada, 'Visitor', 'Hello');
    expect(visitorFields()).toEqual(['Ada', '', 'half@', '']);
    fakeDesk.updateVisitor(ada, { lastName: 'Lovelace' });
    expect(visitorFields()).toEqual(['Ada', 'Lovelace', '', '']);
  });

  it('fills again for another conversation of the same name', async () => {
    const { fakeDesk } = await openFakeDesk();
    fakeDesk.addConversation({ visitor: { firstName: 'Ada' } });
    const other = fakeDesk.addConversation({ visitor: { firstName: 'Ada' } });
    type('E-mail', 'half@');
    fakeDesk.focus(other);
    expect(visitorFields()).toEqual(['Ada', '', '', '']);
  });
});
