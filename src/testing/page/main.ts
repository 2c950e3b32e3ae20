import { arrivals } from './arrivingVisitors';
import { audienceOf } from './audience';
import { createAvailabilityForm } from './availabilityForm';
import { createDeskView } from './deskView';
import { element, fieldOf, find, onSubmit } from './elements';
import { findEmbedding, isSameEmbedding } from './embedding';
import { createPageDesk } from './pageDesk';
import { readPageOptions } from './pageOptions';
import type { Author } from './picture';
import { createSavedCalls } from './savedCalls';
import { findScenario } from './scenario';
import { createVisitorForm } from './visitorForm';

const { targetOrigin: asked, complaints, ...options } = readPageOptions(new URLSearchParams(location.search));
const savedCalls = createSavedCalls();
const saved = savedCalls.load();
const embedding = findEmbedding(saved?.holder);
const scenario = findScenario();
const audience = audienceOf(asked, embedding, location.href);
// If only one origin can get the messages, it doesn't matter if the browser doesn't say which page embeds or opened this one.
const onlyOrigin = audience.targetOrigin === '*' ? undefined : audience.targetOrigin;
const { kind, origin, isFile } = embedding;
const holder = { kind, origin: origin ?? onlyOrigin, isFile };

const { fakeDesk, start, picture } = createPageDesk({
  ...options,
  post(data) {
    // The window is the one that held the page when it loaded. Another page can become its opener later.
    if (audience.targetOrigin !== undefined) embedding.window?.postMessage(data, audience.targetOrigin);
  },
  scenario,
  earlier: saved && isSameEmbedding(saved.holder, { ...embedding, ...holder }) ? saved.calls : [],
  save: (calls) => savedCalls.save({ holder, calls }),
  onChange: () => draw(),
});

const drawDesk = createDeskView({ ...fakeDesk, showVisitor: createVisitorForm(fakeDesk.updateVisitor) });
const drawAvailability = createAvailabilityForm(fakeDesk.setAvailability);
function draw(): void {
  const now = picture();
  drawDesk(now);
  drawAvailability(now.availability);
}

function show(id: string, text: string): void {
  const line = find(id, HTMLElement);
  line.textContent = text;
  line.hidden = !text;
}
const plays = scenario && 'Plays its scenario each time it loads.';
show('audience', [audience.sentence, plays].filter(Boolean).join(' '));
show('note', [...complaints, audience.complaint].filter(Boolean).join(' '));

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
