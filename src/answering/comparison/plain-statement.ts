import type { Span } from '../../domain/span.js';
import { plain } from '../cues.js';
import { sourceIn, telling } from './source-in.js';

/** A sentence that says what one thing is, and nothing besides. Offsets count in it. */
export interface PlainStatement {
  /** What is spoken of, as written. */
  readonly subject: Span;
  /** Who says so; `null` where nobody is named. */
  readonly source: Span | null;
  /** Every word but the value, the verb and when it was said, in order: two such sentences with one key speak of one thing. */
  readonly key: string;
}

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const day = `(?:(?:on |late |early ){0,2}${weekday}|today|yesterday)`;
const opening = new RegExp(`^[^,.;:"()]{3,70}? (?:${telling})(?: ${day})?(?: that)? `);
const openingAccording = /^according to [^,.;:"()]{3,70}, /;
const closing = new RegExp(`, (?:[^,.;:"()]{2,70} (?:${telling})|according to [^,.;:"()]{3,70})(?: ${day})?[.]?$`);
/** What says nothing of what a thing is: when it was said, articles. */
const aside = new RegExp(`\\b(?:now|currently|again|the|a|an|${day})\\b`, 'g');
/** What is only thought of, was once, or holds for some; what joins another clause; what points to another sentence. */
const unsure =
  /\b(?:will|would|could|may|might|should|shall|must|can|if|unless|whether|when|plan(?:s|ned)?|propos\w+|expect\w+|forecast\w*|estimat\w+|predict\w+|next|last|ago|until|till|before|after|since|tomorrow|later|earlier|formerly|once|and|or|but|while|whereas|because|although|though|which|who|where|between|not|never|no|this|these|that|those|it|its|they|their|he|his|she|her|such|except|only)\b|n't\b|["«»,;:()?!]/;

/**
 * Reads a sentence that says what something is: `null` where that is planned, past, denied or in quotation marks, where it says more
 * than one thing, or names nothing by name.
 * @param value what it is. @param verb matches the words right before it, anchored at their end.
 */
export function plainStatement(sentence: string, value: Span, verb: RegExp): PlainStatement | null {
  const text = plain(sentence);
  const head = openingAccording.exec(text)?.[0] ?? opening.exec(text)?.[0] ?? '';
  const end = closing.exec(text)?.index ?? text.replace(/[.]$/, '').length;
  if (head.length >= value.start || end < value.end) return null;
  const said = verb.exec(text.slice(head.length, value.start));
  if (said === null) return null;
  const subject = { start: head.length, end: text.slice(0, head.length + said.index).trimEnd().length };
  const behind = { start: value.end, end };
  const parts = [subject, behind].map((span) => text.slice(span.start, span.end).replace(aside, ' '));
  if ([...parts, said[0].replace(verbEnd, '')].some((part) => unsure.test(part))) return null;
  if (![subject, behind].some((span) => namesSomething(sentence, span))) return null;
  const source = sourceIn(sentence);
  const by = source === null ? '' : text.slice(source.start, source.end).replace(aside, ' ');
  return { subject, source, key: [...parts, by].map((part) => part.trim().replace(/\s+/g, ' ')).join(' | ') };
}

/** The last word before the value: in "extended until" it makes nothing unsure. */
const verbEnd = /\S+\s$/;

const capital = /(?<=\S\s+)\p{Lu}[\p{L}'’.-]*/gu;
const dayName = new RegExp(`^${weekday}\\b`, 'i');

/** A word with a capital that does not merely open the sentence. */
function namesSomething(sentence: string, { start, end }: Span): boolean {
  return [...sentence.matchAll(capital)].some(
    ({ 0: word, index }) => index >= start && index < end && !dayName.test(word),
  );
}
