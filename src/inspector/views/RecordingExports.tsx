import type { TargetedMouseEvent } from 'preact';
import type { DeskRecording } from '../../testing/recorder/recording';
import { exportFormats } from '../discovery/exportFormats';
import type { PanelContext } from '../panel/panelState';
import { saveFile } from './saveFile';

/** The recording as text, to be copied or saved. */
export function RecordingExports({
  page,
  view,
  update,
  options,
  texts,
  recording,
}: PanelContext & { readonly recording: DeskRecording }) {
  const format = exportFormats[view.format];
  if (!format) return null;
  const text = texts.textOf(format, recording, options.events);
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
