/** An order of a customer. */
export interface Order {
  readonly number: string;
  readonly placed: string;
  readonly what: string;
  readonly euros: number;
  readonly status: 'Delivered' | 'On its way' | 'Being packed' | 'Returned';
}

/** A customer as the CRM knows them. */
export interface Customer {
  /** The id that the shop's own sign-in gives, and that the desk passes on. */
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly city: string;
  readonly since: string;
  readonly tier: 'Standard' | 'Plus';
  readonly orders: readonly Order[];
  readonly notes: readonly string[];
}

/** The CRM's customers, all of them made up. */
export const customers: readonly Customer[] = [
  {
    externalId: 'LF-1001',
    name: 'Ada Lindqvist',
    email: 'ada.lindqvist@example.com',
    phone: '+46 8 555 0101',
    city: 'Uppsala',
    since: '2019-03-12',
    tier: 'Plus',
    orders: [
      { number: '84-2291', placed: '2026-01-14', what: 'Oak side table', euros: 189, status: 'On its way' },
      { number: '84-1830', placed: '2025-10-02', what: 'Linen curtains, 2 pairs', euros: 124.5, status: 'Delivered' },
      { number: '84-0917', placed: '2025-05-21', what: 'Reading lamp', euros: 79, status: 'Returned' },
    ],
    notes: ['Prefers delivery after 17:00.', 'The lamp arrived cracked; refunded in full.'],
  },
  {
    externalId: 'LF-1002',
    name: 'Ben Okafor',
    email: 'ben.okafor@example.com',
    phone: '+44 20 5550 0102',
    city: 'Leeds',
    since: '2023-11-30',
    tier: 'Standard',
    orders: [
      { number: '84-2304', placed: '2026-01-16', what: 'Wool rug, 160 × 230', euros: 340, status: 'Being packed' },
    ],
    notes: ['Asked for a swatch before ordering.'],
  },
  {
    externalId: 'LF-1003',
    name: 'Chiara Fontana',
    email: 'chiara.fontana@example.com',
    phone: '+39 06 555 0103',
    city: 'Bologna',
    since: '2021-06-08',
    tier: 'Plus',
    orders: [
      { number: '84-2277', placed: '2026-01-09', what: 'Stoneware set, 16 pieces', euros: 148, status: 'Delivered' },
      { number: '84-1544', placed: '2025-08-19', what: 'Folding chair, 4', euros: 216, status: 'Delivered' },
    ],
    notes: ['Writes in Italian or English.'],
  },
  {
    externalId: 'LF-1004',
    name: 'Daniel Moreau',
    email: 'daniel.moreau@example.com',
    phone: '+33 1 55 50 01 04',
    city: 'Nantes',
    since: '2024-02-17',
    tier: 'Standard',
    orders: [{ number: '84-2150', placed: '2025-12-11', what: 'Coat stand', euros: 95, status: 'Delivered' }],
    notes: [],
  },
  {
    externalId: 'LF-1005',
    name: 'Emiko Tanaka',
    email: 'emiko.tanaka@example.com',
    phone: '+81 3 5550 0105',
    city: 'Kyoto',
    since: '2020-09-01',
    tier: 'Plus',
    orders: [{ number: '84-2298', placed: '2026-01-15', what: 'Cedar bath stool', euros: 68, status: 'On its way' }],
    notes: ['Sends gifts often: leave the invoice out of the parcel.'],
  },
  {
    externalId: 'LF-1006',
    name: 'Farid Haddad',
    email: 'farid.haddad@example.com',
    phone: '+49 30 5550 0106',
    city: 'Leipzig',
    since: '2026-01-03',
    tier: 'Standard',
    orders: [],
    notes: ['Registered at the January fair, has not ordered yet.'],
  },
];
