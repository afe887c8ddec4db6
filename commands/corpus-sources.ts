import { createHash } from 'node:crypto';
import { checkedSource, type StatedSource } from '../src/corpus/acts/checked-source.js';
import { UserError } from '../src/domain/errors.js';
import { rootSource, type SourceSpec } from '../src/domain/source.js';
import {
  refused,
  type AttachedFile,
  type Command,
  type CommandParts,
  type ConfirmedAct,
  type GivenOptions,
  type PlainButton,
  type Prepared,
  type Refusal,
  type SelectAction,
} from './command.js';
import { confirmFirst } from './confirm.js';
import type { ControlRow } from './controls.js';
import type { CorpusDesk } from './corpus-desk.js';
import { refresh } from './corpus-refresh.js';
import { kindInWords, sourceLine, sourceName, sourcePlace, sourceText } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import { offsetOf, pagerRow, perPage, rangeInWords } from './paged.js';
import type { ReplyTarget } from './reply-target.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import { code, type Wording } from '../src/language/wording.js';

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
  const before: Wording[] = [say('corpus.added', { kind: kindInWords(spec), name: place })];
  if (feeds.length > 0) before.push(say('corpus.page-names-feed', { feed: code(feeds[0]!) }));
  await refresh(parts, target, { desk, before });
}

const pageAction = 'corpussources';
const dropAction = 'dropsource';
const dropAct = 'drop-source';

/** `/corpus sources`: where the articles come from, and how each went the last time. */
export function corpusSourcesCommand(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: { name: 'sources', description: 'Where the articles come from, and how to drop a source', options: [] },
    prepare: ({ asker: { guildId } }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        await target.show(sourceList(parts, guildId ?? '', 1));
      },
    }),
  };
}

export function corpusSourcesPage(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: pageAction,
    prepare: ({ asker: { guildId }, n }) => ({
      kind: 'ready',
      visibility: 'in-place',
      run: async (target) => {
        await target.show(sourceList(parts, guildId ?? '', n));
      },
    }),
  };
}

/** Asks first: the articles of the source leave with it. */
export function dropSourceSelected(parts: CommandParts): SelectAction {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: dropAction,
    prepare: ({ asker: { guildId }, values }) => {
      const id = Number(values[0]);
      const source = parts.desks
        .of(guildId ?? '')
        .sources()
        .find((one) => one.id === id);
      if (source === undefined) return refused(say('corpus.dropped-already'));
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          await confirmFirst(parts, target, {
            act: dropAct,
            subject: String(id),
            yes: say('corpus.drop-yes'),
            isFinal: false,
            lines: [
              say('corpus.drop', { name: sourcePlace(source.spec) }),
              say('corpus.drop-meaning', { articles: source.articles }),
            ],
          });
        },
      };
    },
  };
}

export function dropSourceAct(parts: CommandParts): ConfirmedAct {
  return {
    name: dropAct,
    audience: 'moderators',
    isLong: true,
    run: async (target, subject) => {
      const desk = parts.desks.of(target.asker.guildId ?? '');
      const id = Number(subject);
      const source = desk.sources().find((one) => one.id === id);
      const name = source === undefined ? `source ${subject}` : sourceName(source.spec);
      const dropped = await runWork(parts, target, {
        desk,
        job: { kind: 'remove-source', id },
        act: 'drop source',
        target: name,
        viewOf: () => null,
        logged: () => 'done',
      });
      if (dropped === null) return;
      const place = source === undefined ? code(name) : sourcePlace(source.spec);
      await refresh(parts, target, { desk, before: [say('corpus.dropped', { name: place })] });
    },
  };
}

function sourceList(parts: CommandParts, guildId: string, page: number): ListView {
  const all = parts.desks.of(guildId).sources();
  if (all.length === 0) return notice(say('corpus.no-sources'));
  const at = { offset: offsetOf(page, all.length), total: all.length };
  const shown = all.slice(at.offset, at.offset + perPage);
  const choices = shown
    .filter(({ id }) => id !== rootSource)
    .map(({ id, spec }) => ({ value: String(id), label: say('corpus.source-choice', { id, name: sourceText(spec) }) }));
  const rows: ControlRow[] = pagerRow({ action: pageAction, id: 0 }, at);
  if (choices.length > 0) {
    rows.unshift({
      kind: 'select',
      action: dropAction,
      id: 0,
      n: 0,
      placeholder: say('corpus.drop-a-source'),
      choices,
    });
  }
  return notice(say('corpus.sources', { range: rangeInWords(at) }), shown.map(sourceLine), { rows });
}
