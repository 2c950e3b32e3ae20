import { describe, expect, it } from 'vitest';
import { checkedOrigins, deskOrigins } from '../../../src/intake/origins';

describe('checkedOrigins', () => {
  const example = "an exact origin such as 'https://ha.iadvize.com'";

  it.each([
    ['*', example],
    ['https://*.iadvize.com', example],
    ['https://ha.iadvize.com,https://sd.iadvize.com', example],
    ['https://ha.iadvize.com;', example],
    ['https://{{host}}', example],
    ['https://$HOST', example],
    ['https://%2A.iadvize.com', example],
    ['https://%2a.iadvize.com', example],
    ['null', example],
    ['', example],
    ['ha.iadvize.com', example],
    ['//ha.iadvize.com', example],
    ['file:///desk.html', example],
    ['data:text/html,desk', example],
    ['https://sd.iadvize.com/', "an exact origin such as 'https://sd.iadvize.com'"],
    ['https://sd.iadvize.com/desk?x=1', "an exact origin such as 'https://sd.iadvize.com'"],
    ['https://SD.iadvize.com', "an exact origin such as 'https://sd.iadvize.com'"],
    ['https://sd.iadvize.com:443', "an exact origin such as 'https://sd.iadvize.com'"],
    ['https://user@sd.iadvize.com', "an exact origin such as 'https://sd.iadvize.com'"],
    [' https://sd.iadvize.com', "an exact origin such as 'https://sd.iadvize.com'"],
  ])('refuses %o and says what to write', (origin, expected) => {
    expect(() => checkedOrigins([deskOrigins.ha, origin])).toThrow(
      new TypeError(`origins[1]: expected ${expected}, received '${origin}'`),
    );
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [7, '7'],
    [new URL('https://ha.iadvize.com'), 'an object'],
    [['https://ha.iadvize.com'], 'a list of 1'],
  ])('refuses the entry %o', (origin, received) => {
    expect(() => checkedOrigins([origin as unknown as string])).toThrow(
      new TypeError(`origins[0]: expected ${example}, received ${received}`),
    );
  });

  it.each([
    [[], 'a list of 0'],
    ['https://ha.iadvize.com', "'https://ha.iadvize.com'"],
    [null, 'null'],
    [{}, 'an object'],
  ])('refuses %o in place of a list', (origins, received) => {
    expect(() => checkedOrigins(origins as readonly string[])).toThrow(
      new TypeError(
        `origins: expected a list of exact origins such as ['https://ha.iadvize.com'], received ${received}`,
      ),
    );
  });

  it('accepts exact origins, with or without a port, and ignores later changes of the list', () => {
    const list = ['http://localhost:5173', deskOrigins.sd];
    const origins = checkedOrigins(list);
    list.push('https://evil.example');
    expect([...origins]).toEqual(['http://localhost:5173', 'https://sd.iadvize.com']);
  });
});
