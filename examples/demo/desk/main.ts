import { arrivals } from './arrivals';
import { type Author, createConversations } from './conversations';
import { createDeskView } from './deskView';
import { element, find, onSubmit } from './elements';
import { createPost } from './post';

const authors: readonly Author[] = ['Visitor', 'Professional', 'Expert'];

const crmPost = createPost();
find('no-crm', HTMLElement).hidden = Boolean(crmPost);
const post = crmPost ?? (() => {});

const conversations = createConversations(post, () => view.draw(conversations.all(), conversations.focused()));
const view = createDeskView(conversations.clickStateBox);

const arriving = find('arriving-visitor', HTMLSelectElement);
arriving.append(...arrivals.map(({ label }) => element('option', '', label)));
onSubmit(find('arrival', HTMLFormElement), () => {
  const arrival = arrivals[arriving.selectedIndex];
  if (arrival) conversations.add(arrival);
  // The next press brings somebody else.
  arriving.selectedIndex = (arriving.selectedIndex + 1) % arrivals.length;
});

onSubmit(find('visitor', HTMLFormElement), (fieldText) =>
  conversations.editFocused({
    firstName: fieldText('firstName'),
    lastName: fieldText('lastName'),
    email: fieldText('email'),
    externalUserId: fieldText('externalUserId'),
  }),
);

const composer = find('composer', HTMLFormElement);
onSubmit(composer, (fieldText) => {
  const author = authors.find((known) => known === fieldText('author'));
  const text = fieldText('text');
  if (!author || !text) return;
  conversations.sendInFocused({ author, text });
  const input = composer.elements.namedItem('text');
  if (input instanceof HTMLInputElement) input.value = '';
});

find('remove', HTMLButtonElement).addEventListener('click', conversations.removeFocused);

const availability = find('availability', HTMLFormElement);
availability.addEventListener('change', () => {
  const statuses = [...new FormData(availability)].map(([channel, status]) => ({ channel, status }));
  post('AVAILABILITY_UPDATED', { availabilities: statuses });
});

find('post-malformed', HTMLButtonElement).addEventListener('click', () => post('CONVERSATION_FOCUSED', {}));
find('post-unknown', HTMLButtonElement).addEventListener('click', () => post('VISITOR_TYPING', { typing: true }));
