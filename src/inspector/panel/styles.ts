/**
 * The panel's style sheet. The page's rules reach the element itself and nothing inside it. A rule of `:host` with `!important` wins against
 * the page's, important or not.
 */
export const styles = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  pointer-events: none !important;
  color-scheme: light dark !important;
}
@media print { :host { display: none !important; } }
* { box-sizing: border-box; margin: 0; }
.panel, .pill {
  --ground: #f4f6f3; --surface: #fff; --ink: #1b2622; --quiet: #56645d; --line: #dfe5e0; --accent: #0f6b57;
  --on-accent: #fff; --accent-tint: #e1f1ec; --doubt: #7a4b00; --doubt-tint: #fcefd6; --plain-tint: #ebefec;
  --alarm: #a3261c; --alarm-tint: #fbe7e4;
  pointer-events: auto;
  color: var(--ink);
  font: 13px/1.5 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  .panel, .pill {
    --ground: #101513; --surface: #19201d; --ink: #e7edea; --quiet: #a5b2ac; --line: #2d3833; --accent: #62cdb1;
    --on-accent: #06231c; --accent-tint: #17392f; --doubt: #f2c478; --doubt-tint: #3b2d12; --plain-tint: #28312d;
    --alarm: #ff9d92; --alarm-tint: #40201d;
  }
}
.panel {
  position: absolute;
  display: grid;
  grid-template-rows: auto auto minmax(0, 1fr) auto;
  grid-template-columns: minmax(0, 1fr);
  background: var(--surface);
  box-shadow: 0 0 0 1px var(--line), 0 0 24px rgb(20 40 32 / 16%);
  container-type: inline-size;
}
.panel[data-dock=bottom] { inset: auto 0 0; border-top: 2px solid var(--accent); }
.panel[data-dock=right] { inset: 0 0 0 auto; max-width: 100%; border-left: 2px solid var(--accent); }
.grip { position: absolute; z-index: 2; touch-action: none; }
[data-dock=bottom] > .grip { inset: -6px 0 auto; height: 10px; cursor: row-resize; }
[data-dock=right] > .grip { inset: 0 auto 0 -6px; width: 10px; cursor: col-resize; }
.grip:hover, .grip:focus-visible { background: var(--accent); opacity: .5; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; padding: 0 8px; border-bottom: 1px solid var(--line); background: var(--ground); }
.title { font-size: 13px; font-weight: 680; padding: 6px 4px; }
.tabs { display: flex; flex: 1; overflow-x: auto; }
.tab { position: relative; flex: none; padding: 7px 9px 5px; border: 0; border-bottom: 2px solid transparent; background: none; color: var(--quiet); font: inherit; font-weight: 600; cursor: pointer; }
.badge { position: absolute; top: 1px; right: -2px; z-index: 1; min-width: 14px; padding: 0 3px; border-radius: 99px; background: var(--doubt-tint); color: var(--doubt); font-size: 10px; line-height: 14px; text-align: center; }
.tab:hover { color: var(--ink); }
.tab[aria-selected=true] { border-color: var(--accent); color: var(--accent); }
.tab:focus-visible { outline-offset: -2px; }
.button, select, input[type=search] { padding: 2px 9px; min-height: 26px; border: 1px solid var(--line); border-radius: 7px; background: var(--surface); color: var(--ink); font: inherit; }
.button { font-weight: 600; cursor: pointer; white-space: nowrap; }
.button:hover, select:hover { border-color: var(--quiet); }
.button:disabled { color: var(--quiet); cursor: default; opacity: .7; }
.button:focus-within { outline: 2px solid var(--accent); outline-offset: 1px; }
.icon { display: grid; place-items: center; width: 28px; padding: 0; border-color: transparent; background: none; }
.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.chip { border-radius: 99px; font-variant-numeric: tabular-nums; }
.chip[aria-pressed=false] { background: none; color: var(--quiet); text-decoration: line-through; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 6px 10px; border-bottom: 1px solid var(--line); }
.tools input[type=search] { flex: 1 1 70px; min-width: 70px; max-width: 260px; }
.tools select { max-width: 170px; }
.playback { background: var(--doubt-tint); color: var(--doubt); }
.playback .button { color: var(--ink); }
.body { position: relative; min-height: 0; overflow: auto; }
.pane { padding: 12px 14px; display: grid; gap: 14px; align-content: start; justify-items: start; grid-template-columns: minmax(0, 1fr); max-width: 1100px; }
.news { min-height: 22px; padding: 1px 12px; border-top: 1px solid var(--line); background: var(--ground); color: var(--quiet); font-size: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
h2 { font-size: 14px; } h3 { font-size: 13px; }
p, li { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
a { color: var(--accent); }
.messages { position: absolute; inset: 0; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); }
.split { display: grid; min-height: 0; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
.split.has-detail { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.listing { display: grid; min-height: 0; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); }
.row { display: grid; grid-template-columns: 92px 132px minmax(120px, 1fr) minmax(60px, 120px); gap: 8px; align-items: center; height: 26px; padding: 0 12px; white-space: nowrap; }
.row > * { overflow: hidden; text-overflow: ellipsis; }
.head { position: sticky; top: 0; z-index: 1; border-bottom: 1px solid var(--line); background: var(--surface); color: var(--quiet); font-size: 12px; }
.rows { position: relative; }
.list { position: relative; overflow-y: scroll; overflow-anchor: none; }
.list:focus-visible, .body > [role=listbox]:focus-visible { outline-offset: -2px; }
.rows .row { position: absolute; inset: 0 0 auto; cursor: pointer; border-bottom: 1px solid var(--line); }
.rows .row:hover { background: var(--plain-tint); }
.rows .row[aria-selected=true] { background: var(--accent-tint); }
.time { font-variant-numeric: tabular-nums; color: var(--quiet); }
.verdict { font-weight: 600; color: var(--accent); }
.verdict[data-verdict=unknown] { color: var(--doubt); }
.verdict:is([data-verdict=schema], [data-verdict=source], [data-verdict=origin]) { color: var(--alarm); }
.verdict:is([data-verdict=shape], [data-verdict=unheard]) { color: var(--quiet); }
.empty { position: absolute; inset: 26px 0 0; padding: 14px; color: var(--quiet); }
.dropped { padding: 4px 12px; background: var(--doubt-tint); color: var(--doubt); }
.detail { min-width: 0; overflow: auto; padding: 10px 14px 16px; border-left: 1px solid var(--line); display: grid; gap: 8px; align-content: start; justify-items: start; grid-template-columns: minmax(0, 1fr); }
.headline { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; justify-self: stretch; }
.headline > :is(h2, h3) { flex: 1; }
code, .tree, textarea { font: 12px/1.6 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.tree { padding: 0; list-style: none; justify-self: stretch; overflow-wrap: anywhere; }
.tree .tree { padding-left: 18px; border-left: 1px solid var(--line); }
.tree summary { cursor: pointer; }
.leaf { padding-left: 13px; }
.type { color: var(--quiet); }
.text { color: var(--accent); white-space: pre-wrap; }
.changed { border-radius: 4px; background: var(--doubt-tint); }
.masked { padding: 0 6px; border-radius: 4px; background: var(--plain-tint); color: var(--quiet); }
.hints { display: grid; gap: 8px; padding: 0; list-style: none; justify-self: stretch; }
.hint { padding: 8px 12px; border-left: 3px solid var(--doubt); border-radius: 0 8px 8px 0; background: var(--doubt-tint); }
.hint p + p { font-size: 12px; }
.fine { border-color: var(--accent); background: var(--accent-tint); }
.scroll { justify-self: stretch; overflow-x: auto; }
table { border-collapse: collapse; }
th { color: var(--quiet); font-weight: 600; text-align: left; white-space: nowrap; }
th, td { padding: 3px 14px 3px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td { min-width: 60px; max-width: 340px; overflow-wrap: break-word; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
textarea { justify-self: stretch; min-height: 150px; padding: 8px; border: 1px solid var(--line); border-radius: 7px; background: var(--ground); color: var(--ink); resize: vertical; white-space: pre; }
.only-read { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.chart { display: block; touch-action: pan-y; }
.chart text { fill: var(--quiet); font-size: 11px; }
.chart .name { fill: var(--ink); font-size: 12px; }
.axis { stroke: var(--line); }
.presence { fill: var(--plain-tint); stroke: var(--quiet); stroke-width: .75; }
.focus { fill: var(--accent); }
.status { fill: var(--plain-tint); stroke: var(--quiet); }
.status[data-open] { fill: var(--accent-tint); stroke: var(--accent); }
.document { fill: none; stroke: var(--doubt); stroke-width: 2; stroke-dasharray: 4 3; }
.hit { fill: transparent; }
.mark { stroke: var(--surface); stroke-width: 1.5; fill: var(--quiet); }
.mark[data-kind=visitor] { fill: var(--doubt); }
.mark[data-kind=message] { fill: var(--ink); }
.mark[data-kind=refused] { fill: var(--alarm); }
.current { stroke: var(--ink); stroke-width: 2; }
.words { position: sticky; bottom: 0; min-height: 46px; padding: 4px 12px; border-top: 1px solid var(--line); background: var(--ground); }
.legend { display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 4px 12px; color: var(--quiet); font-size: 12px; }
.legend svg { margin-right: 5px; vertical-align: -2px; }
.pill { position: absolute; inset: auto 16px 16px auto; padding: 7px 14px; border: 1px solid var(--accent); border-radius: 99px; background: var(--surface); color: var(--accent); font-weight: 650; cursor: pointer; box-shadow: 0 2px 12px rgb(20 40 32 / 20%); }
@container (max-width: 640px) {
  .split.has-detail { grid-template-columns: minmax(0, 1fr); }
  .split.has-detail > .listing { display: none; }
  .detail { border-left: 0; }
  .row { grid-template-columns: 62px 106px minmax(0, 1fr) 28px; gap: 6px; padding: 0 8px; font-size: 12px; }
  .wide { display: none; }
  .tools { flex-wrap: nowrap; overflow-x: auto; }
  .tools > * { flex: none; }
  .title { position: absolute; clip-path: inset(50%); }
  .bar { flex-wrap: nowrap; gap: 0; padding: 0 2px; }
  .tab { padding: 7px 5px 5px; font-size: 12px; }
}
@media (prefers-reduced-motion: no-preference) { .button, .tab { transition: color .1s, border-color .1s; } }
`;
