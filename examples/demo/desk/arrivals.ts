/** A visitor as the desk knows them; what is not known is an empty text. */
export interface Visitor {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly externalUserId: string;
}

/** Someone who can arrive, with what they say first. */
export interface Arrival {
  readonly label: string;
  readonly visitor: Visitor;
  readonly firstMessage: string;
}

/** Everyone who can arrive, all of them made up. */
export const arrivals: readonly Arrival[] = [
  {
    label: 'Ada, signed in',
    visitor: {
      firstName: 'Ada',
      lastName: 'Lindqvist',
      email: 'ada.lindqvist@example.com',
      externalUserId: 'LF-1001',
    },
    firstMessage: 'Hello, when will my side table be here?',
  },
  {
    label: 'Ben, e-mail only',
    visitor: { firstName: 'Ben', lastName: 'Okafor', email: 'ben.okafor@example.com', externalUserId: '' },
    firstMessage: 'Hi! Can I still change the size of the rug?',
  },
  {
    label: 'Emiko, signed in',
    visitor: { firstName: 'Emiko', lastName: 'Tanaka', email: '', externalUserId: 'LF-1005' },
    firstMessage: 'Please leave the invoice out of the parcel.',
  },
  {
    label: 'Grace, not a customer',
    visitor: { firstName: 'Grace', lastName: 'Whitlow', email: 'grace@example.org', externalUserId: '' },
    firstMessage: 'Do you deliver to the islands?',
  },
  {
    label: 'Somebody without a name',
    visitor: { firstName: '', lastName: '', email: '', externalUserId: '' },
    firstMessage: 'Is anyone there?',
  },
  {
    label: 'Prankster, HTML as a name',
    visitor: {
      firstName: '<img src=x onerror=alert(1)>',
      lastName: '</h2><b>Bold',
      email: '"a"?cc=b@example.net&subject=x',
      externalUserId: '../../admin',
    },
    firstMessage: '<script>alert(1)</script>',
  },
];
