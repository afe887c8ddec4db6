import { blockedHosts } from '../../corpus/acts/block-host.js';
import { removedArticles } from '../../corpus/acts/find-article.js';
import { openChanges } from '../../corpus/acts/held-changes.js';
import { corpusHistory } from '../../corpus/acts/history.js';
import { corpusSources } from '../../corpus/acts/sources.js';
import { UserError } from '../../domain/errors.js';
import { articlesJson, changeJson, sourceJson } from '../corpus-json.js';
import { withCorpus, withJobs, type Call, type CorpusOptions } from '../corpus-jobs.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import {
  articleLine,
  formatAct,
  formatBlocked,
  formatErasure,
  formatHeld,
  formatHistory,
  formatRemoved,
  formatSources,
} from '../format-corpus.js';
import { formatRefresh } from '../format-refresh.js';
import type { SourceSpec } from '../../domain/source.js';
import { additionOf, type AddOptions } from '../stated-source.js';

/** Adds a source. Its articles come with the next refresh. */
export function add(places: readonly string[], call: Call<AddOptions>): Promise<ExitCode> {
  return withJobs(call, async ({ run }) => {
    const recognise = async (url: string): Promise<SourceSpec> => (await run({ kind: 'recognise-source', url })).spec;
    const { source, isNew } = await run(await additionOf(places, call.options, recognise));
    return {
      json: { source: sourceJson({ ...source, articles: 0 }), isNew },
      text: `${isNew ? 'Added' : 'Was there already'}: ${formatSources([{ ...source, articles: 0 }])}Its articles come with the next refresh.\n`,
    };
  });
}

/** Shows where articles come from. */
export function sources(call: Call): Promise<ExitCode> {
  return withCorpus(call, ({ verbatim, corpus }) => {
    const listed = corpusSources(verbatim.corpora, corpus.location);
    return { json: { sources: listed.map(sourceJson) }, text: formatSources(listed) };
  });
}

/** Drops a source. Its articles leave with the next refresh. */
export function drop(id: number, call: Call): Promise<ExitCode> {
  return withJobs(call, async ({ run, verbatim, corpus }) => {
    const listed = corpusSources(verbatim.corpora, corpus.location).find((source) => source.id === id);
    const source = { articles: listed?.articles ?? 0, ...(await run({ kind: 'remove-source', id })) };
    return { json: { source: sourceJson(source) }, text: `Dropped: ${formatSources([source])}` };
  });
}

/** Takes an article out of answers until it is restored. */
export function remove(article: string, call: Call): Promise<ExitCode> {
  return withJobs(call, async ({ run, find }) => {
    const outcome = await run({ kind: 'remove', articleId: find(article, 'members').articleId });
    return {
      json: { act: 'remove', ...outcome, articles: articlesJson(outcome.articles) },
      text: formatAct('Removed', outcome),
    };
  });
}

/** Takes a removal back. */
export function restore(article: string, call: Call): Promise<ExitCode> {
  return withJobs(call, async ({ run, find }) => {
    const outcome = await run({ kind: 'restore', articleId: find(article, 'removed').articleId });
    const note = outcome.isInSource ? '' : 'No source has it any more, so the next refresh takes it out again.\n';
    return {
      json: { act: 'restore', ...outcome, articles: articlesJson(outcome.articles) },
      text: formatAct('Restored', outcome) + note,
    };
  });
}

/** Shows what is removed now. */
export function removed(call: Call): Promise<ExitCode> {
  return withCorpus(call, ({ verbatim, corpus }) => {
    const articles = removedArticles(verbatim.corpora, corpus.location);
    return { json: { articles: articlesJson(articles) }, text: formatRemoved(articles) };
  });
}

/** Erases an article for good, once that is confirmed. */
export function erase(article: string, call: Call<CorpusOptions & { readonly yes?: true }>): Promise<ExitCode> {
  const { options, context } = call;
  return withJobs(call, async ({ run, find }) => {
    const found = find(article, 'stored');
    if (options.yes !== true) {
      if (context.confirm === undefined) {
        context.output.writeError('error: erasing can not be undone; add --yes to do it without being asked\n');
        return exitCodes.wrongUse;
      }
      const question = `Erase ${articleLine(found)} for good, from every generation? It can't be undone.`;
      if (!(await context.confirm(question))) throw new UserError('Nothing was erased.');
    }
    const outcome = await run({ kind: 'erase', articleId: found.articleId });
    return {
      json: { act: 'erase', ...outcome, articles: articlesJson(outcome.articles) },
      text: formatErasure(outcome),
    };
  });
}

/** Shows what made the generations. */
export function history(call: Call<CorpusOptions & { readonly limit: number }>): Promise<ExitCode> {
  return withCorpus(call, ({ verbatim, corpus }) => {
    const generations = corpusHistory(verbatim.corpora, corpus.location, { limit: call.options.limit });
    return { json: { generations }, text: formatHistory(generations) };
  });
}

/** Goes back to the articles of an old generation. */
export function rollback(to: number, call: Call): Promise<ExitCode> {
  return withJobs(call, async ({ run }) => {
    const outcome = await run({ kind: 'rollback', to });
    const { generation, isNewGeneration, added, removed, articles } = outcome;
    return {
      json: { act: 'rollback', generation, isNewGeneration, added, removed, articles: articlesJson(articles) },
      text: `${formatAct(`Back to generation ${to}`, outcome)}The next refresh reads the sources anew.\n`,
    };
  });
}

export interface QuarantineOptions extends CorpusOptions {
  readonly apply?: number;
  readonly discard?: number;
}

/** Shows what was held, or decides one of it. */
export function quarantine(call: Call<QuarantineOptions>): Promise<ExitCode> {
  const { apply, discard } = call.options;
  const { layout } = call.context.output;
  return withJobs(call, async ({ run, verbatim, corpus }) => {
    if (apply !== undefined) {
      const { change, report } = await run({ kind: 'apply-held', id: apply });
      const text = `Applied:\n${formatHeld([change])}\n${formatRefresh(report, layout, false)}`;
      return { json: { changes: [changeJson(change)], report }, text };
    }
    if (discard !== undefined) {
      const change = await run({ kind: 'discard-held', id: discard });
      return { json: { changes: [changeJson(change)], report: null }, text: `Discarded:\n${formatHeld([change])}` };
    }
    const changes = openChanges(verbatim.corpora, corpus.location);
    return { json: { changes: changes.map(changeJson), report: null }, text: formatHeld(changes) };
  });
}

/** Blocks a host; without one, shows those that are blocked. */
export function block(host: string | undefined, call: Call): Promise<ExitCode> {
  return withJobs(call, async ({ run, verbatim, corpus }) => {
    if (host === undefined) {
      const hosts = blockedHosts(verbatim.corpora, corpus.location);
      return { json: { hosts }, text: formatBlocked(hosts) };
    }
    const outcome = await run({ kind: 'block-host', host });
    return {
      json: { act: 'block', ...outcome, articles: articlesJson(outcome.articles) },
      text: formatAct(`Blocked ${outcome.host}`, outcome),
    };
  });
}

/** Unblocks a host. */
export function unblock(host: string, call: Call): Promise<ExitCode> {
  return withJobs(call, async ({ run }) => {
    const outcome = await run({ kind: 'unblock-host', host });
    const text = `Unblocked ${outcome.host}. Its articles come back with the next refresh.\n`;
    return { json: { act: 'unblock', ...outcome }, text };
  });
}
