import type { Theme } from '../lifeCyclePicture';
import { type Arrow, arrowsOf, type Place, placesOf } from './layers';
import type { SourceFolder } from './sourceFolders';

const colors = {
  light: { page: '#ffffff', box: '#f6f8fa', text: '#1f2328', faint: '#59636e', rule: '#818b98', way: '#0969da' },
  dark: { page: '#0d1117', box: '#151b23', text: '#f0f6fc', faint: '#9198a1', rule: '#6e7781', way: '#4493f8' },
} as const;

const margin = 28;
const box = { width: 168, height: 60 };
const gap = { across: 24, down: 44 };
const footHeight = 84;

/** The folders in which a message comes in, and in which it reaches the handlers. */
const way = { first: 'intake', last: 'client' };

/** The folders on every way between two others, both included. */
function foldersBetween(arrows: readonly Arrow[], first: string, last: string): ReadonlySet<string> {
  const after = (name: string): Set<string> =>
    new Set([name, ...arrows.filter(({ from }) => from === name).flatMap(({ to }) => [...after(to)])]);
  return new Set([...after(first)].filter((name) => after(name).has(last)));
}

/** The arrows in words, for those who can't see the picture. */
const describe = (arrows: readonly Arrow[]) => arrows.map(({ from, to }) => `${to} uses ${from}`).join(', ');

/** Draws the folders in layers, and an arrow from each to those that use it. The way of a message is in color. */
export function architecturePicture(folders: readonly SourceFolder[], theme: Theme): string {
  const color = colors[theme];
  const layers = placesOf(folders);
  const arrows = arrowsOf(folders);
  const onWay = foldersBetween(arrows, way.first, way.last);
  if (!onWay.size)
    throw new Error(`No arrows lead from ${way.first} to ${way.last}: name the folders of a message's way here.`);

  const step = box.height + gap.down;
  const rowWidth = (count: number) => count * (box.width + gap.across) - gap.across;
  const width = 2 * margin + rowWidth(Math.max(...layers.map(({ length }) => length)));
  const bottom = margin + layers.length * step - gap.down;

  /** All places with the middle of their upper edge, from the top. */
  const centered = layers.flatMap((row, layer) =>
    row.map((place: Place, index) => ({
      ...place,
      isOutermost: index === 0,
      x: (width - rowWidth(row.length)) / 2 + index * (box.width + gap.across) + box.width / 2,
      y: margin + layer * step,
    })),
  );
  // An arrow that passes all folders on their left stays straight.
  const places = centered.map((place) => {
    const line = centered.filter(({ folder, from, to }) => !folder && from === place.from && to === place.to);
    const isStraight = !place.folder && line.every(({ isOutermost }) => isOutermost);
    return isStraight ? { ...place, x: Math.min(...line.map(({ x }) => x)) } : place;
  });
  const text = (x: number, y: number, words: string, look: string) =>
    `<text x="${x}" y="${y}" dominant-baseline="central" ${look}>${words}</text>`;

  const lines = arrows.map(({ from, to }) => {
    const stops = places.filter(
      (place) => [from, to].includes(place.folder ?? '') || (place.from === from && place.to === to),
    );
    const curves = stops.slice(1).map(({ folder, x, y }, index) => {
      const before = stops[index] ?? { x, y };
      const start = before.y + box.height;
      const end = folder ? y - 8 : y;
      const middle = (start + end) / 2;
      return `C${before.x} ${middle} ${x} ${middle} ${x} ${end}${folder ? '' : `V${y + box.height}`}`;
    });
    const [{ x, y } = { x: 0, y: 0 }] = stops;
    const kind = onWay.has(from) && onWay.has(to) ? 'way' : 'rule';
    const stroke = `stroke="${color[kind]}" stroke-width="${kind === 'way' ? 3 : 1.5}"`;
    return `<path d="M${x} ${y + box.height}${curves.join('')}" fill="none" ${stroke} marker-end="url(#${kind}-${theme})"/>`;
  });
  const boxes = folders.flatMap(({ name, entries }) => {
    const { x, y } = places.find(({ folder }) => folder === name) ?? { x: 0, y: 0 };
    const stroke = onWay.has(name) ? `${color.way}" stroke-width="2` : color.rule;
    return [
      `<rect x="${x - box.width / 2}" y="${y}" width="${box.width}" height="${box.height}" rx="8" fill="${color.box}" stroke="${stroke}"/>`,
      text(
        x,
        y + (entries.length ? 21 : box.height / 2),
        `${name}/`,
        'text-anchor="middle" font-size="16" font-weight="600"',
      ),
      ...(entries.length
        ? [text(x, y + 42, entries.join(' '), `text-anchor="middle" font-size="12" fill="${color.faint}"`)]
        : []),
    ];
  });
  const ends = places.flatMap(({ folder, x, y }) => {
    const words = { [way.first]: '← a message comes in', [way.last]: '→ your handlers' }[folder ?? ''];
    const look = `font-size="14" font-weight="600" fill="${color.way}"`;
    return words ? [text(x + box.width / 2 + 14, y + box.height / 2, words, look)] : [];
  });
  const arrowHead = (kind: 'way' | 'rule', size: number) =>
    `<marker id="${kind}-${theme}" viewBox="0 0 10 10" refX="4" refY="5" markerWidth="${size}" markerHeight="${size}" orient="auto"><path d="M0 0L10 5L0 10z" fill="${color[kind]}"/></marker>`;
  const notes = [
    'An arrow leads from a folder to one that imports it. If a longer way leads there, the direct arrow is left out.',
    'Blue: the way of a message. In small letters: the files of the entries that export what is in the folder.',
  ].map((note, index) => text(margin, bottom + 34 + index * 22, note, `font-size="13" fill="${color.faint}"`));

  const height = bottom + footHeight;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="architecture-${theme}" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" fill="${color.text}">`,
    `<title id="architecture-${theme}">The folders of the sources: ${describe(arrows)}.</title>`,
    `<defs>${arrowHead('way', 4)}${arrowHead('rule', 6)}</defs>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${color.page}"/>`,
    ...lines,
    ...boxes,
    ...ends,
    ...notes,
    '</svg>',
  ].join('\n')}\n`;
}
