import { render } from 'preact';
import { createRecordingTexts } from '../discovery/recordingTexts';
import { otherSession, type PanelContext, type View } from '../panel/panelState';
import type { DeskWatch } from '../session/watchDesk';
import { Panel } from './Panel';

interface Parts extends Pick<PanelContext, 'page' | 'options' | 'close' | 'view'> {
  readonly root: ShadowRoot;
  readonly watch: (onChange: () => void) => DeskWatch;
}

/** Whether a tab changes as time goes by. */
const isTimed = ({ tab, buffer }: View) => ['Timeline', 'Diagnosis'].includes(tab) || (tab === 'Discovery' && !!buffer);

/** Draws the panel into its root, at most once a frame. While it is minimized, it draws nothing but a button. */
export function createPanel({ page, options, root, close, ...parts }: Parts) {
  let view = parts.view;
  let frame: number | undefined;
  let player: ReturnType<typeof setTimeout> | undefined;
  const texts = createRecordingTexts();

  const context = (): PanelContext => ({
    page,
    options,
    watch,
    view,
    session: view.playback?.session ?? watch.session,
    texts,
    update,
    close,
  });
  const draw = () => {
    frame = undefined;
    render(<Panel {...context()} />, root);
    if (view.isMinimized) return;
    const list = root.querySelector<HTMLElement>('.list');
    // A list that stays at its end scrolls by itself.
    if (list && view.isAtEnd) list.scrollTop = list.scrollHeight;
  };
  /** Draws on the next frame. */
  const schedule = () => {
    frame ??= page.requestAnimationFrame(draw);
  };
  const measure = () => {
    const body = root.querySelector('.body');
    const list = root.querySelector('.list');
    const change = {
      width: body?.clientWidth || view.width,
      listHeight: list?.clientHeight || view.listHeight,
    };
    if (change.width !== view.width || change.listHeight !== view.listHeight) update(change);
  };

  /** Plays the next message when its time has come. */
  const play = () => {
    clearTimeout(player);
    const { playback, speed } = view;
    if (!playback || speed === undefined) return;
    const wait = playback.step();
    if (wait === undefined) update({ speed: undefined, news: 'The recording has ended.' });
    else player = setTimeout(play, Math.min(wait / speed, 10_000));
    schedule();
  };

  function update(change: Partial<View>) {
    const before = view;
    const isOther = 'playback' in change && change.playback !== view.playback;
    view = { ...view, ...(isOther && otherSession), ...change };
    if (view.playback !== before.playback || view.speed !== before.speed) play();
    // What the developer did is drawn at once. What the desk posts waits for a frame.
    page.cancelAnimationFrame(frame ?? 0);
    draw();
    if (view.isMinimized !== before.isMinimized || view.tab !== before.tab) start();
  }

  const watch = parts.watch(() => {
    if (!view.isMinimized && !view.playback) schedule();
  });
  const observer = new page.ResizeObserver(measure);
  const timer = page.setInterval(() => {
    if (!view.isMinimized && isTimed(view)) schedule();
  }, 1000);

  const onKey = (event: KeyboardEvent) => {
    const { activeElement, documentElement, body } = page.document;
    // In a field with text, Escape empties the field.
    const [target] = event.composedPath();
    const isTyping = target instanceof page.HTMLInputElement && target.value !== '';
    const isElsewhere = ![root.host, documentElement, body, null].includes(activeElement);
    if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere && !isTyping && !view.isMinimized) close();
  };
  const onWindowSize = () => {
    if (!view.isMinimized) schedule();
  };

  /** Watches the size of what is drawn, and moves the focus there. */
  function start() {
    observer.disconnect();
    for (const part of root.querySelectorAll('.body, .list')) observer.observe(part);
    measure();
  }
  const focusTab = () => root.querySelector<HTMLElement>('[aria-selected=true]')?.focus({ preventScroll: true });

  page.addEventListener('keydown', onKey);
  page.addEventListener('resize', onWindowSize);
  const formerFocus = page.document.activeElement;
  draw();
  start();
  focusTab();

  return {
    stop() {
      page.cancelAnimationFrame(frame ?? 0);
      clearTimeout(player);
      page.clearInterval(timer);
      observer.disconnect();
      page.removeEventListener('keydown', onKey);
      page.removeEventListener('resize', onWindowSize);
      const hadFocus = page.document.activeElement === root.host || page.document.activeElement === page.document.body;
      watch.stop();
      render(null, root);
      if (hadFocus && formerFocus instanceof page.HTMLElement) formerFocus.focus({ preventScroll: true });
    },
  };
}
