// @vitest-environment happy-dom
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { lifeCycleSteps } from '../../../tools/docs/lifeCycle';
import { pictureOf } from '../../../tools/docs/lifeCyclePicture';

describe('the picture of the life cycle', () => {
  it.each(['light', 'dark'] as const)('shows what the fake desk does, on a %s page', async (theme) => {
    const kept = await readFile(`docs/life-cycle-${theme}.svg`, 'utf8');
    expect(kept, 'to draw it again: npm run docs:draw').toBe(pictureOf(lifeCycleSteps(), theme));
  });

  it('is well-formed and names each event that it shows', () => {
    const steps = lifeCycleSteps();
    const picture = new DOMParser().parseFromString(pictureOf(steps, 'light'), 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    const names = steps.flatMap(({ events }) => events.map(({ name }) => name));
    const written = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(written).toEqual(expect.arrayContaining(names));
    expect(picture.querySelectorAll('circle')).toHaveLength(names.length);
  });

  it('shows every kind of event that a conversation has', () => {
    const names = lifeCycleSteps().flatMap(({ events }) => events.map(({ name }) => name));
    expect(new Set(names)).toEqual(
      new Set([
        'ADDED',
        'VISITOR_UPDATED',
        'FOCUSED',
        'STATE_BOX_CLICKED',
        'FOCUS_LOST',
        'the message event',
        'REMOVED',
      ]),
    );
  });
});
