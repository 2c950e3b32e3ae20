import type { DeskRecording } from '../../testing/recorder/recording';
import type { RecordingBuffer } from '../../testing/recorder/recordingBuffer';
import type { RecordingTexts } from '../discovery/recordingTexts';
import { type EntryFilter, noFilter } from '../log/filterEntries';
import type { CheckedInspectorOptions } from '../options';
import type { Playback } from '../session/playback';
import type { Session } from '../session/session';
import type { DeskWatch } from '../session/watchDesk';
import { type Placement, readPlacement } from './placement';

/** The panel's tabs, in their order. */
export const tabs = ['Messages', 'Timeline', 'State', 'Diagnosis', 'Discovery'] as const;
export type Tab = (typeof tabs)[number];

/** What the panel shows now. Nothing in it is a value of a payload. */
export interface View {
  readonly isMinimized: boolean;
  readonly placement: Placement;
  readonly tab: Tab;
  readonly filter: EntryFilter;
  /** The message whose details are open. */
  readonly selected: number | undefined;
  /** The messages whose values the developer has revealed. */
  readonly revealed: ReadonlySet<number>;
  /** Whether the list stays at its end. */
  readonly isAtEnd: boolean;
  readonly scrollTop: number;
  readonly listHeight: number;
  /** The width of the panel's content, in pixels. */
  readonly width: number;
  /** How much time the timeline shows, in ms. */
  readonly span: number;
  /** Where the timeline is paused, in ms since 1970. Undefined if it is live. */
  readonly pausedAt: number | undefined;
  /** The description of the item under the timeline's cursor. */
  readonly cursor: string | undefined;
  readonly buffer: RecordingBuffer | undefined;
  readonly recording: DeskRecording | undefined;
  /** Which export is chosen, by its index. */
  readonly format: number;
  readonly playback: Playback | undefined;
  /** How many times as fast it plays. Undefined if it is paused. */
  readonly speed: number | undefined;
  /** What happened after a click, such as that something was copied. */
  readonly news: string;
}

/** What the parts of the panel get. */
export interface PanelContext {
  readonly page: Window & typeof globalThis;
  readonly options: CheckedInspectorOptions;
  readonly watch: DeskWatch;
  readonly view: View;
  /** The desk that is shown: the live one, or the one that is played back. */
  readonly session: Session;
  /** The comparison and the exported text of a recording. */
  readonly texts: RecordingTexts;
  /** Changes the view, and draws it. */
  readonly update: (change: Partial<View>) => void;
  readonly close: () => void;
}

/** Returns the view that the panel starts with. */
export function initialView(page: Window, { dock, minimized }: CheckedInspectorOptions): View {
  return {
    isMinimized: minimized,
    placement: readPlacement(page, dock),
    tab: 'Messages',
    filter: noFilter,
    selected: undefined,
    revealed: new Set(),
    isAtEnd: true,
    scrollTop: 0,
    listHeight: 400,
    width: 800,
    span: 120_000,
    pausedAt: undefined,
    cursor: undefined,
    buffer: undefined,
    recording: undefined,
    format: 0,
    playback: undefined,
    speed: undefined,
    news: '',
  };
}

/** What belongs to the messages of one session. It is forgotten when the panel shows another session. */
export const otherSession = {
  filter: noFilter,
  selected: undefined,
  revealed: new Set<number>(),
  isAtEnd: true,
  pausedAt: undefined,
  cursor: undefined,
} satisfies Partial<View>;
