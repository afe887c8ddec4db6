import { describe, expect, it } from 'vitest';
import { listingDate } from '../../../src/ingest/listings/listing-date.js';

describe('listingDate', () => {
  it.each([
    ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 04 19:48:21 EST', '2004-01-01T19:48:21-05:00'],
    ['Sun, 01 Jan 95 19:48 PDT', '1995-01-01T19:48-07:00'],
    ['13 Jun 2025', '2025-06-13'],
    ['Fri, 13 Jun 2025 8:05:00 +0530', '2025-06-13T08:05:00+05:30'],
    ['Fri,13 Jun 2025 08:05:00 UT', '2025-06-13T08:05:00Z'],
    ['Fri, 13 Jun 2025 08:05:00 +0200 (CEST)', '2025-06-13T08:05:00+02:00'],
    ['Fri 13 Jun 2025 08:05:00 GMT+0200', '2025-06-13T08:05:00+02:00'],
    ['Fri Jun 13 08:05:00 PDT 2025', '2025-06-13T08:05:00-07:00'],
    ['Fri Jun 13 08:05:00 2025', '2025-06-13T08:05:00'],
    ['Vie, 13 junio 2025 08:05:00 +0200', '2025-06-13T08:05:00+02:00'],
    ['2025-06-13T08:05:00.250-0700', '2025-06-13T08:05:00-07:00'],
    ['2025-06-13T08:05+02:00[Europe/Berlin]', '2025-06-13T08:05+02:00'],
    ['20250613T080500Z', '2025-06-13T08:05:00Z'],
    ['1718262000', '2024-06-13T07:00:00Z'],
    ['1718262000000', '2024-06-13T07:00:00Z'],
  ])('reads %s in the zone in which it is stated', (stated, date) => {
    expect(listingDate(stated)).toBe(date);
  });

  it('leaves out a zone whose letters name several', () => {
    expect(listingDate('Fri, 13 Jun 2025 08:05:00 CEST')).toBe('2025-06-13T08:05:00');
  });

  it.each([
    '',
    'last week',
    '2003',
    '2003-12',
    'June 2025',
    '03/04/2025',
    'Mon, 31 Feb 2025 10:00:00 GMT',
    '0000-00-00 00:00:00',
    'Thu, 01 Jan 1970 00:00:00 GMT',
  ])('gives none for %j', (stated) => {
    expect(listingDate(stated)).toBeNull();
  });
});
