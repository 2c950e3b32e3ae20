import type { FakeVisitor } from '../desk/visitor';

/** A visitor who can arrive, and the first message that they send. */
export interface Arrival {
  readonly label: string;
  readonly visitor: FakeVisitor;
  readonly opening: string;
}

/** Every visitor who can arrive. All of them are made up. */
export const arrivals: readonly Arrival[] = [
  {
    label: 'Ada, signed in',
    visitor: { firstName: 'Ada', lastName: 'Lindqvist', email: 'ada.lindqvist@example.com', externalId: 'LF-1001' },
    opening: 'Hello, when will my side table be here?',
  },
  {
    label: 'Ben, e-mail only',
    visitor: { firstName: 'Ben', lastName: 'Okafor', email: 'ben.okafor@example.com' },
    opening: 'Hi! Can I still change the size of the rug?',
  },
  {
    label: 'Emiko, signed in',
    visitor: { firstName: 'Emiko', lastName: 'Tanaka', externalId: 'LF-1005' },
    opening: 'Please leave the invoice out of the parcel.',
  },
  {
    label: 'Grace, not a customer',
    visitor: { firstName: 'Grace', lastName: 'Whitlow', email: 'grace@example.org' },
    opening: 'Do you deliver to the islands?',
  },
  {
    label: 'Somebody without a name',
    visitor: {},
    opening: 'Is anyone there?',
  },
  {
    label: 'Prankster, HTML as a name',
    visitor: {
      firstName: '<img src=x onerror=alert(1)>',
      lastName: '</h2><b>Bold',
      email: '"a"?cc=b@example.net&subject=x',
      externalId: '../../admin',
    },
    opening: '<script>alert(1)</script>',
  },
];
