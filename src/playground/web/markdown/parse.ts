import { blockRules } from './blocks.js';
import { codeBlockAt, inlineCodeAt, strayTicks } from './code.js';
import { angledUrlAt, bareUrlAt, maskedLinkAt } from './links.js';
import { emphasisAt, spoilerAt, strikeAt } from './marks.js';
import type { MarkdownNode, Match, Place, Reader, Rule, Setting } from './nodes.js';
import { everyoneAt, namedEmojiAt, tokenAt } from './tokens.js';

/** Marks within marks; deeper ones are shown as written, which bounds the time that a hostile text takes. */
const deepest = 12;

/**
 * The pieces of a text as Discord's client reads it. Total and pure: whatever is no markup is text. Time grows with the
 * length of the text, for no place looks twice for an end that is not there.
 */
export function parseMarkdown(text: string, place: Place): readonly MarkdownNode[] {
  return parse(text, {
    place,
    isInQuote: false,
    isInEmphasis: false,
    isInLink: false,
    isLineStart: place !== 'title',
    depth: 0,
  });
}

function parse(text: string, setting: Setting): readonly MarkdownNode[] {
  if (setting.depth > deepest) return text === '' ? [] : [{ kind: 'text', text }];
  const inside: Setting = { ...setting, depth: setting.depth + 1 };
  const reader: Reader = { text, setting: inside, parseInside: parse, endless: new Set() };
  const nodes: MarkdownNode[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const match = matchAt(reader, at);
    if (match === null) {
      at += 1;
      continue;
    }
    append(nodes, [{ kind: 'text', text: text.slice(plainFrom, at) }]);
    append(nodes, match.nodes);
    at += match.length;
    plainFrom = at;
  }
  append(nodes, [{ kind: 'text', text: text.slice(plainFrom) }]);
  return nodes;
}

/** Neighbouring texts become one. */
function append(nodes: MarkdownNode[], added: readonly MarkdownNode[]): void {
  for (const node of added) {
    const last = nodes.at(-1);
    if (node.kind === 'text' && node.text === '') continue;
    if (node.kind === 'text' && last?.kind === 'text') {
      nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text };
    } else nodes.push(node);
  }
}

function matchAt(reader: Reader, at: number): Match | null {
  return (canBeginBlock(reader, at) ? firstOf(blockRules, reader, at) : null) ?? inlineAt(reader, at);
}

function canBeginBlock({ text, setting }: Reader, at: number): boolean {
  if (setting.isInLink || setting.place === 'title') return false;
  return at === 0 ? setting.isLineStart : text[at - 1] === '\n';
}

function firstOf(rules: readonly Rule[], reader: Reader, at: number): Match | null {
  for (const rule of rules) {
    const match = rule(reader, at);
    if (match !== null) return match;
  }
  return null;
}

const rulesByUnit: Readonly<Record<string, readonly Rule[]>> = {
  '\\': [escapeAt],
  '*': [emphasisAt],
  _: [emphasisAt],
  '~': [strikeAt],
  '|': [spoilerAt],
  '`': [codeBlockAt, inlineCodeAt, ({ text }, start) => strayTicks(text, start)],
  '[': [maskedLinkAt],
  '<': [tokenAt, angledUrlAt],
  '@': [everyoneAt],
  ':': [namedEmojiAt],
  h: [bareUrlAt],
  H: [bareUrlAt],
  d: [bareUrlAt],
  D: [bareUrlAt],
};

function inlineAt(reader: Reader, at: number): Match | null {
  const rules = rulesByUnit[reader.text[at]!];
  return rules === undefined ? null : firstOf(rules, reader, at);
}

/** A backslash shows the next character unless that is a letter, a digit or white space; in a link's text it is shown itself. */
function escapeAt({ text, setting }: Reader, start: number): Match | null {
  const next = text.codePointAt(start + 1);
  if (next === undefined || setting.isInLink) return null;
  const shown = String.fromCodePoint(next);
  return /[0-9A-Za-z\s]/.test(shown) ? null : { length: 1 + shown.length, nodes: [{ kind: 'text', text: shown }] };
}
