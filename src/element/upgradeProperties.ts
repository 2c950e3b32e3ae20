import { hasOwn } from '../shared/ownFields';

/**
 * Sets properties that somebody gave an element before its class was defined. As own properties, they would hide those of the class.
 */
export function upgradeProperties<Properties extends object>(
  element: Properties,
  names: ReadonlyArray<keyof Properties>,
): void {
  for (const name of names) {
    if (!hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
