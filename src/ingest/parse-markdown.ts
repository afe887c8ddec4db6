import { Lexer, type Token, type Tokens } from 'marked';
import { assemble, type Parsed } from './assemble.js';
import type { BlockHint, DraftBlock } from './draft-block.js';
import { mergeFacts, noFacts } from './facts.js';
import { splitFrontMatter } from './front-matter.js';
import { plainInline } from './markdown-inline.js';
import { parseText } from './parse-text.js';
import { structureOf } from './structure.js';

/** Reads Markdown with or without front matter. `markdown` is normalised. */
export function parseMarkdown(markdown: string, url: string | null): Parsed {
  const { facts, body } = splitFrontMatter(markdown);
  const stated = mergeFacts(facts, { ...noFacts, url });
  const drafts = draftsOf(body);
  return drafts === null ? parseText(body, stated) : assemble(structureOf(drafts, stated));
}

/** Longer ones are read as plain text: the lexer's cost is not linear in what one paragraph or list can hold. */
const longestParagraph = 50_000;
const deepestNesting = /^(?:[ \t]*[>*+-]){40}|^[ \t]{400}(?:[>*+-]|\d+[.)])/m;

/** `null` for what the lexer should not be given: quotations nested without end, a line of a megabyte. */
function draftsOf(body: string): DraftBlock[] | null {
  const isLong = body.split('\n').some((line) => line.length > longestParagraph);
  if (isLong || deepestNesting.test(body)) return null;
  const drafts: DraftBlock[] = [];
  addBlocks(new Lexer({ gfm: true }).lex(body), drafts, null);
  return drafts;
}

function addBlocks(tokens: readonly Token[], drafts: DraftBlock[], hint: BlockHint): void {
  for (const token of tokens) addBlock(token, drafts, hint);
}

function addBlock(token: Tokens.Generic, drafts: DraftBlock[], hint: BlockHint): void {
  switch (token.type) {
    case 'heading':
      add(drafts, {
        text: plainInline(token.tokens ?? []),
        hint: 'heading',
        isTop: (token as Tokens.Heading).depth === 1,
      });
      return;
    case 'paragraph':
    case 'text':
      addParagraph(token, drafts, hint);
      return;
    case 'blockquote':
      addBlocks(token.tokens ?? [], drafts, hint);
      return;
    case 'list':
      for (const item of (token as Tokens.List).items) addBlocks(item.tokens, drafts, 'item');
      return;
    case 'table':
      for (const row of (token as Tokens.Table).rows)
        add(drafts, { text: row.map((cell) => plainInline(cell.tokens)).join(' · '), hint: 'item' });
      return;
    case 'html':
      add(drafts, { text: plainInline([token]), hint });
      return;
    default:
      // Code, rules, definitions and blank lines are no part of an article's text.
      return;
  }
}

/** A paragraph that is one picture is its caption, if the text of the picture reads like one. */
function addParagraph(token: Tokens.Generic, drafts: DraftBlock[], hint: BlockHint): void {
  const inline = token.tokens ?? [];
  const pictures = inline.filter((part) => part.type === 'image');
  const rest = inline.filter((part) => part.type !== 'image');
  const text = plainInline(rest);
  for (const picture of pictures) {
    const caption = (picture as Tokens.Image).text;
    if (caption.split(' ').length >= leastCaptionWords) add(drafts, { text: caption, hint: 'caption' });
  }
  add(drafts, { text, hint });
}

const leastCaptionWords = 4;

function add(drafts: DraftBlock[], draft: DraftBlock): void {
  const text = draft.text.replace(/\s+/gu, ' ').trim();
  if (text !== '') drafts.push({ ...draft, text });
}
