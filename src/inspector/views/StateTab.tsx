import type { PanelContext } from '../panel/panelState';
import { stateTree } from '../tree/stateTree';
import { Tree } from './Tree';

/** What is known about the desk now. */
export function StateTab({ session }: PanelContext) {
  return (
    <div class="pane">
      <p class="quiet">
        What <code>desk.state.get()</code> returns, with masked values. <span class="changed">Marked</span>: what the
        last event changed.
      </p>
      <Tree nodes={stateTree(session.states(), session)} />
    </div>
  );
}
