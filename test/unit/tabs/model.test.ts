import { afterEach, expect, test, vi } from 'vitest';
import { createRandom, type Random } from '../../precompile/random';
import { propertyRuns } from '../../propertyRuns';
import { createSimulatedBrowser, type SimulatedBrowser } from './simulatedBrowser';
import { customerOf, type FollowerTab, type HostTab, openFollower, openHost, popUp, say } from './tabs';

/** How many things happen in a run. */
const steps = 1000;
/** How many tabs may be open. */
const mostTabs = 6;

/** A tab of the model, and what is known of it. */
interface ModelTab {
  readonly name: string;
  readonly tab: FollowerTab | HostTab;
  /** The events that its handler got. */
  readonly heard: string[];
  status: 'running' | 'frozen' | 'stored' | 'gone';
  /** When it was visible last, as a number that grows. */
  seen: number;
}

/** The calls of the handlers that run in one tab, by the customer's number: the names of the tabs. */
type Calls = Map<string, string[]>;

afterEach(() => vi.useRealTimers());

/** Lets tabs come and go at random, and counts the calls. */
class Model {
  readonly browser: SimulatedBrowser;
  readonly tabs: ModelTab[] = [];
  readonly calls: Calls = new Map();
  readonly posted: string[] = [];
  host: ModelTab | undefined;
  visible: ModelTab | undefined;
  lastCustomer = 0;
  lastTab = 0;
  moment = 0;

  constructor(readonly random: Random) {
    this.browser = createSimulatedBrowser(random.below);
  }

  add(tab: FollowerTab | HostTab): ModelTab {
    this.lastTab += 1;
    const desk = 'desk' in tab ? tab.desk : tab.shared;
    const modelTab: ModelTab = { name: `tab ${this.lastTab}`, tab, heard: [], status: 'running', seen: 0 };
    desk.onFocusedVisitor(
      (focused) => {
        const customer = customerOf(focused) ?? '';
        this.calls.set(customer, [...(this.calls.get(customer) ?? []), modelTab.name]);
      },
      { inOneTab: true },
    );
    desk.onConversationStateBoxClicked(({ conversationId }) => modelTab.heard.push(conversationId));
    this.tabs.push(modelTab);
    return modelTab;
  }

  openHost() {
    if (!this.host) this.host = this.add(openHost(this.browser));
  }

  openFollower() {
    if (this.tabs.filter(({ status }) => status !== 'gone').length < mostTabs) this.add(openFollower(this.browser));
  }

  show(shown: ModelTab | undefined) {
    if (shown === this.visible) return;
    this.moment += 1;
    vi.advanceTimersByTime(1);
    if (this.visible) {
      this.visible.seen = this.moment;
      this.visible.tab.setVisible(false);
    }
    this.visible = shown;
    shown?.tab.setVisible(true);
  }

  /** Ends a tab, at whatever moment that is for the other tabs. */
  close(closed: ModelTab) {
    if (closed === this.visible) this.visible = undefined;
    if (closed === this.host) this.host = undefined;
    closed.status = 'gone';
    closed.tab.crash();
  }

  pop(): string {
    this.lastCustomer += 1;
    const customer = `C-${this.lastCustomer}`;
    popUp(this.random.pick(['a', 'b']), customer);
    return customer;
  }

  /** The running tab that is visible, or else was visible last. If none ever was, any may be. */
  expectedTabs(): ModelTab[] {
    if (this.visible) return [this.visible];
    const running = this.tabs.filter(({ status }) => status === 'running');
    const latest = Math.max(...running.map(({ seen }) => seen));
    return running.filter(({ seen }) => seen === latest);
  }

  follower(...statuses: ModelTab['status'][]): ModelTab | undefined {
    const found = this.tabs.filter((tab) => tab !== this.host && statuses.includes(tab.status));
    return found.length ? this.random.pick(found) : undefined;
  }

  async someTasks() {
    for (let count = this.random.below(12); count > 0; count -= 1) await this.browser.runTask();
  }
}

