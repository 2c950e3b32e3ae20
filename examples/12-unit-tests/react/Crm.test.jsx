import { act, cleanup, render, screen } from '@testing-library/react';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, expect, test } from 'vitest';
import { Crm } from './Crm.jsx';

// Without Vitest's globals, React Testing Library doesn't do that by itself.
afterEach(cleanup);

test('shows the visitor that the agent talks to', () => {
  render(<Crm />);
  const fake = createFakeDesk({ source: () => screen.getByTitle('iAdvize desk') });
  const name = screen.getByRole('heading');
  expect(name.textContent).toBe('Nobody yet');

  // Whatever the desk posts changes the state of components, so it goes into `act`.
  let ada;
  act(() => {
    ada = fake.addConversation({ visitor: { firstName: 'Ada' } });
  });
  expect(name.textContent).toBe('Ada');

  act(() => fake.clickStateBox(fake.addConversation({ visitor: { firstName: 'Ben' } })));
  expect(name.textContent).toBe('Ben');

  act(() => fake.focus(ada));
  expect(name.textContent).toBe('Ada');
});

test('shows nobody if the page has just been opened', () => {
  render(<Crm />);
  expect(screen.getByRole('heading').textContent).toBe('Nobody yet');
});
