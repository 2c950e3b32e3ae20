import { normalizeVisitor } from 'iadvize-desk-events';
import { describe, expect, it } from 'vitest';

const nobody = {
  id: undefined,
  externalId: undefined,
  firstName: undefined,
  lastName: undefined,
  email: undefined,
  phone: undefined,
  address: undefined,
  city: undefined,
  zipCode: undefined,
  country: undefined,
};

describe('normalizeVisitor', () => {
  it.each([null, undefined, 'Ada', 7, []])('makes a profile of nothing from %o', (visitor) => {
    expect(normalizeVisitor(visitor)).toStrictEqual(nobody);
  });

  it('drops nulls, blank strings and values that are no text', () => {
    const visitor = { firstName: null, lastName: ' \t', email: {}, phoneNumber: Number.NaN, city: true, zipCode: [1] };
    expect(normalizeVisitor(visitor)).toStrictEqual(nobody);
  });

  it('reads the GraphQL vocabulary', () => {
    expect(
      normalizeVisitor({
        visitorId: 'v-1',
        externalUserId: 'C-1',
        firstName: 'Ada',
        lastName: 'Lovelace',
        email: 'ada@example.org',
        phoneNumber: '+33 1',
        address: '1 rue A',
        city: 'Nantes',
        zipCode: '44000',
        country: 'FR',
      }),
    ).toStrictEqual({
      id: 'v-1',
      externalId: 'C-1',
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@example.org',
      phone: '+33 1',
      address: '1 rue A',
      city: 'Nantes',
      zipCode: '44000',
      country: 'FR',
    });
  });

  it('reads the REST vocabulary', () => {
    expect(
      normalizeVisitor({
        id: 42,
        unique_id: 'abc',
        external_id: 'C-1',
        firstname: 'Ada',
        lastname: 'Lovelace',
        phone: '1',
        zip: 44000,
      }),
    ).toStrictEqual({
      ...nobody,
      id: '42',
      externalId: 'C-1',
      firstName: 'Ada',
      lastName: 'Lovelace',
      phone: '1',
      zipCode: '44000',
    });
  });

  it('takes the deprecated external id if there is no newer one, and the unique id if there is no other', () => {
    expect(normalizeVisitor({ externalId: 'old' }).externalId).toBe('old');
    expect(normalizeVisitor({ externalId: 'old', externalUserId: 'new' }).externalId).toBe('new');
    expect(normalizeVisitor({ externalId: 'old', externalUserId: '' }).externalId).toBe('old');
    expect(normalizeVisitor({ unique_id: 'hex' }).id).toBe('hex');
  });

  it('keeps zero and the blanks around a text', () => {
    expect(normalizeVisitor({ id: 0, city: ' Nantes ' })).toMatchObject({ id: '0', city: ' Nantes ' });
  });
});
