import type { Article } from '../../src/domain/article.js';
import { articleOf } from '../support/articles.js';

/** Invented: the toll of a landslide, told by three outlets on three days. */
function slide(outlet: string, publishedAt: string, sentences: readonly string[]): Article {
  return articleOf({
    title: `Landslide at Tarn Pass, day of ${publishedAt}`,
    outlet,
    publishedAt,
    path: `${outlet.toLowerCase().replace(/\W/g, '-')}.html`,
    blocks: [...sentences],
  });
}

const village =
  'Rescuers dug through the night with shovels lent by the quarry, and the road to the upper villages stayed closed while rain went on falling over the valley and its farms.';

export const slides = [
  slide('Tarn Times', '2024-03-02', [
    'The landslide at Tarn Pass has killed 12 villagers in all, according to the valley council.',
    village,
    'The school of Upper Tarn was opened for those whose houses were gone, and its cook made soup for two hundred of them from what the shops had left on their shelves.',
  ]),
  slide('Valley Post', '2024-03-06', [
    'The landslide at Tarn Pass has killed 19 villagers in all, according to the valley council.',
    'Engineers from the lowlands set up pumps beside the river, and a field kitchen fed those who had walked down from the hamlets above the tree line with what they could carry.',
    'A bridge of planks was laid over the cut in the road so that a doctor could reach the farms on the other side of it.',
  ]),
  slide('Hill Courier', '2024-03-11', [
    'The landslide at Tarn Pass has killed 23 villagers in all, according to the valley council.',
    'The quarry stopped work for the week, and its owner said that he would pay for the timber of the new bridge if the council sent men to build it before the thaw.',
    'Schools in the valley stay shut until the slope has been looked at by somebody who knows such slopes.',
  ]),
] as const;
