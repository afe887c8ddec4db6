import { answerQuestion } from '../answering/answer-question.js';
import { findQuotes } from '../answering/attribution/find-quotes.js';
import type { WhoRequest, WhoSaid } from '../answering/attribution/who-said.js';
import type { Comparison, ComparisonRequest } from '../answering/comparison/comparison.js';
import { compareTopic } from '../answering/comparison/compare-topic.js';
import { summarise } from '../answering/summary/summarise.js';
import type { Summary, SummaryRequest } from '../answering/summary/summary.js';
import type { Timeline, TimelineRequest } from '../answering/timeline/timeline.js';
import { timelineOf } from '../answering/timeline/timeline-of.js';
import type { Verification } from '../answering/verification/verification.js';
import { verifyText } from '../answering/verification/verify-text.js';
import { compose, corpusOf } from '../compose.js';
import type { Config } from '../config.js';
import { openCorpus } from '../corpus/open-corpus.js';
import { refreshCorpus } from '../corpus/refresh.js';
import { createTimeSlices } from '../corpus/time-slices.js';
import type { Answer } from '../domain/answer.js';
import { InUseError, UnwritableError } from '../domain/errors.js';
import type { Filters } from '../domain/filters.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import { showDownload, showRefresh } from './format-refresh.js';
import { printableLine } from './printable.js';
import { createProgressDisplay } from './progress.js';
import type { TerminalOutput } from './terminal-output.js';

export interface AskingOptions {
  readonly output: TerminalOutput;
  readonly signal: AbortSignal;
}

export interface Question {
  readonly question: string;
  readonly filters: Filters;
  /** 1 to 25. */
  readonly limit: number;
}

/** A corpus ready for questions. */
export interface Asking {
  ask(question: Question): Promise<Answer>;
  /** Whether a text stands in the articles, character for character. */
  verify(text: string): Promise<Verification>;
  summarise(request: SummaryRequest): Promise<Summary>;
  who(request: WhoRequest): Promise<WhoSaid>;
  timeline(request: TimelineRequest): Promise<Timeline>;
  compare(request: ComparisonRequest): Promise<Comparison>;
  close(): Promise<void>;
}

/** Opens the configured corpus, refreshed first where its files changed. @throws UserError */
export async function openAsking(config: Config, { output, signal }: AskingOptions): Promise<Asking> {
  const progress = createProgressDisplay(output);
  const verbatim = compose(config, { signal, onDownload: showDownload(progress) });
  try {
    const { location, origin } = await corpusOf(config);
    const [embedder, wordVectors, weights, families] = await Promise.all([
      verbatim.embedder(),
      verbatim.wordVectors(),
      verbatim.weights(),
      verbatim.families(),
    ]);
    const obstacle = await refreshCorpus(verbatim.corpora, location, {
      origin,
      embedder,
      signal,
      onProgress: showRefresh(progress),
    }).then(() => null, onlyUnrefreshed);
    const corpus = await openCorpus(verbatim.corpora, location, { model: embedder.model, signal });
    if (obstacle !== null) tellOldState(corpus, obstacle, output);
    const parts = { corpus, embedder, wordVectors, weights };
    return {
      ask: (question) => answerQuestion(parts, { ...question, signal }),
      verify: (text) => {
        const slices = createTimeSlices(signal);
        return verifyText({ corpus, wordVectors, rest: () => slices.rest() }, text);
      },
      summarise: (request) => {
        const slices = createTimeSlices(signal);
        return summarise({ ...parts, rest: () => slices.rest() }, { ...request, signal });
      },
      who: (request) => {
        const slices = createTimeSlices(signal);
        return findQuotes({ ...parts, rest: () => slices.rest() }, { ...request, signal });
      },
      timeline: (request) => {
        const slices = createTimeSlices(signal);
        return timelineOf({ ...parts, rest: () => slices.rest() }, { ...request, signal });
      },
      compare: (request) => {
        const slices = createTimeSlices(signal);
        return compareTopic({ ...parts, families, rest: () => slices.rest() }, { ...request, signal });
      },
      close: async () => {
        corpus.close();
        await verbatim.close();
      },
    };
  } catch (error) {
    await verbatim.close();
    throw error;
  } finally {
    progress.stop();
  }
}

function onlyUnrefreshed(error: unknown): InUseError | UnwritableError {
  if (error instanceof InUseError || error instanceof UnwritableError) return error;
  throw error;
}

/** While it cannot be refreshed, the last complete state answers; where there is none, there is nothing to say. */
function tellOldState(corpus: SearchableCorpus, obstacle: InUseError | UnwritableError, output: TerminalOutput): void {
  if (corpus.state.generation === null) {
    corpus.close();
    throw obstacle;
  }
  output.writeError(`${printableLine(obstacle.message)} The answer rests on its last refresh.\n`);
}
