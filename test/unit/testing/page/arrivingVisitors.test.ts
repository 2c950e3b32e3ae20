import { describe, expect, it, vi } from 'vitest';
import { arrivals } from '../../../../src/testing/page/arrivingVisitors';
import { buttonsIn, choose, currentBox, field, part, press, thread } from './controls';
import { openFakeDesk } from './openFakeDesk';

const whoArrives = () => {
  const list = field('Who arrives');
  if (!(list instanceof HTMLSelectElement)) throw new Error('Who arrives is no list.');
  return list;
};

describe('who arrives', () => {
  it('is nobody if nobody is chosen, and then the first of the list', async () => {
    const { takenNames } = await openFakeDesk();
    whoArrives().selectedIndex = -1;
    press('Add conversation');
    expect(takenNames()).toEqual([]);
    expect(whoArrives().selectedIndex).toBe(0);
  });

  it('is somebody else at each press, by the list and from its start again', async () => {
    await openFakeDesk();
    const labels = Array.from(whoArrives().options, ({ text }) => text);
    expect(labels).toEqual(arrivals.map(({ label }) => label));
    for (const _ of [...labels, 'once more']) press('Add conversation');
    expect(buttonsIn('boxes').map((name) => name.split(' ')[0])).toEqual([
      'Ada',
      'Ben',
      'Emiko',
      'Grace',
      'Visitor',
      '<img',
      'Ada',
    ]);
  });

  it('is whom the operator chooses, with what they say first', async () => {
    const { takenData } = await openFakeDesk();
    choose('Who arrives', 'Emiko, signed in');
    press('Add conversation');
    expect(takenData()[1]).toMatchObject({
      visitor: { firstName: 'Emiko', lastName: 'Tanaka', externalUserId: 'LF-1005', email: null },
    });
    expect(thread()).toEqual(['Visitor: Please leave the invoice out of the parcel.']);
  });

  it('has a number if there is no name', async () => {
    await openFakeDesk();
    press('Add conversation');
    choose('Who arrives', 'Somebody without a name');
    press('Add conversation');
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist', 'Visitor 2']);
  });

  it('has a label, says something first, and leaves out what is unknown rather than blank', async () => {
    vi.resetModules();
    const { arrivals } = await import('../../../../src/testing/page/arrivingVisitors');
    for (const { label, visitor, opening } of arrivals) {
      for (const text of [label, opening, ...Object.values(visitor)]) expect(text).toMatch(/\S/);
    }
  });

  it('may have HTML as a name, which is shown as text', async () => {
    const { takenData } = await openFakeDesk();
    choose('Who arrives', 'Prankster, HTML as a name');
    press('Add conversation');
    const name = '<img src=x onerror=alert(1)> </h2><b>Bold';
    expect(takenData()[1]).toMatchObject({
      visitor: { firstName: '<img src=x onerror=alert(1)>', lastName: '</h2><b>Bold' },
    });
    expect(part('visitor-name').textContent).toBe(name);
    expect(currentBox()).toBe(name);
    expect(thread()).toEqual(['Visitor: <script>alert(1)</script>']);
    expect(field('First name').value).toBe('<img src=x onerror=alert(1)>');
    press('Snooze');
    expect(buttonsIn('snoozed')).toEqual([`Resume ${name}`]);
    expect(document.querySelectorAll('img, b, script')).toHaveLength(0);
  });
});
