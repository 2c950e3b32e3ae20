import type { DeskEventDefinitions } from 'iadvize-desk-events';
import type { TargetedEvent, TargetedMouseEvent } from 'preact';
import { compareWithCatalogue } from '../../testing/comparison/compareWithCatalogue';
import type { DeskRecording } from '../../testing/recorder/recording';
import { createRecordingBuffer } from '../../testing/recorder/recordingBuffer';
import { exportFormats } from '../discovery/exportFormats';
import { comparisonColumns } from '../discovery/markdownReport';
import { openRecording, recordingText } from '../discovery/recordingFile';
import type { PanelContext } from '../panel/view';
import { createPlayback } from '../session/playback';
import { saveFile } from './saveFile';

/** A table that compares the recording with the catalogue. */
function Comparison({
  recording,
  events,
}: {
  readonly recording: DeskRecording;
  readonly events: DeskEventDefinitions;
}) {
  return (
    <div class="scroll">
      <table>
        <caption class="only-read">The recording beside the catalogue</caption>
        <thead>
          <tr>
            {comparisonColumns.map(({ key, title }) => (
              <th key={key}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareWithCatalogue(recording, { events }).map((row) => (
            <tr key={row.event}>
              {comparisonColumns.map(({ key }) => (
                <td key={key}>{row[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The recording as text, to be copied or saved. */
function Exports({ page, view, update, options, recording }: PanelContext & { readonly recording: DeskRecording }) {
  const format = exportFormats[view.format];
  if (!format) return null;
  const text = format.write(recording, options.events);
  const copy = async ({ currentTarget }: TargetedMouseEvent<HTMLElement>) => {
    const area = currentTarget.closest('.pane')?.querySelector('textarea');
    try {
      await page.navigator.clipboard.writeText(text);
      update({ news: 'Copied. It has names and types in it, and no values.' });
    } catch {
      area?.focus();
      area?.select();
      update({ news: 'The browser refused to copy. The text is selected: copy it with the keyboard.' });
    }
  };
  return (
    <>
      <h2>Copy as</h2>
      <div class="headline">
        <select
          aria-label="Copy as"
          value={String(view.format)}
          onChange={({ currentTarget: { value } }) => update({ format: Number(value) })}
        >
          {exportFormats.map(({ name }, index) => (
            <option key={name} value={String(index)}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" class="button main" onClick={copy}>
          Copy
        </button>
        <button type="button" class="button" onClick={() => saveFile(page, format.fileName, text)}>
          Save {format.fileName}
        </button>
      </div>
      <textarea readOnly spellcheck={false} aria-label={`The recording as ${format.name}`} value={text} />
    </>
  );
}

/** Records what the desk sends, and shows what is new about it. */
export function DiscoveryTab(context: PanelContext) {
  const { page, view, watch, update, options } = context;
  const { buffer } = view;
  const recording = buffer?.read() ?? view.recording;

  const start = () => {
    const next = createRecordingBuffer();
    watch.recordInto(next);
    update({ buffer: next, recording: undefined, news: 'Recording.' });
  };
  const stop = () => {
    watch.recordInto(undefined);
    const stopped = buffer?.read();
    buffer?.forget();
    update({ buffer: undefined, recording: stopped, news: 'The recording has stopped.' });
  };
  const open = async ({ currentTarget: input }: TargetedEvent<HTMLInputElement>) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const opened = openRecording(await file.text());
      update({ recording: opened, news: `Opened ${opened.messages.length} messages.` });
    } catch (error) {
      update({ news: error instanceof Error ? error.message : "The file can't be read." });
    }
    input.value = '';
  };

  return (
    <div class="pane">
      <p>
        Record what your desk sends to find out what nobody has published. The recording keeps names, types and
        documented values, and no other value. Names that may be data are masked. Read it before you share it all the
        same.
      </p>
      <div class="headline">
        {buffer ? (
          <button type="button" class="button main" onClick={stop}>
            Stop
          </button>
        ) : (
          <button type="button" class="button main" onClick={start}>
            Record
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={!recording || !!buffer}
          onClick={() => recording && saveFile(page, 'desk-recording.json', recordingText(recording))}
        >
          Save recording
        </button>
        <label class="button">
          Open recording
          <input type="file" class="only-read" accept=".json,application/json" disabled={!!buffer} onChange={open} />
        </label>
        <button
          type="button"
          class="button"
          disabled={!recording?.messages.length || !!buffer}
          onClick={() =>
            recording &&
            update({
              playback: createPlayback(recording, options.registry, Date.now()),
              speed: undefined,
              tab: 'Messages',
            })
          }
        >
          Play back
        </button>
      </div>
      {recording && (
        <p>
          {buffer ? 'Recording: ' : ''}
          {recording.messages.length} messages, {recording.dropped} dropped, {recording.foreign} from elsewhere.
        </p>
      )}
      {recording && !buffer && (
        <>
          <h2>Beside the catalogue</h2>
          <Comparison recording={recording} events={options.events} />
          <Exports {...context} recording={recording} />
        </>
      )}
    </div>
  );
}
