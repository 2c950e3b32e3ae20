import type { DeskRecording } from '../../testing/recorder/recording';
import { comparisonColumns } from '../discovery/markdownReport';
import type { PanelContext } from '../panel/panelState';

/** A table that compares the recording with the catalogue. */
export function RecordingComparison({
  texts,
  options,
  recording,
}: PanelContext & { readonly recording: DeskRecording }) {
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
          {texts.comparisonOf(recording, options.events).map((row) => (
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
