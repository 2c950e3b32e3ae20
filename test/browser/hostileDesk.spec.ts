import type { Frame } from '@playwright/test';
import type { DeskClient, DeskSource } from '../../src/index';
import { builds } from './builds';
import { frameIn, frameMarkup, postFrom } from './crmPage';
import { marker } from './deskMessages';
import { noiseOf } from './noise';
import type { Site } from './site';
import { test as base, expect } from './siteTest';

declare global {
  interface Window {
    /** The markers that came, so that a test knows that all that was posted before has come. */
    markers: number;
    /** What a test found in the page. */
    findings: unknown[];
    /** Closes the client whose source calls it. */
    closeClient?: () => void;
  }
}

interface HostileDesk {
  readonly crm: Frame;
  readonly desk: Frame;
  /** Runs a function in the desk's page that posts something, and waits until all of it has come. */
  readonly post: (
    run: (post: (name: string, fields: object, transfer?: Transferable[]) => void) => void,
  ) => Promise<void>;
  /** Returns why messages were refused so far, as `reason path: code`. */
  readonly rejections: () => Promise<string[]>;
  readonly noise: readonly string[];
}

/** Runs in the desk's page. A function can't be sent there, so its text is. */
function postInDesk(text: string): void {
  const post = (name: string, fields: object, transfer: Transferable[] = []) =>
    parent.postMessage({ event: `com.iadvize.desk.${name}`, ...fields }, { targetOrigin: '*', transfer });
  new Function('post', `(${text})(post)`)(post);
}

/** Runs in the CRM's page: creates its client, which counts the markers. */
function createClient(origin: string): void {
  const find = () => document.querySelector<HTMLIFrameElement>('#desk');
  window.recording = { calls: [], rejections: [], states: [], focusedVisitors: [], noise: [] };
  window.deskClient = window.IAdvizeDeskEvents.createDeskClient({
    origins: [origin],
    source: find,
    onRejected: (rejection) => window.recording.rejections.push(rejection),
  });
  window.markers = 0;
  window.findings = [];
  window.deskClient.onUnknownEvent(({ event }) => {
    if (event.endsWith('MARKER')) window.markers += 1;
  });
}

const openers: { readonly [build: string]: (site: Site) => Promise<string> } = Object.fromEntries(
  Object.entries(builds).map(([name, read]) => [name, async ({ crm }) => crm.serve('/build.js', await read())]),
);

const test = base.extend<{ build: string; elements: string; hostile: HostileDesk }>({
  build: ['', { option: true }],
  elements: ['', { option: true }],
  hostile: async ({ page, site, build, elements }, use) => {
    const noise = noiseOf(page);
    const script = await openers[build]?.(site);
    await page.clock.install();
    const markup = `<!doctype html><title>CRM</title><script src="${script}"></script>${elements}`;
    await page.goto(site.crm.serve('/crm', markup + frameMarkup('desk', `${site.desk.origin}/desk`)));
    const crm = page.mainFrame();
    const desk = await frameIn(crm, 'desk');
    await crm.evaluate(createClient, site.desk.origin);
    await use({
      crm,
      desk,
      noise,
      async post(run) {
        const markers = await crm.evaluate(() => window.markers);
        await desk.evaluate(postInDesk, String(run));
        await desk.evaluate(postInDesk, "(post) => post('MARKER', {})");
        await expect.poll(() => crm.evaluate(() => window.markers), { intervals: [5, 10, 20] }).toBe(markers + 1);
      },
      rejections: () =>
        crm.evaluate(() =>
          window.recording.rejections.flatMap((rejection) =>
            rejection.reason === 'schema'
              ? rejection.issues.map(({ path, code }) => `schema ${path.join('.')}: ${code}`)
              : [rejection.reason],
          ),
        ),
    });
    expect(noise).toEqual([]);
  },
});

/** Runs in the CRM's page: notes each list of keys that somebody asks of bytes or of a boxed text. */
function watchKeys(): void {
  for (const method of ['keys', 'entries', 'values', 'getOwnPropertyNames', 'getOwnPropertyDescriptors'] as const) {
    const original: (value: object) => unknown = Object[method];
    Object.defineProperty(Object, method, {
      value(value: object) {
        if (ArrayBuffer.isView(value) || value instanceof String) window.findings.push(method);
        return original(value);
      },
    });
  }
}

