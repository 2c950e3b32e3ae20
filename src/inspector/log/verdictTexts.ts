import type { LogEntry, Verdict } from './logEntry';

/** The name of a verdict, and its meaning in a sentence. */
export interface VerdictText {
  readonly name: string;
  /** Whether the name is why the client rejected it. */
  readonly isReason?: boolean;
  /** Full sentences: what happened and what to do. */
  readonly meaning: string;
}

/** The texts of the verdicts. */
export const verdictTexts: Readonly<Record<Verdict, VerdictText>> = {
  delivered: { name: 'Delivered', meaning: 'The client checked this event and called its handlers.' },
  unknown: {
    name: 'Unknown',
    meaning:
      'The client has no entry for this event, so it went to onUnknownEvent, unchecked. If you need it, add an entry with defineDeskEvent.',
  },
  schema: {
    name: 'schema',
    isReason: true,
    meaning: "The event's schema refused the payload. Override its entry if your desk sends something else.",
  },
  shape: {
    name: 'shape',
    isReason: true,
    meaning: "The desk sent it, but it isn't a desk event. That is harmless if events arrive.",
  },
  source: {
    name: 'source',
    isReason: true,
    meaning:
      "The origin is listed, but another window than source sent it. Check that source is the frame or the popup that the agent uses. The message wasn't read.",
  },
  origin: {
    name: 'origin',
    isReason: true,
    meaning:
      "The client's origins don't list the sender's origin. Add it only if your desk is there. The message wasn't read.",
  },
  unheard: {
    name: 'Not heard',
    meaning: "The client didn't count this message. It may be closed. The message wasn't read.",
  },
};

/** Returns the full name of a verdict, such as `Rejected: origin`. */
export function verdictName(verdict: Verdict): string {
  const { name, isReason } = verdictTexts[verdict];
  return isReason ? `Rejected: ${name}` : name;
}

/** Returns what happened to a message and what to do, and the code of the hint that the guide explains it under, if it does. */
export function explanationOf({ verdict, isText }: Pick<LogEntry, 'verdict' | 'isText'>): {
  readonly meaning: string;
  readonly code?: string;
} {
  if (!isText) return { meaning: verdictTexts[verdict].meaning };
  return {
    meaning:
      'This is a desk event as JSON text, but the desk has to post objects. Parse the text, and dispatch the object with the same origin and source.',
    code: 'text',
  };
}
