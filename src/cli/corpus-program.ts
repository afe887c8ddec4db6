import { Argument, Option, type Command } from 'commander';
import type { CommandContext } from './command-context.js';
import type { QuarantineOptions } from './commands/corpus.js';
import type { CorpusOptions } from './corpus-jobs.js';
import type { ExitCode } from './exit-codes.js';
import type { AddOptions } from './stated-source.js';
import { parseAge, parseGuild, parseName, parseNumber } from './options.js';

type Commands = typeof import('./commands/corpus.js');

/** Where options that every command shares are added. */
export interface SharedOptions {
  readonly corpus: () => Option;
  readonly data: () => Option;
  readonly json: () => Option;
}

const sourceKinds: readonly NonNullable<AddOptions['as']>[] = ['url', 'feed', 'site-map', 'file', 'folder'];
const mostGenerations = 1_000;

export function guildOption(): Option {
  const option = new Option('--guild <id>', "a server's own corpus in place of a folder's");
  return option.argParser(parseGuild).conflicts('corpus');
}

/** Adds `verbatim corpus …`: what moderators do in Discord, on the terminal. */
export function addCorpusCommands(
  program: Command,
  shared: SharedOptions,
  { context, end }: { readonly context: CommandContext; readonly end: (code: ExitCode) => void },
): void {
  const group = program.command('corpus').description('look after the articles of a corpus: sources, removal, history');
  const command = (name: string, description: string): Command =>
    group
      .command(name)
      .description(description)
      .addOption(shared.corpus())
      .addOption(guildOption())
      .addOption(shared.data())
      .addOption(shared.json());
  const run = async (work: (commands: Commands) => Promise<ExitCode>): Promise<void> => {
    end(await work(await import('./commands/corpus.js')));
  };

  command('add', 'add a source; its articles come with the next refresh')
    .argument('<place...>', 'address of a page, a feed or a site map, or a file or folder')
    .addOption(new Option('--as <kind>', 'what it is, where looking at it cannot tell').choices(sourceKinds))
    .addOption(new Option('--pattern <glob>', 'of a site map: which urls, as in /news/*').argParser(parseName))
    .addOption(new Option('--max-age <days>', 'of a site map: how old a page may be').argParser(parseAge))
    .action((places: string[], options: AddOptions) => run(({ add }) => add(places, { options, context })));
  command('sources', 'list the sources').action((options: CorpusOptions) =>
    run(({ sources }) => sources({ options, context })),
  );
  command('drop', 'drop a source; its articles leave with the next refresh')
    .addArgument(new Argument('<source>', 'its number').argParser(parseNumber))
    .action((id: number, options: CorpusOptions) => run(({ drop }) => drop(id, { options, context })));
  command('remove', 'take an article out of answers until it is restored')
    .argument('<article>', 'its title or words of it, path, url or id')
    .action((article: string, options: CorpusOptions) => run(({ remove }) => remove(article, { options, context })));
  command('removed', 'list the articles that are removed').action((options: CorpusOptions) =>
    run(({ removed }) => removed({ options, context })),
  );
  command('restore', 'take a removal back')
    .argument('<article>', 'its title or words of it, path, url or id')
    .action((article: string, options: CorpusOptions) => run(({ restore }) => restore(article, { options, context })));
  command('erase', 'erase an article for good, from every generation')
    .argument('<article>', 'its title or words of it, path, url or id')
    .option('--yes', 'do not ask')
    .action((article: string, options: CorpusOptions & { yes?: true }) =>
      run(({ erase }) => erase(article, { options, context })),
    );
  command('history', 'list what made the generations, the latest first')
    .addOption(
      new Option('--limit <n>', `generations at most, 1 to ${mostGenerations}`)
        .argParser((text) => Math.min(parseNumber(text), mostGenerations))
        .default(20),
    )
    .action((options: CorpusOptions & { limit: number }) => run(({ history }) => history({ options, context })));
  command('rollback', 'go back to the articles of an old generation')
    .addArgument(new Argument('<generation>', 'its number').argParser(parseNumber))
    .action((to: number, options: CorpusOptions) => run(({ rollback }) => rollback(to, { options, context })));
  command('quarantine', 'list what a refresh held back, or decide it')
    .addOption(new Option('--apply <n>', 'let a held change take effect').argParser(parseNumber).conflicts('discard'))
    .addOption(new Option('--discard <n>', 'keep what was read before').argParser(parseNumber))
    .action((options: QuarantineOptions) => run(({ quarantine }) => quarantine({ options, context })));
  command('block', 'block a host with its articles; without one, list those that are blocked')
    .argument('[host]', 'as in news.example.org')
    .action((host: string | undefined, options: CorpusOptions) =>
      run(({ block }) => block(host, { options, context })),
    );
  command('unblock', 'unblock a host; its articles come back with the next refresh')
    .argument('<host>', 'as in news.example.org')
    .action((host: string, options: CorpusOptions) => run(({ unblock }) => unblock(host, { options, context })));
}
