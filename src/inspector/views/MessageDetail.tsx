import { recordMessage } from '../../testing/recorder/recordMessage';
import type { LogEntry } from '../log/logEntry';
import { pathText } from '../log/pathText';
import { explanationOf, verdictName } from '../log/verdictTexts';
import type { PanelContext } from '../panel/panelState';
import { isRead } from '../session/verdictBetween';
import { clockText } from '../timeline/timeTexts';
import { maskedTree } from '../tree/maskedTree';
import { valueTree } from '../tree/valueTree';
import { GuideNote } from './GuideNote';
import { Tree } from './Tree';

function Payload({ entry, session, view, update }: PanelContext & { readonly entry: LogEntry }) {
  const kept = session.log.payloadOf(entry.id);
  if (!isRead(entry.verdict)) return null;
  if (!kept) return <p class="quiet">The payload was too large to keep, or had to make room for later ones.</p>;
  const isRevealed = view.revealed.has(entry.id);
  const toggle = () => {
    const revealed = new Set(view.revealed);
    if (isRevealed) revealed.delete(entry.id);
    else revealed.add(entry.id);
    update({ revealed });
  };
  const tree = isRevealed
    ? valueTree('payload', kept.data)
    : maskedTree('payload', recordMessage(kept, session.replacements).payload);
  return (
    <>
      <div class="headline">
        <h3>Payload</h3>
        <button type="button" class="button" aria-pressed={isRevealed} onClick={toggle}>
          {isRevealed ? 'Mask the values' : 'Reveal the values'}
        </button>
      </div>
      {!isRevealed && <p class="quiet">Types and documented values only. #1 stands for the id of conversation 1.</p>}
      <Tree nodes={tree.children ?? [tree]} key={String(isRevealed)} />
    </>
  );
}

/** Everything about one message. */
export function MessageDetail(context: PanelContext & { readonly entry: LogEntry }) {
  const { entry, options, update } = context;
  const { meaning, code } = explanationOf(entry);
  return (
    <section class="detail" aria-label={`Message ${entry.id}`}>
      <div class="headline">
        <h2>
          Message {entry.id}:{' '}
          <span data-verdict={entry.verdict} class="verdict">
            {verdictName(entry.verdict)}
          </span>
        </h2>
        <button type="button" class="button" onClick={() => update({ selected: undefined })}>
          Close details
        </button>
      </div>
      <p>{meaning}</p>
      {code && <GuideNote code={code} guideUrl={options.guideUrl} />}
      {entry.issues && (
        <table>
          <caption class="only-read">What the schema refused</caption>
          <thead>
            <tr>
              <th>Where</th>
              <th>Why</th>
            </tr>
          </thead>
          <tbody>
            {entry.issues.map(({ path, code }, index) => (
              <tr key={index}>
                <td>
                  <code>{pathText(path)}</code>
                </td>
                <td>
                  <code>{code}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entry.verdict === 'schema' && !entry.issues && (
        <p class="quiet">
          The standard schema accepts it. Pass the client's events to openInspector to see what its own refuses.
        </p>
      )}
      <p class="quiet">
        {[
          clockText(entry.at, true),
          entry.origin || 'without an origin',
          entry.event,
          entry.conversation && `conversation ${entry.conversation}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Payload {...context} />
    </section>
  );
}
