import type { Entry, LinesView, ViewLine } from '../../commands/view.js';
import { named } from '../language/wording.js';
import {
  button,
  conversationButtons,
  exportButton,
  feedbackButtons,
  numberOf,
  quoteButtons,
  removeButton,
  rowsOf,
  shareButton,
  type Button,
} from './answer-buttons.js';
import { answerLimits, discordLimits, privateLimits } from './limits.js';
import { bareBlock, lengthOf, quotedIn, saidOf } from './fitted-quotes.js';
import { differingLeftOut, footOf, numberLine, withId } from './render-answer.js';
import { linkBlock, quoteBlock, sourceLines, type QuoteBlock } from './render-quote.js';
import type { Language } from '../language/language.js';
import { say } from '../language/say.js';
import type { Text } from '../language/wording.js';
import { renderWording } from './render-wording.js';
import type { Rendered } from './rendered.js';
import type { Note } from '../domain/quote.js';
import type { Reader } from './reader.js';

const longestHead = 700;
const longestLabel = 300;
/** Characters kept free for the blank lines around head and foot. */
const separators = 8;

const sentenceNames: Readonly<Record<LinesView['of'], Text | null>> = {
  summary: say('views.chosen-sentence'),
  timeline: say('views.chosen-sentence'),
  comparison: say('views.compared-sentence'),
  // The words themselves are named.
  who: null,
};

/** Notes that the labels of a view say already. Elsewhere, as in an export, they stand. */
const saidByLabels: Readonly<Record<LinesView['of'], readonly Note[]>> = {
  summary: [],
  timeline: ['reported', 'differs'],
  comparison: ['differs'],
  // All that is quoted there is somebody's word.
  who: ['reported'],
};

/** Pure: as many lines as a message may hold, in order; the others are behind a button. */
export function renderLines(view: LinesView, reader: Reader): Rendered {
  const source = commonSource(view.lines);
  const top = [...headOf(view, reader), ...(source === null ? [] : ['', ...sourceLines(source, reader)])].join('\n');
  const foot = view.searched === null ? '' : footOf(view.searched, reader).join('\n');
  const number = view.isAside ? '' : numberLine(view.answerId, reader);
  const room = discordLimits.content - [top, foot, number].join('\n').length - separators;
  const fit = (kept: number): ReturnType<typeof fitted> =>
    fitted(view, { room: room - kept, reader, hasSource: source !== null });
  const leftOut = differingLeftOut(reader);
  const first = fit(0);
  // HONESTY 8: where sources differ, one of them alone would mislead.
  const isOneSided = view.sourcesDiffer && first.next < view.lines.length && first.blocks.filter(hasQuotes).length < 2;
  const { blocks, next } = isOneSided ? fit(leftOut.length) : first;
  const oneSided = isOneSided ? leftOut : '';
  const parts = [top, ...blocks.map(({ lines }) => lines.join('\n')), oneSided, foot];
  const content = parts.filter((part) => part !== '');
  return {
    content: view.isAside ? content.join('\n\n') : withId(content.join('\n\n'), view.answerId, reader),
    components: rowsOf(buttonsOf(view, next, reader.language), view.isAside ? [] : ofView(view, reader.language)),
    quotes: blocks.flatMap(({ quotes }) => quotes),
    files: view.files,
  };
}

function hasQuotes({ quotes }: QuoteBlock): boolean {
  return quotes.length > 0;
}

function headOf({ head, isAside, sharedBy, why, sourcesDiffer, asksAboutNow }: LinesView, reader: Reader): string[] {
  const lines: string[] = [];
  if (sharedBy !== null)
    lines.push(renderWording(say('answer.shared-by', { member: named('member', sharedBy) }), reader));
  if (why !== null) lines.push(renderWording(why, reader));
  lines.push(...head.map((line) => renderWording(line, reader, longestHead)));
  if (isAside) return lines;
  if (sourcesDiffer) lines.push(renderWording(say('answer.sources-differ'), reader));
  if (asksAboutNow) lines.push(renderWording(say('answer.asks-about-now'), reader));
  return lines;
}

/**
 * Of lines that are all of one article, a quote of it: where it stands is said once. Not where heads of ours would come
 * between "As printed by" and the quotes: they would read as printed.
 */
function commonSource(lines: readonly ViewLine[]): Extract<Entry, { kind: 'quote' }>['quote'] | null {
  if (lines.some(({ above }) => above.length > 0)) return null;
  const [first, ...others] = lines.map(({ entry }) => entry);
  if (first?.kind !== 'quote') return null;
  const id = first.quote.quote.citation.articleId;
  const isCommon = others.every((entry) => entry.kind === 'quote' && entry.quote.quote.citation.articleId === id);
  return isCommon ? first.quote : null;
}

