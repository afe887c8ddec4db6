import { formatting } from '../formatting.js';
import { command, type FormedPiece, strong, wording } from '../wording.js';

const { number, plural } = formatting('en');

/** One source in the list. */
export interface SourceValues {
  readonly id: number;
  readonly kind: string;
  readonly name: string | FormedPiece;
  readonly articles: number;
  /** Of what lies on the machine itself no time is told. */
  readonly isLocal: boolean;
  /** When it was last read; `null`: not yet. */
  readonly read: FormedPiece | null;
  /** Why it could not be; `null`: it could. */
  readonly problem: string | null;
}

/** Where the articles come from, and how they are. */
export const corpusSources = {
  'corpus.kind-folder': 'folder',
  'corpus.kind-url': 'page',
  'corpus.kind-urls': 'pages',
  'corpus.kind-feed': 'feed',
  'corpus.kind-site-map': 'site map',
  'corpus.kind-upload': 'file',
  'corpus.folder': ({ name }: { name: string }) => `the folder ${name}`,
  'corpus.several-pages': ({ count, first }: { count: number; first: string }) => `${count} pages, the first ${first}`,

  'corpus.too-many-sources': ({ most }: { most: number }) =>
    wording`A server has at most ${most} sources: drop one with ${command('corpus sources')} first.`,
  'corpus.address-or-file': 'Name an address or attach a file, not both.',
  'corpus.no-address-or-file': 'Name an address, or attach a file.',
  'corpus.nothing-added': 'Nothing was added.',
  'corpus.source-already': ({ name }: { name: string }) =>
    wording`${name} is a source already; ${command('corpus refresh')} reads it anew.`,
  'corpus.added': ({ kind, name }: { kind: string; name: string | FormedPiece }) => wording`Added: ${kind} ${name}.`,
  'corpus.page-names-feed': ({ feed }: { feed: FormedPiece }) =>
    wording`The page names the feed ${feed}, which can be added too.`,

  'corpus.no-sources': () => wording`There are no sources yet; ${command('corpus add')} adds one.`,
  'corpus.sources': ({ range }: { range: string }) => `Sources, ${range}:`,
  'corpus.source-line': ({ id, kind, name, articles, isLocal, read, problem }: SourceValues) => {
    const line = wording`${strong(`${id}.`)} ${kind} ${name}: ${plural(articles, { one: '# article', other: '# articles' })}`;
    const when = read === null ? wording`, not read yet` : wording`, read ${read}`;
    return [...line, ...(isLocal ? [] : when), ...(problem === null ? [] : [`; ${problem}`])];
  },
  'corpus.source-choice': ({ id, name }: { id: number; name: string }) => `${id}: ${name}`,
  'corpus.drop-a-source': 'Drop a source',
  'corpus.dropped-already': 'That source was dropped already.',
  'corpus.drop': ({ name }: { name: string | FormedPiece }) =>
    wording`${strong('Drop this source?')} ${name} is read no more.`,
  'corpus.drop-meaning': ({ articles }: { articles: number }) =>
    wording`Its ${plural(articles, { one: '# article', other: '# articles' })} leave the answers with the refresh that follows, unless another source has them; ${command('corpus rollback')} brings them back.`,
  'corpus.drop-yes': 'Yes, drop the source',
  'corpus.dropped': ({ name }: { name: string | FormedPiece }) => wording`Dropped: ${name}.`,

  'corpus.status': 'The articles of this server',
  'corpus.status-articles': ({
    articles,
    sources,
    troubled,
  }: {
    articles: number;
    sources: number;
    troubled: number;
  }) => {
    const trouble =
      troubled === 0 ? [] : wording`, ${number(troubled)} of them with a problem: see ${command('corpus sources')}`;
    const own = `${plural(articles, { one: '# article answers', other: '# articles answer' })} here. This server has ${plural(sources, { one: '# source', other: '# sources' })} of its own`;
    return [own, ...trouble, '.'];
  },
  'corpus.status-never-refreshed': 'Never refreshed.',
  'corpus.status-refreshed': ({ at, generation }: { at: FormedPiece; generation: number }) =>
    wording`Last refreshed ${at}, generation ${generation}.`,
  'corpus.status-no-schedule': () =>
    wording`Refreshed by itself when whoever runs me says so; ${command('settings')} sets a time of this server.`,
  'corpus.status-schedule': ({ schedule }: { schedule: FormedPiece }) => wording`Refreshed by itself: ${schedule}.`,
  'corpus.status-idle': 'Nothing is under way.',
  'corpus.status-under-way': ({ work }: { work: string }) => `Under way: ${work}.`,
  'corpus.status-held': ({ count }: { count: number }) =>
    wording`${plural(count, { one: '# change', other: '# changes' })} held for your decision: ${command('corpus quarantine')}.`,
  'corpus.status-index': 'The index of meanings is not complete; answers rest on keywords meanwhile.',
} as const;
