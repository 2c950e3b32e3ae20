import type { PanelContext } from '../panel/panelState';

const speeds = [1, 10, 100];

/** The controls of a recording that is played back. */
export function PlaybackBar({ view: { playback, speed }, update }: PanelContext) {
  if (!playback) return null;
  const { played, total } = playback.progress();
  return (
    <div class="tools playback">
      <b>
        Playback: {played} of {total} messages
      </b>
      <span>The values are made up. The page's client hears nothing of it.</span>
      <button
        type="button"
        class="button"
        disabled={played === total}
        onClick={() => {
          playback.step();
          update({ speed: undefined });
        }}
      >
        Step
      </button>
      {speeds.map((one) => (
        <button
          key={one}
          type="button"
          class="button"
          aria-pressed={speed === one}
          disabled={played === total}
          onClick={() => update({ speed: speed === one ? undefined : one })}
        >
          {speed === one ? 'Stop' : `Play ${one}×`}
        </button>
      ))}
      <button type="button" class="button" onClick={() => update({ playback: undefined, speed: undefined })}>
        Back to the live desk
      </button>
    </div>
  );
}
