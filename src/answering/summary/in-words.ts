import { say } from '../../language/say.js';
import { sentencesTogether } from '../../language/sentences.js';
import type { Message, Text } from '../../language/wording.js';
import { topicLabel } from '../topic-label.js';
import type { Summarised } from './summary.js';

/** What a summary is of, and how it was taken: one or two sentences for its head, the same in every view. */
export function headInWords(summary: Summarised): Text {
  const { subject, lines, covered } = summary;
  const quoted = new Set(lines.map(({ quote }) => quote.citation.articleId)).size;
  const count = { quotes: lines.length, quoted, covered };
  switch (subject.kind) {
    case 'article':
    case 'title':
      return say('views.summary-article', { quotes: lines.length });
    case 'topic': {
      const undated = lines.filter(({ quote }) => quote.citation.publishedAt === null).length;
      return say('views.summary-topic', { ...count, topic: topicLabel(subject.topic), undated });
    }
    case 'new': {
      const { since, until, outlet } = subject;
      return sentencesTogether([say('views.summary-new', { ...count, since, until, outlet }), ...leftOut(summary)]);
    }
  }
}

function leftOut({ covered, read, searched: { undatedExcluded } }: Summarised): Message[] {
  return [
    ...(covered > read ? [say('views.newest-read', { covered, read })] : []),
    ...(undatedExcluded > 0 ? [say('views.undated-left', { count: undatedExcluded })] : []),
  ];
}
