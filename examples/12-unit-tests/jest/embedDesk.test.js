const { createFakeDesk } = require('iadvize-desk-events/testing');
const { embedDesk } = require('../embedDesk.js');

test('opens the record of the visitor that the agent talks to', () => {
  const openRecord = jest.fn();
  const desk = embedDesk(openRecord);

  const fake = createFakeDesk({ source: () => document.querySelector('iframe') });
  fake.addConversation({ visitor: { externalId: 'C-100' } });
  fake.clickStateBox(fake.addConversation({ visitor: { externalId: 'C-200' } }));

  expect(openRecord.mock.calls).toEqual([['C-100'], ['C-200']]);
  expect(desk.state.get()).toEqual(fake.state());
  desk.close();
});
