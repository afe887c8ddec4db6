import { dayInWords } from '../../domain/age.js';
import { counted } from '../../domain/counted.js';
import type { Summarised } from './summary.js';

/** What a summary is of, and how it was taken: one or two sentences for its head, the same in every view. */
export function headInWords(summary: Summarised): string {
  const { subject, lines } = summary;
  const quotes = counted(lines.length, 'quote');
  const from = articlesInWords(summary);
  switch (subject.kind) {
    case 'article':
    case 'title':
      return `${quotes} from one article, in its own order; what stands between them is left out.`;
    case 'topic':
      return `On “${subject.topic.trim()}”: ${quotes} ${from} on it, ${orderInWords(summary)}.`;
    case 'new': {
      const until = subject.until === null ? '' : ` to ${dayInWords(subject.until)}`;
      const outlet = subject.outlet === null ? '' : ` in ${subject.outlet}`;
      return `New from ${dayInWords(subject.since)}${until}${outlet}: ${quotes} ${from}, by date.${leftOut(summary)}`;
    }
  }
}

function articlesInWords({ lines, covered }: Summarised): string {
  const quoted = new Set(lines.map(({ quote }) => quote.citation.articleId)).size;
  return `from ${covered === quoted ? '' : `${quoted} of `}${counted(covered, 'article')}`;
}

function orderInWords({ lines }: Summarised): string {
  const undated = lines.filter(({ quote }) => quote.citation.publishedAt === null).length;
  if (undated === 0) return 'by date';
  return undated === lines.length ? 'of articles without a date' : 'by date, those without one last';
}

function leftOut({ covered, read, searched: { undatedExcluded } }: Summarised): string {
  const unread = covered > read ? ` Of ${covered.toLocaleString('en')} the newest ${read} were read.` : '';
  const undated =
    undatedExcluded === 0
      ? ''
      : ` ${counted(undatedExcluded, 'article')} without a date ${undatedExcluded === 1 ? 'is' : 'are'} not among them.`;
  return unread + undated;
}
