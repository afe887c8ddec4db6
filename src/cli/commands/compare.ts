import type { CommandContext } from '../command-context.js';
import { comparisonJson } from '../comparison-json.js';
import type { ExitCode } from '../exit-codes.js';
import { quotesOfComparison } from '../export-quotes.js';
import { formatComparison } from '../format-comparison.js';
import { printTopicView, type TopicOptions } from '../print-topic-view.js';

/** Puts what is told of a topic side by side. */
export function compare(topic: string, options: TopicOptions, context: CommandContext): Promise<ExitCode> {
  return printTopicView(
    topic,
    { options, context },
    {
      find: (asking, request) => asking.compare(request),
      quotes: quotesOfComparison,
      json: comparisonJson,
      words: formatComparison,
    },
  );
}
