import type { TargetedEvent } from 'preact';
import { createRecordingBuffer } from '../../testing/recorder/recordingBuffer';
import { openRecording, recordingText } from '../discovery/recordingFile';
import type { PanelContext } from '../panel/panelState';
import { createPlayback } from '../session/playback';
import { RecordingComparison } from './RecordingComparison';
import { RecordingExports } from './RecordingExports';
import { saveFile } from './saveFile';

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
          <RecordingComparison {...context} recording={recording} />
          <RecordingExports {...context} recording={recording} />
        </>
      )}
    </div>
  );
}
