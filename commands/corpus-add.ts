import { createHash } from 'node:crypto';
import { checkedSource, type StatedSource } from '../src/corpus/acts/checked-source.js';
import { UserError } from '../src/domain/errors.js';
import type { SourceSpec } from '../src/domain/source.js';
import { say } from '../src/language/say.js';
import { code, type Message } from '../src/language/wording.js';
import {
  refused,
  type AttachedFile,
  type Command,
  type CommandParts,
  type GivenOptions,
  type Prepared,
  type Refusal,
} from './command.js';
import type { CorpusDesk } from './corpus-desk.js';
import { refresh } from './corpus-refresh.js';
import { kindInWords, sourceName, sourcePlace, sourceText } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';

const kinds = [
  { label: 'Feed (RSS, Atom, JSON)', value: 'feed' },
  { label: 'Site map', value: 'site-map' },
  { label: 'One page, or several', value: 'url' },
] as const;

/** Every refresh reads all of them, on a machine that all servers share. */
const mostSources = 100;

/** `/corpus add`: another source, read at once. */
export function corpusAdd(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: {
      name: 'add',
      description: 'Adds a feed, a site map, pages or a file, and reads it',
      options: [
        { name: 'address', description: 'Its address; several pages parted by blanks', type: 'text', maxLength: 4_000 },
        { name: 'file', description: 'A file of articles: txt, md, html, jsonl or pdf', type: 'attachment' },
        {
          name: 'kind',
          description: 'What the address is; I look when it is left out',
          type: 'choice',
          choices: kinds,
        },
        {
          name: 'pattern',
          description: 'Of a site map only pages whose address matches, such as */2024/*',
          type: 'text',
          maxLength: 200,
        },
        {
          name: 'max-age',
          description: 'Of a site map only pages of the last so many days',
          type: 'number',
          least: 1,
          most: 36_500,
        },
      ],
    },
    prepare(input) {
      const stated = statedSource(input);
      return stated.kind === 'refused' ? stated : adding(parts, stated);
    },
  };
}

/** What `/corpus add` does with an address alone, in a message of its own. @throws UserError when it is none. */
export function addFromAddress(parts: CommandParts, address: string): Prepared<ReplyTarget> {
  return adding(parts, statedAddress(address.trim().split(/\s+/), {}));
}

function adding(parts: CommandParts, stated: Stated): Prepared<ReplyTarget> {
  return {
    kind: 'ready',
    visibility: 'private',
    isLong: true,
    run: async (target) => {
      const desk = parts.desks.of(target.asker.guildId ?? '');
      if (desk.sources().length >= mostSources) {
        throw new UserError(say('corpus.too-many-sources', { most: mostSources }));
      }
      const source = await newSource(parts, target, { desk, stated });
      if (source !== null) await addSource(parts, target, { desk, source });
    },
  };
}

/** What a moderator named, its form checked. */
type Stated =
  | { readonly kind: 'source'; readonly spec: SourceSpec }
  | { readonly kind: 'unknown'; readonly url: string }
  | { readonly kind: 'file'; readonly file: AttachedFile };

function statedSource(input: GivenOptions): Stated | Refusal {
  const address = (input.text('address') ?? '').trim();
  const file = input.attachment('file');
  const [pattern, maxAgeDays] = [input.text('pattern'), input.number('max-age')];
  const isLimited = pattern !== null || maxAgeDays !== null;
  if (file !== null) {
    return address === '' && !isLimited ? { kind: 'file', file } : refused(say('corpus.address-or-file'));
  }
  if (address === '') return refused(say('corpus.no-address-or-file'));
  const kind = input.text('kind') as StatedSource['kind'] | null;
  return statedAddress(address.split(/\s+/), {
    ...(kind !== null && { kind }),
    ...(pattern !== null && { pattern }),
    ...(maxAgeDays !== null && { maxAgeDays }),
  });
}

type AddressLimits = Partial<Omit<StatedSource, 'urls'>>;

/** Without a kind one address is looked at first. */
function statedAddress(urls: readonly string[], limits: AddressLimits): Stated {
  const kind = limits.kind ?? (limits.pattern === undefined && limits.maxAgeDays === undefined ? null : 'site-map');
  const spec = checkedSource({ ...limits, kind: kind ?? 'url', urls });
  return kind === null && spec.kind === 'url' ? { kind: 'unknown', url: spec.url } : { kind: 'source', spec };
}

interface NewSource {
  readonly spec: SourceSpec;
  readonly bytes?: Uint8Array;
  /** Feeds that the page names beside. */
  readonly feeds?: readonly string[];
}

/** `null`: it could not be had, which was told. */
async function newSource(
  parts: CommandParts,
  target: ReplyTarget,
  { desk, stated }: { readonly desk: CorpusDesk; readonly stated: Stated },
): Promise<NewSource | null> {
  switch (stated.kind) {
    case 'source':
      return stated;
    case 'unknown':
      return runWork(parts, target, {
        desk,
        job: { kind: 'recognise-source', url: stated.url },
        act: null,
        target: null,
        viewOf: () => null,
        logged: () => 'done',
        cancelled: [say('corpus.nothing-added')],
      });
    case 'file': {
      const { name, mediaType } = stated.file;
      const bytes = await desk.fetchAttached(stated.file, target.signal);
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      return { spec: { kind: 'upload', name, mediaType: mediaType ?? '', hash }, bytes };
    }
  }
}

async function addSource(
  parts: CommandParts,
  target: ReplyTarget,
  { desk, source: { spec, bytes, feeds = [] } }: { readonly desk: CorpusDesk; readonly source: NewSource },
): Promise<void> {
  const name = sourceName(spec);
  const place = sourcePlace(spec);
  const added = await runWork(parts, target, {
    desk,
    job: { kind: 'add-source', spec, ...(bytes !== undefined && { bytes }) },
    act: `add ${spec.kind}`,
    target: name,
    viewOf: ({ isNew }) => (isNew ? null : notice('', [say('corpus.source-already', { name: sourceText(spec) })])),
    logged: ({ isNew }) => (isNew ? 'done' : 'it was one already'),
  });
  if (added?.isNew !== true) return;
  const before: Message[] = [say('corpus.added', { kind: kindInWords(spec), name: place })];
  if (feeds.length > 0) before.push(say('corpus.page-names-feed', { feed: code(feeds[0]!) }));
  await refresh(parts, target, { desk, before });
}
