import { expect, test } from 'vitest';
import { createElementClass } from '../../../src/element/createElementClass';

test('answers by itself what browsers ask a class, and nothing that every object inherits', () => {
  const elementClass = createElementClass();
  expect(Object.keys(elementClass)).toEqual(
    expect.arrayContaining(['observedAttributes', 'disabledFeatures', 'formAssociated']),
  );
  const { adoptedCallback } = Object.getOwnPropertyDescriptors(elementClass.prototype);
  expect(adoptedCallback?.value()).toBeUndefined();
});
