import { createDeskClient } from 'iadvize-desk-events';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { expect, test, vi } from 'vitest';
import { openRecords } from './screenPop';

test('opens the record of the visitor whom the agent talks to', () => {
  const open = vi.fn();
  openRecords(createDeskClient(), open);
  createFakeDesk().addConversation({ visitor: { externalId: 'C-100' } });
  expect(open).toHaveBeenCalledWith('C-100');
});
