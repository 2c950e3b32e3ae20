import { arrivalHints } from '../../../../src/client/diagnosis/arrivalHints';
import type { ClientCondition } from '../../../../src/client/diagnosis/clientCondition';
import { createMessageRecord } from '../../../../src/client/diagnosis/messageRecord';
import { payloadHints } from '../../../../src/client/diagnosis/payloadHints';
import type { DeliveredEvent } from '../../../../src/intake/parse';
import type { DeskRejection } from '../../../../src/intake/rejection';

export const ha = 'https://ha.iadvize.com';
export const sd = 'https://sd.iadvize.com';
export const other = 'https://other.example';
export const crm = 'https://crm.example';

/** The source's window, if the client has a source. */
const deskWindow = {};

/** A message: delivered, or rejected for a reason. */
export interface HeardMessage {
  readonly origin: string;
  readonly reason?: DeskRejection['reason'];
  /** Whether the source's window sent it. */
  readonly isDesk?: boolean;
  readonly isText?: boolean;
  readonly delivered?: Omit<DeliveredEvent, 'reason'>;
}

export const repeated = (count: number, message: HeardMessage) => Array.from({ length: count }, () => message);

/** An ordinary event. */
const ordinary: Omit<DeliveredEvent, 'reason'> = { method: 'onConversationFocused', event: {} };

/** Returns the hints after some messages, for a client that listens to the first platform. By default, the client has no source. */
export function hintsAfter(messages: readonly HeardMessage[], condition: Partial<ClientCondition> = {}) {
  const listed = new Set([ha]);
  const record = createMessageRecord(listed, crm);
  for (const { origin, reason, isDesk, isText, delivered = ordinary } of messages) {
    if (!reason) record.deliver(origin, delivered);
    // Only a schema rejection has other fields, and the record doesn't use them.
    else record.reject({ reason, origin } as DeskRejection, isDesk ? deskWindow : {}, isText);
  }
  const counts = record.counts();
  const whole: ClientCondition = {
    listed,
    pageOrigin: crm,
    isClosed: false,
    hasSource: false,
    lacksSource: false,
    sourceProblem: undefined,
    fromSource: record.unlistedFrom(deskWindow),
    isHidden: false,
    isLazy: false,
    leftOut: new Set(),
    ...condition,
  };
  return [...arrivalHints(counts, whole), ...payloadHints(counts, record.notes(), whole)];
}

export const codesAfter = (...given: Parameters<typeof hintsAfter>) => hintsAfter(...given).map(({ code }) => code);
