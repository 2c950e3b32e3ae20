import { arrivals } from './arrivals';
import { createAvailabilityForm } from './availabilityForm';
import { isHeard } from './crmWindow';
import { createDeskView } from './deskView';
import { element, fieldOf, find, onSubmit } from './elements';
import { createPageDesk } from './pageDesk';
import { readPageOptions } from './pageOptions';
import type { Author } from './picture';
import { createVisitorForm } from './visitorForm';

const options = readPageOptions(new URLSearchParams(location.search));
const { fakeDesk, start, picture } = createPageDesk(options, () => draw());

const drawDesk = createDeskView({ ...fakeDesk, showVisitor: createVisitorForm(fakeDesk.updateVisitor) });
const drawAvailability = createAvailabilityForm(fakeDesk.setAvailability);
function draw(): void {
  const now = picture();
  drawDesk(now);
  drawAvailability(now.availability);
}

const complaints = isHeard()
  ? options.complaints
  : [
      ...options.complaints,
      'No page gets the events of this desk. Embed it in an iframe, or open it from another page.',
    ];
const note = find('note', HTMLElement);
note.textContent = complaints.join(' ');
note.hidden = complaints.length === 0;

const arriving = find('arriving-visitor', HTMLSelectElement);
arriving.append(...arrivals.map(({ label }) => element('option', '', label)));
onSubmit(find('arrival', HTMLFormElement), () => {
  const arrival = arrivals[arriving.selectedIndex];
  if (arrival) fakeDesk.addConversation({ visitor: arrival.visitor }, arrival.opening);
  // The next click adds somebody else.
  arriving.selectedIndex = (arriving.selectedIndex + 1) % arrivals.length;
});

const onClick = (id: string, act: () => void) => find(id, HTMLButtonElement).addEventListener('click', act);
const focusedId = () => picture().focused?.id;
const onClickForFocused = (id: string, act: (conversationId: string) => void) =>
  onClick(id, () => {
    const conversationId = focusedId();
    if (conversationId) act(conversationId);
  });

const composer = find('composer', HTMLFormElement);
const messageText = fieldOf(composer, 'text', HTMLInputElement);
const authors: readonly Author[] = ['Visitor', 'Professional', 'Expert'];
onSubmit(composer, () => {
  const conversationId = focusedId();
  const author = authors.find((known) => known === fieldOf(composer, 'author', HTMLSelectElement).value);
  const text = messageText.value.trim();
  if (!conversationId || !author || !text) return;
  fakeDesk.receiveMessage(conversationId, author, text);
  messageText.value = '';
});

onClickForFocused('snooze', fakeDesk.snooze);
onClickForFocused('remove', fakeDesk.removeConversation);

onSubmit(find('reload', HTMLFormElement), () => {
  const closesFocused = find('close-meanwhile', HTMLInputElement).checked;
  const ids = picture().conversations.map(({ id }) => id);
  const closedId = closesFocused ? focusedId() : undefined;
  fakeDesk.reload({ keep: ids.filter((id) => id !== closedId) });
});

onClick('post-malformed', () => fakeDesk.post({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED' }));
onClick('post-unknown', () => fakeDesk.post({ event: 'com.iadvize.desk.VISITOR_TYPING', typing: true }));

Object.assign(window, { fakeDesk });
start();
