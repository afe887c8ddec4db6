import { describe, expect, it } from 'vitest';
import { hashOf, isSamePlace, placeOf } from '../../../src/playground/web/place.js';

describe('placeOf', () => {
  it('reads back what hashOf wrote', () => {
    const place = { personId: '7', channelId: '30' };
    expect(placeOf(hashOf(place))).toEqual(place);
  });

  it('leaves to the server what the address does not say', () => {
    expect(placeOf('')).toEqual({});
    expect(placeOf('#person=7')).toEqual({ personId: '7' });
  });

  it('tells two persons in one channel apart', () => {
    expect(isSamePlace({ personId: '7', channelId: '30' }, { personId: '8', channelId: '30' })).toBe(false);
  });
});
