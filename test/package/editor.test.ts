import { describe, expect, test } from 'vitest';
import { deskEventCatalogue } from '../../src/events/catalogue';
import { handlerNames } from '../fixtures';
import { openInEditor } from './editor';
import { installedPath } from './packed';

/** What hovering must show for an event: its sentence and how well its payload is known. */
const hoverTextOf = (method: keyof typeof deskEventCatalogue) =>
  `${deskEventCatalogue[method].description}\n\nEvidence: ${deskEventCatalogue[method].evidence} (`;

const page = `import { createDeskClient, deskOrigins } from 'iadvize-desk-events';
const desk = createDeskClient({ /*origins*/origins: [deskOrigins./*ha*/ha], /*source*/source: null });
${handlerNames.map((handler) => `desk./*${handler}*/${handler}(() => {});`).join('\n')}
desk.onConversationFocused(({ /*conversationId*/conversationId }) => conversationId);
desk.onEvent((event) => event.event === 'com.iadvize.desk.CONVERSATION_ADDED' && event./*projectId*/projectId);
desk.state./*get*/get()./*availability*/availability;
createDeskClient({ /*anOption*/ });
desk.onConversationVisitorUpdated((event) => event./*aField*/);
desk.waitFor('/*aName*/');
desk./*aMember*/`;

describe.each([
  { resolution: 'bundler', types: 'dist/index.d.mts' },
  { resolution: 'nodenext', types: 'dist/index.d.mts' },
  { resolution: 'commonjs', types: 'dist/index.d.ts' },
] as const)('an editor (resolution: $resolution)', async ({ resolution, types }) => {
  const editor = await openInEditor(resolution, page);

  test.each(handlerNames)('shows at desk.%s the sentence and the evidence of the event', (handler) => {
    expect(editor.hover(handler)).toContain(`\n${hoverTextOf(handler)}`);
  });

  test.each(handlerNames)("goes from desk.%s to the catalogue's entry, below that comment", (handler) => {
    const { fileName, line, comment } = editor.definition(handler);
    expect(fileName).toBe(installedPath(types));
    expect(line).toMatch(`${handler}: DeskEventCatalogueEntry<"${deskEventCatalogue[handler].name}",`);
    expect(comment).toContain(hoverTextOf(handler));
  });

  test.each([
    ['origins', 'The exact origins that the desk may post from'],
    ['source', 'Which frame, window or popup is the desk'],
    ['ha', 'The platform `ha`, the default.'],
    ['conversationId', "The conversation's id, a string of 1 to 1,000 characters"],
    ['projectId', "The iAdvize project's id"],
    ['get', 'Returns the present snapshot: deeply frozen'],
    ['availability', "The agent's latest status by channel"],
  ])('shows at %s what that is', (mark, sentence) => {
    expect(editor.hover(mark)).toContain(sentence);
  });

  test("offers the handlers' names after desk.", () => {
    expect(editor.completions('aMember')).toEqual(expect.arrayContaining(handlerNames));
  });

  test('offers the names of the events in waitFor', () => {
    const names = Object.values(deskEventCatalogue).map(({ name }) => name);
    expect([...editor.completions('aName')].sort()).toEqual(names.sort());
  });

  test('offers the options and nothing else in createDeskClient({})', () => {
    const options = [
      'availability',
      'events',
      'onHandlerError',
      'onRejected',
      'origins',
      'profile',
      'remember',
      'signal',
      'source',
    ];
    expect(editor.completions('anOption')).toEqual(options);
  });

  test("offers an event's fields and nothing else", () => {
    expect(editor.completions('aField')).toEqual(['conversationId', 'event', 'profile', 'visitor']);
  });
});
