import { describe, expect, it } from 'vitest';
import { checkedOrigins, deskOrigins } from '../../../src/intake/origins';

describe('checkedOrigins', () => {
  it.each([
    ['*', 'https://ha.iadvize.com'],
    ['null', 'https://ha.iadvize.com'],
    ['', 'https://ha.iadvize.com'],
    ['ha.iadvize.com', 'https://ha.iadvize.com'],
    ['//ha.iadvize.com', 'https://ha.iadvize.com'],
    ['https://*.iadvize.com', 'https://ha.iadvize.com'],
    ['file:///desk.html', 'https://ha.iadvize.com'],
    ['data:text/html,desk', 'https://ha.iadvize.com'],
    ['https://sd.iadvize.com/', 'https://sd.iadvize.com'],
    ['https://sd.iadvize.com/desk?x=1', 'https://sd.iadvize.com'],
    ['https://SD.iadvize.com', 'https://sd.iadvize.com'],
    ['https://sd.iadvize.com:443', 'https://sd.iadvize.com'],
    ['https://user@sd.iadvize.com', 'https://sd.iadvize.com'],
    [' https://sd.iadvize.com', 'https://sd.iadvize.com'],
  ])('refuses %o and says what to write', (origin, remedy) => {
    const attempt = () => checkedOrigins([deskOrigins.ha, origin]);
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow(`'${origin}' is not an exact origin; write ['${remedy}']`);
  });

  it.each([[[]], ['https://ha.iadvize.com'], [null], [{}]])('refuses %o in place of a list', (origins) => {
    const attempt = () => checkedOrigins(origins as readonly string[]);
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow("origins: '' is not an exact origin; write ['https://ha.iadvize.com']");
  });

  it('refuses an entry that is no string', () => {
    expect(() => checkedOrigins([new URL('https://ha.iadvize.com')] as unknown as string[])).toThrow(TypeError);
  });

  it('takes exact origins, with a port where there is one, and forgets the list', () => {
    const list = ['http://localhost:5173', deskOrigins.sd];
    const origins = checkedOrigins(list);
    list.push('https://evil.example');
    expect([...origins]).toEqual(['http://localhost:5173', 'https://sd.iadvize.com']);
  });
});
