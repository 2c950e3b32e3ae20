import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Window } from 'happy-dom';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { embedDesk } from '../embedDesk.mjs';

const window = new Window({ url: 'http://localhost/' });
Object.assign(globalThis, { window, document: window.document });

test('opens the record of the visitor that the agent talks to', (context) => {
  const openRecord = context.mock.fn();
  const desk = embedDesk(openRecord);
  // Also if the test fails: the client looks after the iframe with a timer, which keeps Node running.
  context.after(desk.close);

  const fake = createFakeDesk({ source: () => document.querySelector('iframe') });
  fake.addConversation({ visitor: { externalId: 'C-100' } });
  fake.clickStateBox(fake.addConversation({ visitor: { externalId: 'C-200' } }));

  assert.deepEqual(
    openRecord.mock.calls.map(({ arguments: [id] }) => id),
    ['C-100', 'C-200'],
  );
  assert.deepEqual(desk.state.get(), fake.state());
});
