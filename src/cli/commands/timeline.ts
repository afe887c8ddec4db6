import type { CommandContext } from '../command-context.js';
import type { ExitCode } from '../exit-codes.js';
import { quotesOfTimeline } from '../export-quotes.js';
import { formatTimeline } from '../format-timeline.js';
import { printTopicView, type TopicOptions } from '../print-topic-view.js';
import { timelineJson } from '../timeline-json.js';

/** Puts what is told of a topic in order of date. */
export function timeline(topic: string, options: TopicOptions, context: CommandContext): Promise<ExitCode> {
  return printTopicView(
    topic,
    { options, context },
    {
      find: (asking, request) => asking.timeline(request),
      quotes: quotesOfTimeline,
      json: timelineJson,
      words: formatTimeline,
    },
  );
}
