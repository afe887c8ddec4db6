import { compose } from '../../compose.js';
import { allCorpusStatuses } from '../../corpus/corpus-status.js';
import { ModelUnavailableError } from '../../domain/errors.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { formatStatus } from '../format-status.js';
import { jsonLine } from '../printable.js';

export interface StatusCommandOptions {
  readonly data?: string;
  readonly json?: true;
}

/** Shows what is there. Downloads nothing: a model that is not here has no hash yet. */
export async function status(options: StatusCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output, signal } = context;
  const config = context.configFor(options);
  const verbatim = compose(config, { signal, mayDownload: false });
  try {
    const { model = null } = (await verbatim.embedder().catch(absentModel)) ?? {};
    const corpora = await allCorpusStatuses(verbatim.corpora, config.dataDir, model);
    const shown = { name: config.embeddingModel, hash: model?.hash ?? null };
    output.write(
      options.json ? jsonLine({ model: shown.name, modelHash: shown.hash, corpora }) : formatStatus(shown, corpora),
    );
    return exitCodes.done;
  } finally {
    await verbatim.close();
  }
}

function absentModel(error: unknown): null {
  if (error instanceof ModelUnavailableError) return null;
  throw error;
}
