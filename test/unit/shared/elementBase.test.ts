// @vitest-environment happy-dom
import { openInspector } from 'iadvize-desk-events/inspector';
import { expect, onTestFinished, test } from 'vitest';
import { createElementClass } from '../../../src/element/createElementClass';
import { createElementBase } from '../../../src/shared/elementBase';

const callbacks = ['connected', 'disconnected', 'connectedMove', 'adopted', 'attributeChanged'].map(
  (name) => `${name}Callback`,
);

/** What a class has itself, or from a class above it that the package made. */
function membersOf(elementClass: CustomElementConstructor) {
  const classes: object[] = [];
  for (let next: object | null = elementClass; next && next !== HTMLElement; next = Object.getPrototypeOf(next)) {
    classes.push(next);
  }
  const prototypes = classes.map((one) => Reflect.get(one, 'prototype'));
  return { statics: classes.flatMap(Object.keys), methods: prototypes.flatMap(Object.getOwnPropertyNames) };
}

function inspectorClass() {
  onTestFinished(openInspector());
  return customElements.get('iadvize-desk-inspector');
}

test.each([
  ['the desk', createElementClass],
  ['the inspector', inspectorClass],
])('%s has everything that a browser reads from the class of an element', (_of, create) => {
  const elementClass = create() ?? HTMLElement;
  const { statics, methods } = membersOf(elementClass);
  expect(statics).toEqual(expect.arrayContaining(['observedAttributes', 'disabledFeatures', 'formAssociated']));
  expect(methods).toEqual(expect.arrayContaining(callbacks));
});

test.each(callbacks)('%s does nothing unless an element has its own', (name) => {
  expect(Reflect.get(createElementBase(globalThis).prototype, name).call(document.body)).toBeUndefined();
});