interface Setting {
  readonly room: number;
  readonly reader: Reader;
  readonly hasSource: boolean;
}

function fitted(
  view: LinesView,
  { room, reader, hasSource }: Setting,
): { readonly blocks: readonly QuoteBlock[]; readonly next: number } {
  const limits = view.isAside || view.isPrivate ? privateLimits : answerLimits;
  const blocks: QuoteBlock[] = [];
  const articles = new Set<string>();
  let [characters, quoted] = [0, 0];
  for (const [index, line] of view.lines.entries()) {
    const former = view.lines[index - 1]?.above ?? [];
    const heads = newHeads(
      line.above.map((head) => labelOf(head, reader)),
      former.map((head) => labelOf(head, reader)),
    );
    const forms = formsOf(line, { view, reader, hasSource, articles }).map((block) =>
      withLabels(block, { above: heads, line, reader }),
    );
    const fits = (block: QuoteBlock): boolean => lengthOf(block) <= room && quotedIn(block) <= limits.quotedCharacters;
    const block = forms.find(fits) ?? bareBlock(numberOf(line.entry), reader);
    characters += lengthOf(block);
    quoted += quotedIn(block);
    const isFull = index >= limits.quotes || characters > room || quoted > limits.quotedCharacters;
    if (isFull) return { blocks, next: index };
    if (line.entry.kind === 'quote' && block.quotes.length > 0) articles.add(line.entry.quote.quote.citation.articleId);
    blocks.push(block);
  }
  return { blocks, next: view.lines.length };
}

/** Heads from the first on that differs from those of the line before; the very first is bold. */
function newHeads(heads: readonly string[], former: readonly string[]): readonly string[] {
  const first = heads.findIndex((head, index) => head !== former[index]);
  if (first === -1) return [];
  return heads.map((head, index) => (index === 0 ? `**${head}**` : head)).slice(first);
}

interface BlockSetting extends Pick<Setting, 'reader' | 'hasSource'> {
  readonly view: LinesView;
  /** Quoted in this message already: their corrections stand there. */
  readonly articles: ReadonlySet<string>;
}

/** What may stand in the place of a line, best first. */
function formsOf({ entry, marked }: ViewLine, { view, reader, hasSource, articles }: BlockSetting): QuoteBlock[] {
  const setting = { reader, quotesAre: 'answer' } as const;
  switch (entry.kind) {
    case 'quote': {
      const extras = {
        sentence: sentenceNames[view.of],
        underlined: marked,
        isUnderSource: hasSource,
        hasCorrections: !articles.has(entry.quote.quote.citation.articleId),
      };
      const quote = {
        ...entry.quote,
        notes: entry.quote.notes.filter((note) => !saidByLabels[view.of].includes(note)),
      };
      return [quoteBlock(quote, setting, extras), linkBlock(quote, 'too-long', setting)];
    }
    case 'link':
      return [linkBlock(entry.quote, entry.reason, setting)];
    case 'gone':
      return [saidOf(entry.number, say('answer.gone'), reader)];
  }
}

function withLabels(
  { lines, quotes }: QuoteBlock,
  { above, line, reader }: { readonly above: readonly string[]; readonly line: ViewLine; readonly reader: Reader },
): QuoteBlock {
  // Without its words nothing is said of them.
  const below =
    line.entry.kind === 'quote' && quotes.length > 0 ? line.below.map((label) => labelOf(label, reader)) : [];
  return { lines: [...above, ...lines, ...below], quotes };
}

function labelOf(label: Text, reader: Reader): string {
  return renderWording(label, reader, longestLabel);
}

function buttonsOf({ lines, answerId }: LinesView, next: number, language: Language): Button[] {
  const shown = lines.slice(0, next).map(({ entry }) => entry);
  const buttons = quoteButtons(shown, { answerId, quotesAre: 'answer', hasContext: true, isCardOnce: true }, language);
  const [first] = lines.slice(next);
  if (first === undefined) return buttons;
  const label = say('answer.counted-button', { button: say('answer.more-quotes'), count: lines.length - next });
  return [...buttons, button(label, { action: 'lines', id: answerId, n: numberOf(first.entry) }, language)];
}

function ofView({ answerId, canShare, canAskFurther, isPrivate }: LinesView, language: Language): Button[] {
  return [
    ...feedbackButtons(answerId, language),
    ...(canAskFurther ? conversationButtons(answerId, { isContinued: false, language }) : []),
    ...(canShare ? [shareButton(answerId, language)] : []),
    ...(isPrivate ? [exportButton(answerId, language)] : []),
    ...(isPrivate ? [] : [removeButton(answerId, language)]),
  ];
}
