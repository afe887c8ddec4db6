import { differenceBetween, statementOf, type Statement } from '../disagreement.js';
import type { Scored } from './choose-lines.js';

/** Two sentences of fewer terms share most of them by chance ("The office said that it does not count"). */
const fewestTerms = 6;

export function statementOfScored({ source, index }: Pick<Scored, 'source' | 'index'>): Statement {
  return statementOf(source.sentences[index]!.text);
}

/** Whether two sentences about one thing differ in number, date or polarity. `terms`: of the topic. */
export function sayOtherwise(a: Statement, b: Statement, terms: ReadonlySet<string>): boolean {
  return Math.min(a.terms.size, b.terms.size) >= fewestTerms && differenceBetween(a, b, terms) !== null;
}
