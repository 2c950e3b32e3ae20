import { describe, expect, it } from 'vitest';
import { choose, field } from './controls';
import { openFakeDesk } from './openFakeDesk';

describe('the form of the availability', () => {
  const statuses = () => ['Chat', 'Call', 'Video'].map((label) => field(label).value);

  it('posts the status of each channel as a list', async () => {
    const { takenData } = await openFakeDesk();
    choose('Video', 'Held back');
    choose('Chat', 'Available');
    expect(takenData()[1]).toEqual({
      event: 'com.iadvize.desk.AVAILABILITY_UPDATED',
      availabilities: [
        { channel: 'CHAT', status: 'AVAILABLE' },
        { channel: 'CALL', status: 'UNAVAILABLE' },
        { channel: 'VIDEO', status: 'UNAVAILABLE_FORCED' },
      ],
    });
  });

  it('posts it as a record if the address asks for that', async () => {
    const { takenData } = await openFakeDesk({ query: '?availability=record' });
    choose('Call', 'Available');
    expect(takenData()[0]?.availability).toEqual({ CHAT: 'UNAVAILABLE', CALL: 'AVAILABLE', VIDEO: 'UNAVAILABLE' });
  });

  it('shows what a script sets, also a status that it has no word for, once', async () => {
    const { fakeDesk } = await openFakeDesk();
    expect(statuses()).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
    fakeDesk.setAvailability({ CHAT: 'BUSY', CALL: 'AVAILABLE' });
    fakeDesk.setAvailability({ CHAT: 'BUSY' });
    expect(statuses()).toEqual(['BUSY', 'AVAILABLE', 'UNAVAILABLE']);
    const options = (label: string) => Array.from(field(label).querySelectorAll('option'), ({ text }) => text);
    expect(options('Chat')).toEqual(['Unavailable', 'Available', 'BUSY']);
    expect(options('Call')).toEqual(['Unavailable', 'Available', 'Held back']);
  });
});
