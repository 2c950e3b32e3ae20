import type { Evaluates } from '../browser/evaluates';
import type { Engine, EngineDocument, EngineTab } from './engineTab';
import { resultOf, scriptOf } from './pageFunction';
import { until } from './until';
import type { WebDriverCommands } from './webDriverCommands';

/** The document of a window, or of the frame to which the ids of iframes lead from there. */
function documentAt(commands: WebDriverCommands, handle: string, ids: readonly string[]): EngineDocument {
  const evaluate = async (run: unknown, argument?: unknown) => {
    await commands.switchToWindow(handle);
    await commands.switchToFrame(null);
    for (const id of ids) await commands.switchToFrame(await commands.findElement(`iframe#${id}`));
    return resultOf(await commands.executeScript(scriptOf(run, argument)));
  };
  const own: EngineDocument = {
    // A function's text doesn't say what it returns: the types are those of Playwright's evaluate.
    evaluate: evaluate as Evaluates['evaluate'],
    async frameIn(id) {
      const frame = documentAt(commands, handle, [...ids, id]);
      await until(`document in the iframe ${id}`, async () => {
        const isThere = await own.evaluate((name) => Boolean(document.querySelector(`iframe#${name}`)), id);
        return (isThere && (await frame.evaluate(() => document.readyState)) === 'complete') || undefined;
      });
      return frame;
    },
  };
  return own;
}

function tabAt(commands: WebDriverCommands, handle: string): EngineTab {
  return {
    ...documentAt(commands, handle, []),
    async goto(address) {
      await commands.switchToWindow(handle);
      await commands.switchToFrame(null);
      await commands.navigate(address);
    },
    async reload() {
      await commands.switchToWindow(handle);
      await commands.switchToFrame(null);
      await commands.refresh();
    },
    async windowOpenedBy(open) {
      const before = await commands.windowHandles();
      await open();
      const opened = await until('new window', async () =>
        (await commands.windowHandles()).find((candidate) => !before.includes(candidate)),
      );
      const popup = tabAt(commands, opened);
      // A new window has an empty document until its page comes.
      await until(
        'page in the new window',
        async () =>
          (await popup.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete')) ||
          undefined,
      );
      return popup;
    },
    async click(selector) {
      await commands.switchToWindow(handle);
      await commands.switchToFrame(null);
      await commands.clickElement(await commands.findElement(selector));
    },
    windowCount: async () => (await commands.windowHandles()).length,
    async close() {
      await commands.switchToWindow(handle);
      await commands.closeWindow();
    },
  };
}

/** A browser that is driven by the WebDriver standard's commands. */
export async function webDriverEngine(
  version: string,
  commands: WebDriverCommands,
  stop: () => Promise<void>,
): Promise<Engine> {
  // One window stays open, since the browser ends with its last one.
  const [home = ''] = await commands.windowHandles();
  return {
    version,
    async withTab(use) {
      await commands.switchToWindow(home);
      await use(tabAt(commands, await commands.newWindow()));
      for (const handle of await commands.windowHandles()) {
        if (handle === home) continue;
        await commands.switchToWindow(handle);
        await commands.closeWindow();
      }
      await commands.switchToWindow(home);
    },
    stop,
  };
}
