import { articleOf } from '../support/articles.js';

/** Invented: a ferry line in a town that does not exist. */
export const ledger = articleOf({
  title: 'Ferries to Skarn Island stop on Monday',
  outlet: 'Port Merrin Ledger',
  url: 'https://ledger.example/ferries-stop',
  publishedAt: '2024-05-26',
  path: 'ledger.html',
  blocks: [
    ['headline', 'Ferries to Skarn Island stop on Monday'],
    'The ferry line to Skarn Island will stop on Monday. Ottoline Brack, its director, said that 14 crew had not been paid since March. She asked the town for 40,000 marks.',
    'The town council denied that it owes the line anything. "We paid in full," said its clerk, Ansgar Voll.',
    'Shops on the island have three weeks of flour. The pharmacy has less. Its owner said she would row over herself if she had to, and that nobody had told her of a plan for the sick.',
    'The line has run since 1911 and has stopped twice, once for a war and once for a dispute about coal.',
  ],
});

export const gazette = articleOf({
  title: 'Skarn line: 40 crew unpaid [update] *exclusive*',
  outlet: 'Skarn Gazette',
  path: 'gazette.txt',
  blocks: [
    'The ferry line to Skarn Island will stop on Monday, the Gazette has learned. Forty crew members were not paid, a deckhand said.',
    ['correction', 'Correction: an earlier version of this page named the wrong director.'],
    'The deckhand asked not to be named. He has worked on the boats for nine years and says that he will look for work on the mainland if nothing changes before the autumn storms come in.',
  ],
});

/** Everything that Discord would read as its own. */
export const hostile = articleOf({
  title: '<@123456789012345678> **bold** [click](https://evil.example)',
  outlet: '@everyone_news',
  path: 'hostile.txt',
  blocks: [
    '# Not a heading\n> not a quote\n- not a list\n1. nor this\n-# nor small\n@everyone <@123456789012345678> <t:1700000000:R> </ask:1> :smile: ||spoiler|| `code` ~~gone~~ _under_ **bold** [link](https://evil.example) https://evil.example/a_b discord.gg/abc \\ back.',
  ],
});