/** What can happen, each with how often. */
const happenings: readonly [number, (model: Model) => void | Promise<void>][] = [
  [3, (model) => model.openHost()],
  [4, (model) => model.openFollower()],
  [4, (model) => model.show(model.random.pick([model.host, model.follower('running'), undefined]))],
  [
    1,
    (model) => {
      if (model.host && model.random.oncePer(3)) model.close(model.host);
    },
  ],
  [
    2,
    (model) => {
      const closed = model.follower('running', 'frozen', 'stored');
      if (closed) model.close(closed);
    },
  ],
  [
    2,
    (model) => {
      const found = model.follower('running', 'frozen');
      if (!found || found === model.visible) return;
      if (found.status === 'running') found.tab.freeze();
      else found.tab.thaw();
      found.status = found.status === 'running' ? 'frozen' : 'running';
    },
  ],
  [
    2,
    (model) => {
      const found = model.follower('running', 'stored');
      if (!found || found === model.visible) return;
      if (found.status === 'running') found.tab.store();
      else found.tab.restore();
      found.status = found.status === 'running' ? 'stored' : 'running';
      // What it missed isn't its own any more.
      found.heard.length = 0;
    },
  ],
  [
    // The tab with the desk goes to another page, and comes back.
    1,
    async (model) => {
      if (!model.host || model.host === model.visible) return;
      const { tab } = model.host;
      await model.browser.settle();
      tab.store();
      await model.someTasks();
      tab.restore();
      // What the followers missed isn't theirs any more.
      for (const { heard } of model.tabs) heard.length = 0;
    },
  ],
  [
    // A tab reloads: its document goes, and a new one comes.
    2,
    (model) => {
      const reloaded = model.random.pick([model.host, model.follower('running')]);
      if (!reloaded) return;
      const wasHost = reloaded === model.host;
      const wasVisible = reloaded === model.visible;
      model.close(reloaded);
      if (wasHost) model.openHost();
      else model.openFollower();
      if (wasVisible) model.show(model.tabs.at(-1));
    },
  ],
  [
    6,
    async (model) => {
      const isPeaceful = model.random.oncePer(2);
      if (isPeaceful) await model.browser.settle();
      if (!model.host) return;
      const id = `${model.posted.length}`;
      model.posted.push(id);
      say('CONVERSATION_STATE_BOX_CLICKED', { conversationId: id });
      say('CONVERSATION_REMOVED', { conversationId: id });
      if (!isPeaceful) return;
      await model.browser.settle();
      for (const { heard, status } of model.tabs) if (status === 'running') expect(heard.at(-1)).toBe(id);
    },
  ],
  [
    // A screen pop in peace: it happens in the visible tab, or in the one that was visible last.
    4,
    async (model) => {
      await model.browser.settle();
      if (!model.host) return;
      const expected = model.expectedTabs().map(({ name }) => name);
      const customer = model.pop();
      await model.browser.settle();
      const calls = model.calls.get(customer);
      expect(calls, `the calls for ${customer}`).toHaveLength(1);
      expect(expected).toContain(calls?.[0]);
    },
  ],
  [
    // A screen pop while tabs come and go: it happens once, wherever.
    6,
    async (model) => {
      if (!model.host) return;
      const { host } = model;
      await model.someTasks();
      const customer = model.pop();
      await model.someTasks();
      for (const happen of model.random.pick([disturbances, disturbances.slice(1)])) happen(model);
      await model.someTasks();
      await model.browser.settle();
      const calls = model.calls.get(customer) ?? [];
      // If the tab that has the desk is gone, so is the visitor.
      if (model.host === host) expect(calls, `the calls for ${customer}`).toHaveLength(1);
      else expect(calls.length).toBeLessThanOrEqual(1);
    },
  ],
];

/** What can come between a screen pop and its handler. */
const disturbances: readonly ((model: Model) => void)[] = [
  (model) => {
    if (model.visible && model.visible !== model.host) model.close(model.visible);
  },
  (model) => {
    const closed = model.follower('running');
    if (closed) model.close(closed);
  },
  (model) => model.show(model.follower('running')),
  (model) => model.openFollower(),
];

const total = happenings.reduce((sum, [weight]) => sum + weight, 0);

function pickHappening(random: Random) {
  let rest = random.below(total);
  for (const [weight, happen] of happenings) {
    if (rest < weight) return happen;
    rest -= weight;
  }
  throw new Error('The weights have another sum.');
}

test.each([1, 2, 3, 4].slice(0, propertyRuns(4)))(
  'each screen pop is handled once over 1,000 steps of tabs that come and go (seed %i)',
  async (seed) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const model = new Model(createRandom(seed));
    try {
      for (let step = 0; step < steps; step += 1) {
        await pickHappening(model.random)(model);
        await model.someTasks();
      }
      await model.browser.settle();
      for (const [customer, calls] of model.calls) expect(calls, `the calls for ${customer}`).toHaveLength(1);
      for (const { tab, heard, status } of model.tabs) {
        expect(tab.errors.map(String).filter((error) => !error.includes('already shares'))).toEqual([]);
        if (status !== 'running') continue;
        const state = 'desk' in tab ? tab.desk.state.get() : tab.client.state.get();
        const { host } = model;
        if (host && 'client' in host.tab) expect(state).toEqual(host.tab.client.state.get());
        else expect(state.connection).toBe('none');
        // In order, and each once.
        expect(heard).toEqual([...new Set(heard)].sort((one, other) => Number(one) - Number(other)));
      }
      console.info(
        `seed ${seed}: ${model.lastTab} tabs, ${model.calls.size} of ${model.lastCustomer} screen pops handled`,
      );
    } finally {
      for (const tab of model.tabs) if (tab.status !== 'gone') model.close(tab);
    }
  },
);
