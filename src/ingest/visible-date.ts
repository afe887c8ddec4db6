import { parentElement, type DomElement } from './dom.js';
import { comparable } from './draft-block.js';
import { namesOf } from './element-gate.js';
import { findDates, type FindOptions } from './find-dates.js';
import type { HtmlBlock } from './html-blocks.js';
import { isProse, wordCount } from './prose.js';

/** The days that a page shows near its headline. `null` = none is shown there. */
export interface VisibleDates {
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

const updatedLabel =
  /(?:update|modifi|edited|revised|aktualis|geändert|letzte änderung|\bstand\b|mis à jour|mise à jour|maj\b|actuali[sz]a|atualiza|aggiorn|güncelle|обновл|оновл|päivitetty|uppdater|oppdater|opdater|aktualiz|bijgewerkt|更新|수정|ažurir|изменен|módosít|تحديث|עודכן|ενημέρωση)/iu;
const publishedLabel =
  /(?:publish|posted|published|issued|released|first aired|veröffentlicht|erschienen|erstellt|publié|publizi|paru|publicad|pubblicat|yayın|eklenme|опублик|опублік|julkaistu|publicerad|publisert|offentliggjort|opublikowano|dodano|utworzono|gepubliceerd|geplaatst|objavljen|zveřejněn|vydáno|publikován|közzétéve|megjelent|投稿|公開|掲載|発表|发布|發布|등록|입력|작성|승인|نشر|פורסם|δημοσί)/iu;
/** Days of other things: what happens, what runs out, whose rights. */
const otherLabel =
  /(?:©|copyright|\(c\)|\bborn\b|geboren|\bevent|veranstalt|deadline|\bvalid\b|gültig|\bexpire|\bjoined\b|registr|mitglied seit|\bsince\b|\bseit\b|\buntil\b|\bbis zum\b|\bdue\b|anmeldung|abgerufen|retrieved|accessed|archived)/iu;
const dateNames =
  /(?:date|time|publi|posted|pubdate|byline|meta|datum|fecha|data\b|hora|tarih|dato|created|kiedy|zeit|timestamp|author|autor|info|dateline|submitted|details)/i;
const clockNames =
  /(?:^|[\s_-])(?:today|clock|current|now|weather|topbar|top-?bar|top-?date|header-?date|ticker|headertop|time-?now)/i;
const otherNames =
  /(?:^|[\s_-])(?:comment|comments|reply|replies|related|event|events|calendar|sidebar|latest|recent|teaser)(?:$|[\s_-])/i;

const mostWordsBeside = 14;
const blocksAbove = 12;
const blocksBelow = 40;

interface Candidate {
  readonly date: string;
  readonly isUpdate: boolean;
  readonly score: number;
}

/**
 * The day in the lines around the headline that most looks like that of the article: by its label, by what its element
 * is named, by how near it stands. Days of comments, of other stories, of a clock in the page's head and of rights are
 * none.
 */
export function visibleDates(blocks: readonly HtmlBlock[], title: string | null, options: FindOptions): VisibleDates {
  const headline = headlineIndex(blocks, title);
  if (headline === -1) return { publishedAt: null, updatedAt: null };
  const from = Math.max(0, headline - blocksAbove);
  const stories = ownStories(blocks, headline);
  const candidates: Candidate[] = [];
  let prose = 0;
  for (let index = from; index < Math.min(blocks.length, headline + blocksBelow); index++) {
    const block = blocks[index]!;
    if (index > headline && isProse(block.text)) prose++;
    const place = { distance: index - headline, prose, stories };
    candidates.push(...candidatesIn(block, place, options));
  }
  return {
    publishedAt: best(candidates.filter(({ isUpdate }) => !isUpdate)),
    updatedAt: best(candidates.filter(({ isUpdate }) => isUpdate)),
  };
}

export function headlineIndex(blocks: readonly HtmlBlock[], title: string | null): number {
  const key = title === null ? null : comparable(title);
  const same = (block: HtmlBlock): boolean => {
    const text = comparable(block.text);
    return key !== null && (text === key || (text.length > 20 && (key.startsWith(text) || text.startsWith(key))));
  };
  for (const test of [
    (block: HtmlBlock) => block.isTop === true && same(block),
    (block: HtmlBlock) => block.hint === 'heading' && same(block),
    same,
  ]) {
    const index = blocks.findIndex(test);
    if (index !== -1) return index;
  }
  // A short top heading is the site's name.
  const tops = blocks.filter((block) => block.isTop === true);
  const top = tops.find(({ text }) => text.length >= leastHeadline) ?? tops[0];
  return top === undefined ? blocks.findIndex((block) => block.hint === 'heading') : blocks.indexOf(top);
}

/** In UTF-16 code units. */
const leastHeadline = 25;

interface Place {
  /** Blocks from the headline; negative above it. */
  readonly distance: number;
  /** Blocks of running text between. */
  readonly prose: number;
  /** The `<article>` that holds most of the page, and those around the headline. */
  readonly stories: ReadonlySet<DomElement>;
}

const leastScore = 2.5;

function candidatesIn(block: HtmlBlock, place: Place, options: FindOptions): Candidate[] {
  const found = findDates(block.text, options);
  if (found.length === 0 || found.length > 3) return [];
  const names = namesAround(block.element);
  const story = storyOf(block.element);
  if (otherNames.test(names) || (story !== null && !place.stories.has(story))) return [];
  const isNamed = dateNames.test(names);
  const beside = wordCount(block.text) - found.length * 3;
  if (beside > mostWordsBeside) return [];
  return found.flatMap(({ date, start }, index) => {
    const before = block.text.slice(index === 0 ? 0 : found[index - 1]!.end, start);
    if (otherLabel.test(before)) return [];
    const isUpdate = updatedLabel.test(before);
    const isPublished = publishedLabel.test(before);
    if (place.distance < 0 && clockNames.test(names) && !isPublished) return [];
    const score =
      (isNamed ? 2 : 0) +
      (/updat|modif/i.test(names) ? -0.5 : 0) +
      (isPublished || isUpdate ? 3 : 0) +
      (beside <= 6 ? 1 : 0) +
      nearness(place) -
      index * 0.1;
    return score < leastScore ? [] : [{ date, isUpdate, score }];
  });
}

function nearness({ distance, prose }: Place): number {
  if (distance < 0) return distance >= -4 ? 0.5 : 0;
  return Math.max(-1, 3 - distance * 0.1 - Math.max(0, prose - 1) * 0.8);
}

function best(candidates: readonly Candidate[]): string | null {
  let chosen: Candidate | null = null;
  for (const candidate of candidates) if (chosen === null || candidate.score > chosen.score) chosen = candidate;
  return chosen?.date ?? null;
}

const ancestorsNamed = 3;

function namesAround(element: DomElement | null): string {
  let names = '';
  let current = element;
  for (let i = 0; current !== null && i < ancestorsNamed; i++) {
    if (/^(?:body|main|article|html)$/.test(current.localName)) break;
    names += ` ${current.localName === 'time' ? 'time' : ''} ${namesOf(current)} ${current.getAttribute('itemprop') ?? ''}`;
    current = parentElement(current);
  }
  return names;
}

/** Of the page's text. */
const leastOwnShare = 0.3;

/** The elements `<article>` that are the page's own story: those around its headline, and the one that is most of it. */
export function ownStories(blocks: readonly HtmlBlock[], headline: number): Set<DomElement> {
  const lengths = new Map<DomElement, number>();
  let whole = 0;
  for (const { element, text } of blocks) {
    whole += text.length;
    const story = storyOf(element);
    if (story !== null) lengths.set(story, (lengths.get(story) ?? 0) + text.length);
  }
  const [longest] = [...lengths].sort(([, a], [, b]) => b - a);
  const own = new Set<DomElement>(longest !== undefined && longest[1] > whole * leastOwnShare ? [longest[0]] : []);
  for (let story = storyOf(blocks[headline]!.element); story !== null; story = storyOf(parentElement(story)))
    own.add(story);
  return own;
}

export function storyOf(element: DomElement | null): DomElement | null {
  for (let current = element; current !== null; current = parentElement(current)) {
    if (current.localName === 'article') return current;
  }
  return null;
}
