import { compose, corpusNamed } from '../../compose.js';
import { previewRefresh } from '../../corpus/preview-refresh.js';
import { refreshCorpus } from '../../corpus/refresh.js';
import type { RefreshReport } from '../../corpus/refresh-report.js';
import type { CommandContext, CommonOptions } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { formatRefresh, showDownload, showRefresh } from '../format-refresh.js';
import { jsonLine } from '../printable.js';
import { createProgressDisplay } from '../progress.js';

export interface RefreshCommandOptions extends CommonOptions {
  readonly dryRun?: true;
  /** A server's own corpus in place of a folder's. */
  readonly guild?: string;
  /** Asks the sites for every page again. */
  readonly recheck?: true;
}

/** Reads what changed in the corpus, or tells what would change. */
export async function refresh(options: RefreshCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output } = context;
  const report = await runRefresh(options, context);
  output.write(options.json ? jsonLine(report) : formatRefresh(report, output.layout, options.dryRun === true));
  return exitCodes.done;
}

async function runRefresh(options: RefreshCommandOptions, context: CommandContext): Promise<RefreshReport> {
  const { output, signal } = context;
  const config = context.configFor(options);
  const progress = createProgressDisplay(output);
  const verbatim = compose(config, { signal, onDownload: showDownload(progress) });
  try {
    const { location, origin } = await corpusNamed(config, options.guild ?? null);
    const looking = { origin, recheck: options.recheck === true, signal, onProgress: showRefresh(progress) };
    if (options.dryRun) return await previewRefresh(verbatim.corpora, location, looking);
    return await refreshCorpus(verbatim.corpora, location, {
      ...looking,
      embedder: await verbatim.embedderWhenNeeded(),
    });
  } finally {
    progress.stop();
    await verbatim.close();
  }
}
