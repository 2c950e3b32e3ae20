import { expect, test, vi } from 'vitest';
import { createTurns } from '../../../src/tabs/assignTurns';

test('waits for the end of no more than 1,000 tabs, and knows those', () => {
  const turns = createTurns({ onFocusedVisitor: () => () => {} });
  const watch = vi.fn(() => () => {});
  turns.start({ watch, announce: () => {} });
  for (let tab = 0; tab < 1100; tab += 1) turns.hear(`tab ${tab}`, tab);
  turns.hear('tab 0', 5000);
  expect(watch).toHaveBeenCalledTimes(1000);
});