for (const build of Object.keys(builds)) {
  test.describe(`with ${build}, a desk`, () => {
    test.use({ build });

    test('posts bytes and boxed texts, and nobody lists their keys', async ({ hostile }) => {
      await hostile.crm.evaluate(watchKeys);
      await hostile.post((post) => {
        const bytes = () => new Uint8Array(10_000);
        const text = Object('x'.repeat(10_000));
        const whole = bytes();
        for (const visitor of [whole, text, [whole], new DataView(whole.buffer)]) {
          post('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor });
        }
        post('CONVERSATION_ADDED', { conversationId: bytes(), projectId: text });
        for (const value of [bytes(), text, { CHAT: bytes() }, [bytes(), text]]) {
          post('AVAILABILITY_UPDATED', { availability: value, availabilities: value });
        }
        for (const visitor of [
          { bytes: bytes(), text },
          { bytes: bytes(), text },
        ]) {
          post('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor });
        }
        post('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
        post('UNKNOWN', { bytes: bytes(), text });
        parent.postMessage(whole, '*', [whole.buffer]);
      });
      const visitor = Array(4).fill('schema visitor: invalid_type');
      const added = ['schema conversationId: invalid_union', 'schema projectId: invalid_union'];
      expect(await hostile.rejections()).toEqual([...visitor, ...added, 'shape']);
      const kept = await hostile.crm.evaluate(() => {
        const { conversations, availability } = window.deskClient.state.get();
        const { visitor: { bytes, text } = {} } = Object(conversations[0]);
        return [conversations.length, bytes.length, text.length, Object.entries(availability)];
      });
      expect(kept).toEqual([1, 10_000, 10_000, []]);
      expect(await hostile.crm.evaluate(() => window.findings)).toEqual([]);
    });

    test('posts long ids, channels and visitors, and the client keeps none of them', async ({ hostile }) => {
      await hostile.post((post) => {
        post('CONVERSATION_ADDED', { conversationId: 'x'.repeat(1001), projectId: 1 });
        post('CONVERSATION_FOCUSED', { conversationId: 'x'.repeat(2_000_000) });
        post('AVAILABILITY_UPDATED', { availability: { ['x'.repeat(101)]: 'AVAILABLE', CHAT: 'x'.repeat(101) } });
        const channels = Array.from({ length: 9000 }, (_, index) => [`CHANNEL_${index}`, 'AVAILABLE']);
        post('AVAILABILITY_UPDATED', { availability: Object.fromEntries(channels) });
        // Each is on its own as large as it may be, or larger.
        const texts = ['x'.repeat(600_000), 'x'.repeat(400_000)];
        for (const [index, name] of [...Array(10).fill(texts[1]), texts[0]].entries()) {
          post('CONVERSATION_VISITOR_UPDATED', { conversationId: `${index}`, visitor: { name } });
        }
        for (let index = 0; index < 11; index += 1) {
          post('CONVERSATION_ADDED', { conversationId: `${index}`, projectId: 1 });
        }
      });
      expect(await hostile.rejections()).toEqual(['schema conversationId: too_big', 'schema conversationId: too_big']);
      const kept = await hostile.crm.evaluate(() => {
        const { conversations, availability } = window.deskClient.state.get();
        const channels = Object.keys(availability);
        return [
          channels.length,
          channels.every((name) => name.length < 101),
          conversations.map(({ visitor }) => !!visitor),
        ];
      });
      expect(kept).toEqual([100, true, [...Array(6).fill(true), ...Array(5).fill(false)]]);
    });

    test('sends an event that no handler can change for the next', async ({ hostile }) => {
      await hostile.crm.evaluate(() => {
        window.deskClient.onEvent((event) => {
          const attempts = [() => Object.assign(Object(event).visitor, { externalId: 'OTHER' })];
          attempts.push(() => Object.assign(Object(event).visitor.tags, ['OTHER']));
          attempts.push(() => Object.assign(Object(event).availability, { CHAT: 'OTHER' }));
          attempts.push(() => Object.assign(Object(event).profile, { externalId: 'OTHER' }));
          for (const attempt of attempts) {
            try {
              attempt();
            } catch {
              // That is fine.
            }
          }
        });
        window.deskClient.onEvent((event) => window.findings.push(JSON.stringify(event)));
      });
      await hostile.post((post) => {
        post('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { externalId: '42', tags: ['vip'] } });
        post('AVAILABILITY_UPDATED', { availability: { CHAT: 'AVAILABLE' } });
      });
      const findings = String(await hostile.crm.evaluate(() => window.findings));
      expect(findings).toContain('"CHAT":"AVAILABLE"');
      expect(findings).toContain('"tags":["vip"]');
      expect(findings).not.toContain('OTHER');
    });

    test('sends a visitor of another type, and the state takes it for another visitor', async ({ hostile }) => {
      await hostile.crm.evaluate(() => {
        window.deskClient.state.watch(
          ({ conversations: [first] }) => JSON.stringify(first?.visitor),
          (visitor) => window.findings.push(visitor ?? ''),
        );
      });
      await hostile.post((post) => {
        post('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
        for (const tags of [['vip'], { 0: 'vip' }, {}, []]) {
          post('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { tags } });
        }
        post('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: new Blob(['x']) });
      });
      const visitors = ['', '{"tags":["vip"]}', '{"tags":{"0":"vip"}}', '{"tags":{}}', '{"tags":[]}'];
      expect(await hostile.crm.evaluate(() => window.findings)).toEqual(visitors);
      expect(await hostile.rejections()).toEqual(['schema visitor: invalid_type']);
    });

    test('loads again and again, and the state of the dead document ends', async ({ hostile, page }) => {
      await hostile.post((post) => {
        post('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
        post('CONVERSATION_FOCUSED', { conversationId: 'a' });
      });
      for (let load = 1; load <= 4; load += 1) {
        await hostile.crm.evaluate(
          () =>
            new Promise<void>((resolve) => {
              const frame = document.querySelector<HTMLIFrameElement>('#desk');
              frame?.addEventListener('load', () => resolve(), { once: true });
              frame?.setAttribute('src', frame.src);
            }),
        );
        await page.clock.runFor(1500);
      }
      const { conversations, focusedConversation } = await hostile.crm.evaluate(() => window.deskClient.state.get());
      expect([conversations, focusedConversation]).toEqual([[], undefined]);
    });

    test('is named by a source that returns something else, or closes the client', async ({ hostile, site }) => {
      await hostile.crm.evaluate((origin) => {
        const desk = document.querySelector<HTMLIFrameElement>('#desk');
        const { createDeskClient } = window.IAdvizeDeskEvents;
        const found: unknown[] = [
          [desk],
          Promise.resolve(desk),
          Promise.reject(new Error('late')),
          { contentWindow: window },
        ];
        for (const value of found) {
          // A script without types may return anything.
          const client = createDeskClient({
            origins: [origin],
            source: () => value as ReturnType<DeskSource & (() => null)>,
          });
          client.onEvent(() => window.findings.push('heard'));
        }
        const closing: Pick<DeskClient, 'state' | 'close'> = createDeskClient({
          origins: [origin],
          source() {
            window.closeClient?.();
            return desk;
          },
        });
        window.closeClient = closing.close;
        closing.state.subscribe(({ connection }) => window.findings.push(connection));
      }, site.desk.origin);
      await hostile.post((post) => post('CONVERSATION_FOCUSED', { conversationId: 'a' }));
      expect(await hostile.crm.evaluate(() => window.findings)).toEqual([expect.not.stringMatching('live')]);
    });

    test('is heard by waitFor after an event that a promise would call', async ({ hostile, site }) => {
      await hostile.crm.evaluate((origin) => {
        window.deskClient
          .waitFor('CONVERSATION_FOCUSED')
          .then(({ conversationId }) => window.findings.push(conversationId));
        const data = { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'made' };
        Reflect.set(data, 'then', () => {});
        const source = document.querySelector<HTMLIFrameElement>('#desk')?.contentWindow ?? null;
        dispatchEvent(new MessageEvent('message', { data, origin, source }));
      }, site.desk.origin);
      await hostile.post((post) => post('CONVERSATION_FOCUSED', { conversationId: 'posted' }));
      await expect.poll(() => hostile.crm.evaluate(() => window.findings)).toEqual(['posted']);
    });
  });

  test.describe(`with ${build}, a desk`, () => {
    const named = ['addEventListener', 'removeEventListener', 'querySelectorAll', 'readyState', 'defaultView'];
    const elements = named.map((name) => `<img name="${name}">`).join('');
    test.use({ build, elements });

    test('is heard on a page whose elements have the names of members of the document', async ({ hostile }) => {
      await hostile.crm.evaluate(() => {
        window.deskClient.onConversationFocused(({ conversationId }) => window.findings.push(conversationId));
      });
      await postFrom(hostile.desk, 'parent', marker.posted);
      await expect.poll(() => hostile.crm.evaluate(() => window.findings)).toEqual(['marker']);
      await hostile.crm.evaluate(() => window.deskClient.close());
    });
  });
}
