import { decodeBytes } from '../../ingest/normalise.js';
import { openAsking } from '../asking.js';
import type { CommandContext, CommonOptions } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { formatVerification } from '../format-verification.js';
import { jsonLine } from '../printable.js';
import { verificationJson } from '../verification-json.js';

const standardInput = '-';

/** Looks a text up, after a refresh where the corpus changed. "Not found" is done, not failed. */
export async function verify(argument: string, options: CommonOptions, context: CommandContext): Promise<ExitCode> {
  const { output } = context;
  const text = argument === standardInput ? decodeBytes(await context.readStandardInput()) : argument;
  const asking = await openAsking(context.configFor(options), context);
  try {
    const verification = await asking.verify(text);
    output.write(
      options.json ? jsonLine(verificationJson(verification)) : formatVerification(verification, output.layout),
    );
    return exitCodes.done;
  } finally {
    await asking.close();
  }
}
