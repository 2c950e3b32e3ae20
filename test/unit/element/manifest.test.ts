import { readFile } from 'node:fs/promises';
import Ajv from 'ajv';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import schema from 'custom-elements-manifest/schema.json';
import { describe, expect, it } from 'vitest';
import { defaults, elementAttributes, elementName } from '../../../src/element/attributes';
import type { DeskElementEventMap, DeskElementMembers } from '../../../src/element/deskElement';
import { buildShadowTree } from '../../../src/element/shadowTree';
import { createStyleSheet, elementStyle } from '../../../src/element/styleSheet';

const manifest: Package = JSON.parse(await readFile('src/element/custom-elements.json', 'utf8'));
// The manifest has one declaration, that of the element.
const element = manifest.modules[0]?.declarations?.[0] as CustomElementDeclaration;
const namesOf = (list: ReadonlyArray<{ readonly name: string }> = []) => list.map(({ name }) => name);

/** Every member and event by name. The compiler asks for a new one here. */
const members: Record<keyof DeskElementMembers, true> = {
  src: true,
  origins: true,
  show: true,
  allow: true,
  label: true,
  open: true,
  client: true,
  state: true,
};
const events: Record<Exclude<keyof DeskElementEventMap, keyof HTMLElementEventMap>, true> = {
  deskevent: true,
  deskstate: true,
  deskfocusedvisitor: true,
};

describe('custom-elements.json', () => {
  it('is valid by the schema of custom elements manifests', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(manifest);
    expect(validate.errors).toBe(null);
  });

  it('names the element, its attributes, members and events', () => {
    expect(element.tagName).toBe(elementName);
    expect(namesOf(element.attributes as [])).toEqual([...elementAttributes]);
    expect(namesOf(element.members as [])).toEqual(Object.keys(members));
    expect(namesOf(element.events)).toEqual(Object.keys(events));
  });

  it('has the defaults of the attributes', () => {
    const written = Object.fromEntries(element.attributes?.map(({ name, default: text }) => [name, text]) ?? []);
    expect(written).toMatchObject(
      Object.fromEntries(Object.entries(defaults).map(([name, text]) => [name, `'${text}'`])),
    );
  });

  it('names the slots, parts and custom properties', () => {
    const host = document.createElement('div');
    const { root } = buildShadowTree(host, createStyleSheet());
    const slots = Array.from(root.querySelectorAll('slot'), ({ name }) => name);
    const parts = Array.from(root.querySelectorAll('[part]'), (part) => part.getAttribute('part'));
    expect(namesOf(element.slots)).toEqual(slots);
    expect(namesOf(element.cssParts)).toEqual(parts);
    const read = [...elementStyle.matchAll(/var\((--[\w-]+), ([^)]+)\)/g)].map(([, name, fallback]) => [
      name,
      fallback,
    ]);
    const written = element.cssProperties?.map(({ name, default: fallback }) => [name, fallback]);
    expect(written?.sort()).toEqual(read.sort());
  });
});
