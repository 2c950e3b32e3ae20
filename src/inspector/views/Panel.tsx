import type { JSX, TargetedKeyboardEvent } from 'preact';
import { type PanelContext, type Tab, tabs } from '../panel/panelState';
import { sizeOfPanel, storePlacement } from '../panel/placement';
import { DiagnosisTab } from './DiagnosisTab';
import { DiscoveryTab } from './DiscoveryTab';
import { Grip } from './Grip';
import { IconButton } from './IconButton';
import { MessagesTab } from './MessagesTab';
import { PlaybackBar } from './PlaybackBar';
import { StateTab } from './StateTab';
import { TimelineTab } from './TimelineTab';

const contents: Readonly<Record<Tab, (context: PanelContext) => JSX.Element>> = {
  Messages: MessagesTab,
  Timeline: TimelineTab,
  State: StateTab,
  Diagnosis: DiagnosisTab,
  Discovery: DiscoveryTab,
};

/** The tabs, which the arrow keys move through. */
function TabList({ view, watch, update }: PanelContext) {
  const hints = watch.diagnose().hints.length;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const steps: { readonly [key: string]: number } = { ArrowRight: 1, ArrowLeft: -1 };
    const index = tabs.indexOf(view.tab);
    const ends: { readonly [key: string]: number } = { Home: 0, End: tabs.length - 1 };
    const next = ends[event.key] ?? (event.key in steps ? index + (steps[event.key] ?? 0) : undefined);
    const tab = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    update({ tab });
    event.currentTarget.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Parts of the inspector" onKeyDown={onKeyDown}>
      {tabs.map((tab) => {
        const badge = tab === 'Diagnosis' ? hints : 0;
        return (
          <button
            key={tab}
            type="button"
            class="tab"
            role="tab"
            aria-label={badge ? `${tab}, ${badge} ${badge === 1 ? 'hint' : 'hints'}` : undefined}
            id={`tab-${tab}`}
            aria-selected={tab === view.tab}
            aria-controls="content"
            tabIndex={tab === view.tab ? 0 : -1}
            onClick={() => update({ tab })}
          >
            {tab}
            {badge > 0 && <span class="badge">{badge}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** The panel, or the button that it becomes. */
export function Panel(context: PanelContext) {
  const { page, view, update, close } = context;
  if (view.isMinimized) {
    return (
      <button type="button" class="pill" onClick={() => update({ isMinimized: false })}>
        Desk inspector
      </button>
    );
  }
  const { placement } = view;
  const otherDock = placement.dock === 'bottom' ? 'right' : 'bottom';
  const moveTo = (dock: typeof placement.dock) => {
    const moved = { ...placement, dock };
    storePlacement(page, moved);
    update({ placement: moved });
  };
  const Content = contents[view.tab];
  const size = `${sizeOfPanel(placement, page)}px`;
  return (
    <section
      class="panel"
      data-dock={placement.dock}
      aria-label="Desk inspector"
      style={placement.dock === 'bottom' ? { height: size, width: 'auto' } : { height: 'auto', width: size }}
    >
      <Grip {...context} />
      <header class="bar">
        <h1 class="title">Desk inspector</h1>
        <TabList {...context} />
        <IconButton
          icon={otherDock}
          name={otherDock === 'right' ? 'Dock on the right' : 'Dock at the bottom'}
          onClick={() => moveTo(otherDock)}
        />
        <IconButton icon="minimize" name="Minimize" onClick={() => update({ isMinimized: true })} />
        <IconButton icon="close" name="Close" onClick={close} />
      </header>
      {view.playback ? <PlaybackBar {...context} /> : <div />}
      <div class="body" role="tabpanel" id="content" aria-labelledby={`tab-${view.tab}`}>
        <Content {...context} />
      </div>
      <p class="news" role="status">
        {view.news}
      </p>
    </section>
  );
}
