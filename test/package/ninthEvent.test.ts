import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { compileFolder } from './compile';
import { repository } from './packed';

const ninthName = 'com.iadvize.desk.CONVERSATION_SNOOZED';

/** Everything that a ninth event needs: an entry in the catalogue, a row for what normalizing adds, and a row for its effect on the state. */
const additions = [
  {
    file: 'src/events/catalogue.ts',
    before: '\n};',
    text: `  onConversationSnoozed: catalogueEntry({
    name: 'CONVERSATION_SNOOZED',
    evidence: 'inferred',
    description: 'A conversation is snoozed.',
    source: reference,
    payload: { ...conversation, until: z.string() },
  }),
`,
  },
  {
    file: 'src/events/normalizers.ts',
    before: '\n} satisfies',
    text: `  onConversationSnoozed: nothing,
`,
  },
  {
    file: 'src/state/reducers.ts',
    before: '\n} satisfies',
    text: `  onConversationSnoozed: onConversation<OfConversation>(removeConversation),
`,
  },
];

const use = `import { createDeskClient, type DeskEventOf } from './src/index';
const desk = createDeskClient();
desk.onConversationSnoozed(({ conversationId, event }) => {
  const [id, name]: [string, '${ninthName}'] = [conversationId, event];
  return id + name;
});
desk.onEvent((event) => {
  if (event.event !== '${ninthName}') return '';
  const snoozed: DeskEventOf<'onConversationSnoozed'> = event;
  return snoozed.conversationId;
});
`;

const misuse = `import { createDeskClient } from './src/index';
createDeskClient().onConversationSnoozed(({ projectId }) => projectId);
createDeskClient().onEvent((event) => event.event === '${ninthName}' && event.projectId);
`;

let copies: string;

beforeAll(async () => {
  copies = await realpath(await mkdtemp(join(tmpdir(), 'ninth-event-')));
  await symlink(join(repository, 'node_modules'), join(copies, 'node_modules'), 'junction');
});

afterAll(() => rm(copies, { recursive: true, force: true }));

/** Copies src and the files that use the ninth event, and returns the copy's folder. */
async function copySources(name: string): Promise<string> {
  const folder = join(copies, name);
  await mkdir(folder);
  await cp(join(repository, 'src'), join(folder, 'src'), { recursive: true });
  const { compilerOptions, exclude } = JSON.parse(await readFile(join(repository, 'tsconfig.json'), 'utf8'));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['src', '*.ts'], exclude }),
  );
  await writeFile(join(folder, 'use.ts'), use);
  await writeFile(join(folder, 'misuse.ts'), misuse);
  return folder;
}

/** Makes some of the additions to the copy, and changes nothing else. */
async function add(folder: string, chosen: typeof additions): Promise<void> {
  for (const { file, before, text } of chosen) {
    const path = join(folder, file);
    const code = await readFile(path, 'utf8');
    const end = code.lastIndexOf(before) + 1;
    await writeFile(path, code.slice(0, end) + text + code.slice(end));
  }
}

test('without an entry, an event has no handler', async () => {
  const complaints = await compileFolder(await copySources('eight'));
  expect(Object.keys(complaints).sort()).toEqual(['misuse.ts', 'use.ts']);
  expect(complaints['use.ts']).toContainEqual(expect.stringContaining("'onConversationSnoozed' does not exist"));
});

test('the compiler asks for the two rows if there is only an entry', async () => {
  const folder = await copySources('entryOnly');
  await add(folder, additions.slice(0, 1));
  const complaints = await compileFolder(folder);
  expect(Object.keys(complaints)).toEqual(
    expect.arrayContaining(['src/events/normalizers.ts', 'src/state/reducers.ts']),
  );
});

describe('one entry and its two rows', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await copySources('nine');
    await add(folder, additions);
  });

  afterEach(() => vi.unstubAllGlobals());

  test('types the handler and the narrowing, so that only misuse is refused', async () => {
    expect(await compileFolder(folder)).toEqual({
      'misuse.ts': [
        expect.stringMatching(/^TS2339: Property 'projectId' does not exist on type /),
        expect.stringMatching(/^TS2339: Property 'projectId' does not exist on type /),
      ],
    });
  });

  test('refuses a payload that lacks what the entry needs, then delivers a good one, and changes the state', async () => {
    const outfile = join(folder, 'bundle.cjs');
    await build({
      entryPoints: [join(folder, 'src/index.ts')],
      bundle: true,
      format: 'cjs',
      platform: 'node',
      outfile,
    });
    const window = new EventTarget();
    vi.stubGlobal('window', window);
    const desk = createRequire(outfile)(outfile).createDeskClient({
      onRejected: ({ reason, event }: { reason: string; event: string }) => heard.push(['onRejected', reason, event]),
    });
    const heard: unknown[] = [];
    desk.onConversationSnoozed((event: unknown) => heard.push(['onConversationSnoozed', event]));
    desk.onEvent((event: unknown) => heard.push(['onEvent', event]));
    desk.onUnknownEvent((event: unknown) => heard.push(['onUnknownEvent', event]));
    const post = (data: unknown) =>
      window.dispatchEvent(new MessageEvent('message', { origin: 'https://ha.iadvize.com', data }));

    const conversationId = 'c2b6f0f4-7d4b-4c8e-9a53-1d1f0e6b7a01';
    post({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId, projectId: 1 });
    heard.length = 0;
    post({ event: ninthName });
    expect(desk.state.get().conversations).toHaveLength(1);
    const snoozed = { event: ninthName, conversationId, until: '2027-01-01' };
    post(snoozed);
    expect(desk.state.get().conversations).toEqual([]);
    desk.close();

    expect(heard).toEqual([
      ['onRejected', 'schema', ninthName],
      ['onConversationSnoozed', snoozed],
      ['onEvent', snoozed],
    ]);
  });
});
