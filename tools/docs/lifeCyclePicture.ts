import type { LifeCycleStep } from './lifeCycle';
import { type Standing, stretchesOf } from './lifeCycleLanes';

/** The page that the picture is shown on. */
export type Theme = 'light' | 'dark';

const colors = {
  light: { page: '#ffffff', text: '#1f2328', faint: '#59636e', rule: '#d1d9e0', there: '#9aa4af', focused: '#0969da' },
  dark: { page: '#0d1117', text: '#f0f6fc', faint: '#9198a1', rule: '#3d444d', there: '#6e7781', focused: '#4493f8' },
} as const;

const width = 800;
const margin = 28;
const laneStarts = [310, 570];
const labelGap = 18;
const rowHeight = 27;
const stepGap = 17;
const headHeight = 78;
const footHeight = 112;

const laneStart = (conversation: number) => laneStarts[conversation] ?? width;

/** Draws the steps: time runs downwards, each conversation has a lane, and each event a mark and its name. */
export function pictureOf(steps: readonly LifeCycleStep[], theme: Theme): string {
  const color = colors[theme];
  const rows = steps.flatMap(({ events }, index) => events.map((event) => ({ event, step: index })));
  const heightOf = (row: number) => headHeight + row * rowHeight + (rows[row]?.step ?? steps.length) * stepGap;
  const bottom = heightOf(rows.length);

  const text = (x: number, y: number, words: string, look = '') =>
    `<text x="${x}" y="${y}" dominant-baseline="central"${look}>${words}</text>`;
  const faint = ` fill="${color.faint}"`;
  const stroke: Readonly<Record<Standing, string>> = {
    there: `stroke="${color.there}" stroke-width="3"`,
    focused: `stroke="${color.focused}" stroke-width="8"`,
    away: `stroke="${color.there}" stroke-width="3" stroke-dasharray="3 5"`,
  };
  const line = (x1: number, y1: number, x2: number, y2: number, look: string) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${look}/>`;

  const heads = laneStarts.map((x, index) =>
    text(x - 8, margin + 6, `Conversation ${index + 1}`, ' font-size="16" font-weight="600"'),
  );
  const captions = steps.flatMap(({ caption }, index) => {
    const y = heightOf(rows.findIndex(({ step }) => step === index));
    const ruleHeight = y - (rowHeight + stepGap) / 2;
    return [
      line(margin, ruleHeight, width - margin, ruleHeight, `stroke="${color.rule}"`),
      text(margin, y, caption, ' font-size="15" font-weight="600"'),
    ];
  });
  const lanes = laneStarts.flatMap((x, conversation) =>
    stretchesOf(
      rows.map(({ event }) => event),
      conversation,
    ).map(({ standing, from, to }) => line(x, heightOf(from), x, heightOf(to), stroke[standing])),
  );
  const marks = rows.flatMap(({ event: { name, conversation } }, row) => {
    const [x, y] = [laneStart(conversation), heightOf(row)];
    const look = name === name.toUpperCase() ? '' : ' font-style="italic"';
    return [
      `<circle cx="${x}" cy="${y}" r="6.5" fill="${color.page}" stroke="${color.text}" stroke-width="2"/>`,
      text(x + labelGap, y, name, look),
    ];
  });
  const legendHeight = bottom + 30;
  const legend = (['there', 'focused', 'away'] as const).flatMap((standing, index) => {
    const x = margin + index * 180;
    const words = { there: 'on the desk', focused: 'has the focus', away: 'snoozed' };
    return [line(x, legendHeight, x + 32, legendHeight, stroke[standing]), text(x + 44, legendHeight, words[standing])];
  });
  const notes = [
    'Each name starts with CONVERSATION_, save that of the message event, which is unpublished.',
    'The order of the events within a step is a guess.',
  ].map((note, index) => text(margin, legendHeight + 34 + index * 20, note, `${faint} font-size="13"`));

  const height = bottom + footHeight;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="life-cycle-${theme}" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="14" fill="${color.text}">`,
    `<title id="life-cycle-${theme}">The events of two conversations: ${steps.map(describe).join('; ')}.</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${color.page}"/>`,
    ...[...heads, ...captions, ...lanes, ...marks, ...legend, ...notes],
    '</svg>',
  ].join('\n')}\n`;
}

/** A step in words, for those who can't see the picture. */
function describe({ caption, events }: LifeCycleStep): string {
  return `${caption}: ${events.map(({ name, conversation }) => `${name} (${conversation + 1})`).join(', ')}`;
}
