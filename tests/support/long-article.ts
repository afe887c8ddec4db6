import type { Article } from '../../src/domain/article.js';
import { articleOf } from './articles.js';

const towns = ['Orlan', 'Selby', 'Harrow', 'Calby', 'Merrin', 'Sarn', 'Aldren', 'Tolvane', 'Ostrand', 'Gannet Quay'];
const offices = ['the fire service', 'the health office', 'the army', 'the harbour office', 'the county', 'the mayor'];
const people = ['people', 'villagers', 'soldiers', 'farmers', 'children', 'passengers'];
const causes = ['flood', 'storm', 'landslide', 'fire', 'collapse of the upper dam', 'collision of two trains'];
const times = ['on Tuesday', 'so far', 'since the autumn', 'overnight', 'in the first week', 'in all'];
const things =
  `gate barge meadow chimney ledger tunnel orchard furnace bridge cellar parish quarry signal timber harness
  lantern market kiln ferry granary weir spire tannery viaduct`.split(/\s+/);
const deeds =
  'repaired inspected counted measured abandoned rebuilt painted flooded guarded surveyed sold opened'.split(' ');

/** Numbers that look drawn by chance and are the same each time: a linear congruential generator (Lehmer 1951). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/**
 * An article of a book's length, about floods in invented towns: paragraphs of five sentences, one of which may count people.
 * @param words about as many are in it; @param counts sentences that count people killed or injured, spread over it.
 */
export function longArticle({ words, counts }: { readonly words: number; readonly counts: number }): Article {
  const draw = chance(20_251);
  const pick = (list: readonly string[]): string => list[draw(list.length)]!;
  const count = (): string =>
    `The ${pick(causes)} at ${pick(towns)} killed ${2 + draw(900)} ${pick(people)} ${pick(times)} near the ${pick(things)} and the ${pick(things)}, ${pick(offices)} said.`;
  const filler = (): string =>
    `In ${pick(towns)} the ${pick(things)} was ${pick(deeds)} while the ${pick(things)} of ${pick(towns)} and its old ${pick(things)} were ${pick(deeds)} by ${2 + draw(90)} neighbours from the ${pick(things)}.`;
  const paragraphs = Math.ceil(words / 125);
  const blocks = Array.from({ length: paragraphs }, (_, at) => {
    const before = Math.floor((at * counts) / paragraphs);
    const counted = Math.floor(((at + 1) * counts) / paragraphs) - before;
    return Array.from({ length: 5 }, (_, place) => (place % 2 === 0 && place / 2 < counted ? count() : filler())).join(
      ' ',
    );
  });
  const title = 'The floods at Orlan and their dead: a history';
  return articleOf({ path: 'history.md', title, outlet: 'Tide', publishedAt: '2025-03-04', blocks });
}
