import { compose, corpusNamed, type Verbatim } from '../compose.js';
import { findArticle, type ArticleScope } from '../corpus/acts/find-article.js';
import type { ActedArticle } from '../corpus/acts/switch-members.js';
import type { CorpusJob, JobOutcome } from '../corpus/corpus-job.js';
import type { CorpusLocation } from '../corpus/corpus-location.js';
import { runJob } from '../corpus/run-job.js';
import type { Origin } from '../domain/article.js';
import { UserError } from '../domain/errors.js';
import type { CommandContext, CommonOptions } from './command-context.js';
import { exitCodes, type ExitCode } from './exit-codes.js';
import { articleLine } from './format-corpus.js';
import { showDownload, showRefresh } from './format-refresh.js';
import { jsonLine } from './printable.js';
import { createProgressDisplay } from './progress.js';

export interface CorpusOptions extends CommonOptions {
  /** A server's own corpus in place of a folder's. */
  readonly guild?: string;
}

export interface NamedCorpus {
  readonly location: CorpusLocation;
  readonly origin: Origin;
}

/** One command on one corpus. */
export interface Call<Options extends CorpusOptions = CorpusOptions> {
  readonly options: Options;
  readonly context: CommandContext;
}

/** What a command prints, for scripts and for people. */
export interface Shown {
  readonly json: object;
  readonly text: string;
}

export interface OpenedCorpus {
  readonly verbatim: Verbatim;
  readonly corpus: NamedCorpus;
}

export interface Jobs extends OpenedCorpus {
  readonly run: <Job extends CorpusJob>(job: Job) => Promise<JobOutcome<Job>>;
  /** @throws UserError when there is none, or more than one, naming them. */
  readonly find: (text: string, scope: ArticleScope) => ActedArticle;
}

/** Looks into the corpus that is named. */
export async function withCorpus(call: Call, work: (corpus: OpenedCorpus) => Shown): Promise<ExitCode> {
  return withJobs(call, (jobs) => Promise.resolve(work(jobs)));
}

/** Does jobs on the corpus that is named, and shows what came of them. */
export async function withJobs(
  { options, context }: Call,
  work: (jobs: Jobs) => Promise<Shown | typeof exitCodes.wrongUse>,
): Promise<ExitCode> {
  const { output, signal } = context;
  const config = context.configFor(options);
  const progress = createProgressDisplay(output);
  const verbatim = compose(config, { signal, onDownload: showDownload(progress) });
  try {
    const corpus = await corpusNamed(config, options.guild ?? null);
    const shown = await work({
      verbatim,
      corpus,
      run: async (job) => {
        const { origin, location } = corpus;
        const embedder = () => verbatim.embedderWhenNeeded();
        const working = { job, origin, embedder, signal, onProgress: showRefresh(progress) };
        return (await runJob(verbatim.corpora, location, working)) as JobOutcome<typeof job>;
      },
      find: (text, scope) => theArticle(verbatim, corpus, { text, scope }),
    });
    progress.stop();
    if (typeof shown === 'number') return shown;
    output.write(options.json ? jsonLine(shown.json) : shown.text);
    return exitCodes.done;
  } finally {
    progress.stop();
    await verbatim.close();
  }
}

const shownChoices = 5;

const noneOf: Readonly<Record<ArticleScope, string>> = {
  members: 'No article',
  removed: 'No removed article',
  stored: 'No stored article',
};

function theArticle(
  { corpora }: Verbatim,
  { location }: NamedCorpus,
  wanted: { readonly text: string; readonly scope: ArticleScope },
): ActedArticle {
  const found = findArticle(corpora, location, wanted);
  if (found.kind === 'one') return found.article;
  if (found.kind === 'none') {
    throw new UserError(`${noneOf[wanted.scope]} is meant by "${wanted.text}": name it by its title, path, url or id.`);
  }
  const choices = found.articles.slice(0, shownChoices).map(articleLine).join('; ');
  const more = found.total > shownChoices ? ` and ${found.total - shownChoices} more` : '';
  throw new UserError(`"${wanted.text}" may mean ${choices}${more}: name one by its id.`);
}
