// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { originOf, refusalOf } from '../../../src/intake/gate';
import type { DeskSource } from '../../../src/intake/source';
import { deskOrigin, fakeWindow } from '../../api/postMessage';

const origins = new Set([deskOrigin]);
const desk = fakeWindow();
const otherDesk = fakeWindow();
const frame = Object.defineProperty(document.createElement('iframe'), 'contentWindow', { value: desk });

/** A message whose data may not be touched. */
function message(origin: string, source: Window | null): MessageEvent {
  return Object.defineProperty(new MessageEvent('message', { origin, source }), 'data', {
    get: () => expect.unreachable('the gate touched the data'),
  });
}

describe('refusalOf', () => {
  it.each([
    'https://ha.iadvize.com.evil.example',
    'https://evil.example/https://ha.iadvize.com',
    'https://evil-ha.iadvize.com',
    'http://ha.iadvize.com',
    'https://ha.iadvize.com:8443',
    'https://HA.iadvize.com',
    'https://ha.iadvize.com/',
    'https://sd.iadvize.com',
    'null',
    '*',
    '',
  ])('refuses the origin %o', (origin) => {
    expect(refusalOf(origin, message(origin, null), origins, undefined)).toBe('origin');
  });

  it('refuses a foreign origin before it asks for the source', () => {
    const source = vi.fn(() => desk);
    expect(refusalOf('https://evil.example', message('https://evil.example', desk), origins, source)).toBe('origin');
    expect(source).not.toHaveBeenCalled();
  });

  it('refuses another window of the allowed origin', () => {
    for (const source of [frame, desk, () => frame, () => desk]) {
      expect(refusalOf(deskOrigin, message(deskOrigin, otherDesk), origins, source)).toBe('source');
      expect(refusalOf(deskOrigin, message(deskOrigin, null), origins, source)).toBe('source');
    }
  });

  it.each<[string, DeskSource]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a frame that is detached', document.createElement('iframe')],
    ['a function that finds a detached frame', () => document.createElement('iframe')],
  ])('lets nothing pass if the source is %s, not even a message without a source', (_name, source) => {
    expect(refusalOf(deskOrigin, message(deskOrigin, null), origins, source)).toBe('source');
    expect(refusalOf(deskOrigin, message(deskOrigin, desk), origins, source)).toBe('source');
  });

  it('lets nothing pass if the source throws', () => {
    const source = () => {
      throw new Error('the frame is not there yet');
    };
    expect(refusalOf(deskOrigin, message(deskOrigin, desk), origins, source)).toBe('source');
  });

  it('lets the desk pass, by its frame, its window, or a function that finds either', () => {
    for (const source of [frame, desk, () => frame, () => desk]) {
      expect(refusalOf(deskOrigin, message(deskOrigin, desk), origins, source)).toBeUndefined();
    }
  });

  it('lets every window of a listed origin pass if no source is set', () => {
    expect(refusalOf(deskOrigin, message(deskOrigin, otherDesk), origins, undefined)).toBeUndefined();
  });

  it('reads the source for each message', () => {
    let current: Window | null = null;
    const source = () => current;
    expect(refusalOf(deskOrigin, message(deskOrigin, desk), origins, source)).toBe('source');
    current = desk;
    expect(refusalOf(deskOrigin, message(deskOrigin, desk), origins, source)).toBeUndefined();
  });
});

describe('originOf', () => {
  it("returns no origin for a page's own event, no matter what objects inherit", () => {
    const pageEvent = new Event('message') as MessageEvent;
    expect(originOf(pageEvent)).toBe('');
    Reflect.set(Object.prototype, 'origin', deskOrigin);
    const origins = [originOf(pageEvent), originOf(message('https://crm.example', null))];
    Reflect.deleteProperty(Object.prototype, 'origin');
    expect(origins).toEqual(['', 'https://crm.example']);
  });
});
