import type { PanelContext } from '../panel/panelState';
import { canListenTo } from '../session/ownDiagnosis';
import { clockText, messagesText } from '../timeline/timeTexts';
import { GuideNote } from './GuideNote';

/** What the client has received, and what may be wrong. */
export function DiagnosisTab({ page, watch, options, update }: PanelContext) {
  const { received, delivered, rejected, origins, lastEventAt, hints } = watch.diagnose();
  const listened = watch.listensTo();
  return (
    <div class="pane">
      <p>
        {messagesText(received)} reached the client. It delivered {delivered}. It rejected {rejected.origin} because of
        the origin, {rejected.source} because of the source, {rejected.schema} because of the schema, and{' '}
        {rejected.shape} because of the shape.{' '}
        {lastEventAt ? `The last event came at ${clockText(lastEventAt)}.` : 'No event has come yet.'}
      </p>
      <h2>What may be wrong</h2>
      <ul class="hints">
        {hints.map(({ code, message }) => (
          <li class="hint" key={code + message}>
            <p>{message}</p>
            <GuideNote code={code} guideUrl={options.guideUrl} />
          </li>
        ))}
        {!hints.length && <li class="hint fine">Nothing seems to be wrong.</li>}
      </ul>
      <h2>Messages by origin</h2>
      {Object.keys(origins).length ? (
        <table>
          <thead>
            <tr>
              <th>Origin</th>
              <th class="number">Messages</th>
              {listened && <th>The inspector</th>}
            </tr>
          </thead>
          <tbody>
            {Object.entries(origins).map(([origin, count]) => (
              <tr key={origin}>
                <td>{origin || 'none'}</td>
                <td class="number">{count}</td>
                {listened && (
                  <td>
                    {listened.includes(origin) && 'listens to it'}
                    {!listened.includes(origin) && canListenTo(origin, page.location.origin) && (
                      <button
                        type="button"
                        class="button"
                        onClick={() => {
                          watch.listenTo(origin);
                          update({ news: `The inspector listens to ${origin} from now on.` });
                        }}
                      >
                        Listen to it
                      </button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p class="quiet">No message has arrived.</p>
      )}
      {listened && (
        <p class="quiet">
          The inspector has a client of its own here, so the page's client may judge differently. Call
          openInspector(desk) to see what yours does.
        </p>
      )}
    </div>
  );
}
