import type { DeskEventDefinitions } from 'iadvize-desk-events';
import { compareWithCatalogue } from '../../testing/comparison/compareWithCatalogue';
import type { DeskRecording } from '../../testing/recorder/recording';
import { comparisonColumns } from '../discovery/markdownReport';

/** A table that compares the recording with the catalogue. */
export function RecordingComparison({
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
