import { describe, expect, it } from 'vitest';
import { debrisOf, isHeadTrail, isSectionLabel } from '../../src/ingest/debris.js';
import { isCaption, isCorrection, looksLikeSubhead } from '../../src/ingest/roles.js';
import { expectTimeToGrow, repeatedTo } from '../support/processor-time.js';

describe('debrisOf', () => {
  it.each([
    ['a share bar', 'Share on:'],
    ['a share bar', 'icon-facebook icon-twitter icon-whatsapp'],
    ['a share bar', 'Facebook Logo Telegram Logo Reddit Logo'],
    ['a share bar', 'Share this: Facebook · WhatsApp · Copy link'],
    ['an ad marker', 'Advertisement · Scroll to continue'],
    ['an ad marker', 'Story continues below this ad'],
    ['a link to another article', 'Also read: Why the bridge hums'],
    ['a link to another article', 'Lea también: El puente'],
    ['a link to another article', 'More from Harbour: Fish Steps closed · What the bell is for'],
    ['a newsletter prompt', 'Get the Herald in your inbox every morning. Sign up here.'],
    ['a newsletter prompt', 'Did you like this story? Join 11,000 readers. Your email'],
    ['a comment form', 'Please enter your comment!'],
    ['a comment form', 'Your name (required)'],
    ['a comment form', 'Leave a Reply'],
    ['the page itself', 'Type to search'],
    ['the page itself', 'Category Link'],
    ['the page itself', '4 min read'],
    ['a logo caption', 'Courier Logo'],
    ['breadcrumbs', '• Home/'],
    ['breadcrumbs', 'Home > News > Ostrand > Maravel'],
    ['breadcrumbs', 'herald.example › Notes › Week 21'],
    ['a menu', 'Home | Town | Transport | Opinion | Crossword'],
    ['a cookie notice', 'We and our 214 partners use cookies to see what you like.'],
    ['rights', '© 2025 Vale Monitor. All rights reserved.'],
    ['ornaments', '* * *'],
  ])('drops %s: %s', (_, line) => {
    expect(debrisOf(line)).not.toBeNull();
  });

  it.each([
    'He asked them to share the bread.',
    'Facebook said on Monday that it would close its office.',
    'Advertisement revenue fell by a third, the company said.',
    'More than forty people were hurt.',
    'Subscribers of the telephone company were cut off.',
    'Comments by the mayor angered the union.',
    'Search teams found the boat on Friday.',
    'The ministry uses cookies as an example of what may be baked at home.',
    'Home owners fear the flood/storm season.',
    'Read the letter, she said, and then burn it.',
    'Sign language was used at the trial.',
    'Joined by her sister, she read the names.',
    'Follow-up talks on trade are to begin on Tuesday.',
    'X said that it had removed the account.',
  ])('keeps "%s"', (line) => {
    expect(debrisOf(line)).toBeNull();
  });

  it.each([...['share ', 'a > ', 'Home/', 'logo ', 'use cookies ', '· ', '.', ' ', 'get your inbox ', '(photo ']])(
    'takes time in proportion to a line of "%s"',
    (unit) => {
      const looks = [debrisOf, isHeadTrail, isSectionLabel, isCaption, isCorrection, looksLikeSubhead];
      const read = (size: number): void => {
        const line = repeatedTo(unit, size);
        for (const look of looks) look(line);
      };
      expectTimeToGrow(read, { size: 200_000 });
      // Beyond 400 characters most of them look no further.
      const readShort = (size: number): void => {
        const line = repeatedTo(unit, size).slice(0, size);
        for (let time = 0; time < 100; time++) for (const look of looks) look(line);
      };
      expectTimeToGrow(readShort, { size: 399, order: 2 });
    },
  );
});

describe('isCorrection', () => {
  it.each([
    'Correction: An earlier version gave the price as 84 million.',
    'CLARIFICATION — The lake is 14 kilometres long.',
    "Editor's note: This article contains descriptions of violence.",
    'Corrections and clarifications: The year was misstated.',
    'An earlier version of this article said that 14 people were there.',
    'This story has been corrected to say that the bridge is closed.',
    '*Correction:* The toll is five.',
    '(Corrects spelling of name in paragraph 3)',
  ])('takes "%s" for one', (text) => {
    expect(isCorrection(text)).toBe(true);
  });

  it.each([
    'The report said that the ramp had been corrected.',
    'This article of the treaty was never applied.',
    'Corrections officers found the man on Friday.',
    'An earlier attempt failed.',
    'This story has been updated with additional reporting.',
  ])('does not take "%s" for one', (text) => {
    expect(isCorrection(text)).toBe(false);
  });
});

describe('looksLikeSubhead', () => {
  it.each(['WHAT THE UNION WANTS', 'Sweetening the deal', "'Nobody rang, either'", 'THE TOUR:', 'What happens next?'])(
    'takes %s',
    (text) => {
      expect(looksLikeSubhead(text)).toBe(true);
    },
  );

  it.each([
    'He left.',
    '“We go,”',
    'and so it went',
    'The council of the town met on Tuesday to vote on the loan and the ramp',
  ])('leaves %s', (text) => {
    expect(looksLikeSubhead(text)).toBe(false);
  });
});
