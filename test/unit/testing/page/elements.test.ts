import { beforeEach, describe, expect, it, vi } from 'vitest';
import { element, fieldOf, find, onSubmit } from '../../../../src/testing/page/elements';

beforeEach(() => {
  document.body.innerHTML = '<p id="note"></p><form id="visitor"><input name="email"></form>';
});

describe('find refuses', () => {
  it('an id that the page has not', () => {
    expect(() => find('nothing', HTMLElement)).toThrow(
      "Expected an HTMLElement with the id 'nothing' in the page, received null",
    );
  });

  it('an element of another kind', () => {
    expect(() => find('note', HTMLFormElement)).toThrow(
      "Expected an HTMLFormElement with the id 'note' in the page, received an object",
    );
  });
});

describe('fieldOf refuses', () => {
  it.each([
    ['email', 'an object'],
    ['phone', 'null'],
  ])('a field that is missing or of another kind: %s', (name, received) => {
    const form = find('visitor', HTMLFormElement);
    expect(() => fieldOf(form, name, HTMLSelectElement)).toThrow(
      `Expected an HTMLSelectElement named '${name}' in the form visitor, received ${received}`,
    );
  });
});

describe("the page's elements", () => {
  it('hold strings as text, never as HTML', () => {
    const made = element('p', 'a b', '<b>Bold</b>', element('i', '', '&amp;'));
    expect(made.outerHTML).toBe('<p class="a b">&lt;b&gt;Bold&lt;/b&gt;<i class="">&amp;amp;</i></p>');
  });

  it('are found by their id, and fields by their name', () => {
    const form = find('visitor', HTMLFormElement);
    expect(find('note', HTMLParagraphElement)).toBe(document.querySelector('p'));
    expect(fieldOf(form, 'email', HTMLInputElement)).toBe(document.querySelector('input'));
  });

  it('have their submissions handled in the page, which stays', () => {
    const handle = vi.fn();
    const form = find('visitor', HTMLFormElement);
    onSubmit(form, handle);
    const submission = new Event('submit', { cancelable: true });
    form.dispatchEvent(submission);
    expect(handle).toHaveBeenCalledOnce();
    expect(submission.defaultPrevented).toBe(true);
  });
});
