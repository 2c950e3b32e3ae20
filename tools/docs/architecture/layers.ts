import type { SourceFolder } from './sourceFolders';

/** A place in a layer: a folder, or a line that passes through the layer on its way to the folder `to`. */
export interface Place {
  readonly folder: string | undefined;
  readonly from: string;
  readonly to: string;
}

/** An arrow from a folder to one that uses it. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

const byName = (folders: readonly SourceFolder[]) => new Map(folders.map((folder) => [folder.name, folder]));

/** Whether a folder imports another one through others. */
function reaches(folders: ReadonlyMap<string, SourceFolder>, from: string, to: string): boolean {
  return [...(folders.get(from)?.imports ?? [])].some((next) => next === to || reaches(folders, next, to));
}

/** Returns the folders in layers: each is below all that it imports. Throws an error if folders import each other in a circle. */
export function layersOf(folders: readonly SourceFolder[]): string[][] {
  const layers: string[][] = [];
  const placed = new Set<string>();
  while (placed.size < folders.length) {
    const layer = folders.filter(
      ({ name, imports }) => !placed.has(name) && [...imports].every((other) => placed.has(other)),
    );
    if (!layer.length) {
      const rest = folders.filter(({ name }) => !placed.has(name)).map(({ name }) => name);
      throw new Error(`There are imports in a circle, among these folders: ${rest.join(', ')}.`);
    }
    for (const { name } of layer) placed.add(name);
    layers.push(layer.map(({ name }) => name));
  }
  return layers;
}

/** Returns the arrows. Where a longer way leads from one folder to another, the direct arrow is left out. */
export function arrowsOf(folders: readonly SourceFolder[]): Arrow[] {
  const map = byName(folders);
  return folders.flatMap(({ name, imports }) =>
    [...imports]
      .filter((other) => ![...imports].some((between) => between !== other && reaches(map, between, other)))
      .map((from) => ({ from, to: name })),
  );
}

/** Returns the layers with room for the arrows that pass through them, in an order that keeps arrows from crossing. */
export function placesOf(folders: readonly SourceFolder[]): Place[][] {
  const layers = layersOf(folders);
  const arrows = arrowsOf(folders);
  const layerOf = (name: string) => layers.findIndex((layer) => layer.includes(name));
  const placed: Place[][] = [];
  for (const [index, layer] of layers.entries()) {
    const passing = arrows
      .filter(({ from, to }) => layerOf(from) < index && layerOf(to) > index)
      .map((arrow) => ({ folder: undefined, ...arrow }));
    const above = placed.at(-1) ?? [];
    const positionOf = ({ folder, from, to }: Place): number => {
      const origins = folder ? arrows.filter((arrow) => arrow.to === folder) : [{ from, to }];
      const positions = origins.map((arrow) =>
        above.findIndex((place) => place.folder === arrow.from || (place.from === arrow.from && place.to === arrow.to)),
      );
      return positions.reduce((sum, position) => sum + position, 0) / (positions.length || 1);
    };
    const own = layer.map((name) => ({ folder: name, from: name, to: name }));
    placed.push([...passing, ...own].sort((one, other) => positionOf(one) - positionOf(other)));
  }
  return placed;
}
