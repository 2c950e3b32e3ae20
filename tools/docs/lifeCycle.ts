import { createFakeDesk } from '../../src/testing/desk/createFakeDesk';

/** An event of the life cycle, and the number of its conversation, from 0. */
export interface LifeCycleEvent {
  readonly name: string;
  readonly conversation: number;
}

/** What happens, and the events that the desk sends meanwhile, in order. */
export interface LifeCycleStep {
  readonly caption: string;
  readonly events: readonly LifeCycleEvent[];
}

const namePrefix = /^com\.iadvize\.desk\.(?:CONVERSATION_)?/;

/** What the fake desk says as two conversations come and go. */
export function lifeCycleSteps(): LifeCycleStep[] {
  const ids: string[] = [];
  let events: LifeCycleEvent[] = [];
  const steps: LifeCycleStep[] = [];

  const fake = createFakeDesk({
    post: (data) => {
      // The fake desk's own messages about conversations.
      const { event, conversationId, ...rest } = data as { event: string; conversationId: string };
      if (!ids.includes(conversationId)) ids.push(conversationId);
      const isMessage = 'conversationParticipantType' in rest;
      const name = isMessage ? 'the message event' : event.replace(namePrefix, '');
      events.push({ name, conversation: ids.indexOf(conversationId) });
    },
  });
  const step = <Result>(caption: string, act: () => Result): Result => {
    events = [];
    const result = act();
    steps.push({ caption, events });
    return result;
  };

  const first = step('A conversation arrives', () => fake.addConversation());
  const second = step('Another one arrives', () => fake.addConversation());
  step('The agent clicks on its tab', () => fake.clickStateBox(second));
  step('Its visitor writes', () => fake.receiveMessage(second, 'Visitor'));
  step('The agent snoozes it', () => fake.snooze(second));
  step('It comes back', () => fake.resume(second));
  step('The first one is closed', () => fake.removeConversation(first));
  return steps;
}
