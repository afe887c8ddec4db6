import { createHash } from 'node:crypto';
import { checkedSource } from '../src/corpus/acts/checked-source.js';
import { UserError } from '../src/domain/errors.js';
import { sourceInWords, type SourceSpec } from '../src/domain/source.js';
import { recordAct } from './acts-log.js';
import {
  refused,
  type AttachedFile,
  type Command,
  type CommandParts,
  type ConfirmedAct,
  type GivenOptions,
  type PlainButton,
  type Refusal,
  type SelectAction,
} from './command.js';
import { confirmFirst } from './confirm.js';
import type { ControlRow } from './controls.js';
import { refreshView } from './corpus-refresh.js';
import { count, reportInWords, sourceLine } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import { offsetOf, pagerRow, perPage, rangeInWords } from './paged.js';
import type { ListView } from './view.js';
import { code } from './wording.js';

const kinds = [
  { label: 'Feed (RSS, Atom, JSON)', value: 'feed' },
  { label: 'Site map', value: 'site-map' },
  { label: 'One page, or several', value: 'url' },
] as const;

/** `/corpus add`: another source, read at once. */
export function corpusAdd(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: {
      name: 'add',
      description: 'Adds a feed, a site map, pages or a file, and reads it',
      options: [
        { name: 'kind', description: 'What the address is', type: 'choice', choices: kinds },
        { name: 'address', description: 'Its address; several pages parted by blanks', type: 'text', maxLength: 4_000 },
        { name: 'file', description: 'A file of articles: txt, md, html, jsonl or pdf', type: 'attachment' },
        {
          name: 'pattern',
          description: 'Of a site map only pages whose address matches, such as */2024/*',
          type: 'text',
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
      const { asker } = input;
      const desk = parts.desks.of(asker.guildId ?? '');
      const file = input.attachment('file');
      const stated = file === null ? statedSource(input) : null;
      if (stated !== null && stated.kind === 'refused') return stated;
      return {
        kind: 'ready',
        visibility: 'private',
        isLong: true,
        run: async (target) => {
          const source = stated === null ? await uploaded(file!, desk, target.signal) : stated;
          const what = sourceInWords(source.spec);
          const added = await desk.run(
            { kind: 'add-source', spec: source.spec, ...(source.bytes !== undefined && { bytes: source.bytes }) },
            { by: asker.displayName, signal: target.signal, onProgress: () => undefined },
          );
          if (!added.isNew) throw new UserError(`${what} is a source already; /corpus refresh reads it anew.`);
          await recordAct(parts, asker, {
            guildId: asker.guildId ?? '',
            act: `add ${source.spec.kind}`,
            target: what,
            outcome: 'done',
          });
          await runWork(parts, target, {
            desk,
            job: { kind: 'refresh', dryRun: false, recheck: false },
            act: 'refresh',
            target: null,
            canCancel: true,
            viewOf: (report) => refreshView(report, { dryRun: false }),
            logged: reportInWords,
          });
        },
      };
    },
  };
}

interface NewSource {
  readonly kind: 'source';
  readonly spec: SourceSpec;
  readonly bytes?: Uint8Array;
}

function statedSource(input: GivenOptions): NewSource | Refusal {
  const address = (input.text('address') ?? '').trim();
  if (address === '') return refused('Name an address, or attach a file.');
  const kind = (input.text('kind') ?? 'feed') as (typeof kinds)[number]['value'];
  const [pattern, maxAge] = [input.text('pattern'), input.number('max-age')];
  try {
    const spec = checkedSource({
      kind,
      urls: address.split(/\s+/),
      ...(pattern !== null && { pattern }),
      ...(maxAge !== null && { maxAgeDays: maxAge }),
    });
    return { kind: 'source', spec };
  } catch (error) {
    if (error instanceof UserError) return refused(error.message);
    throw error;
  }
}

async function uploaded(
  file: AttachedFile,
  desk: ReturnType<CommandParts['desks']['of']>,
  signal: AbortSignal,
): Promise<NewSource> {
  const bytes = await desk.fetchAttached(file, signal);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const spec: SourceSpec = { kind: 'upload', name: file.name, mediaType: file.mediaType ?? '', hash };
  return { kind: 'source', spec, bytes };
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
      if (source === undefined) return refused('That source was dropped already.');
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          await confirmFirst(parts, target, {
            act: dropAct,
            subject: String(id),
            yes: 'Yes, drop the source',
            isFinal: false,
            lines: [
              ['The source ', code(sourceInWords(source.spec)), ' is read no more.'],
              `Its ${count(source.articles, 'article')} leave the answers with the refresh that follows, unless another source has them; /corpus rollback brings them back.`,
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
      const options = { by: target.asker.displayName, signal: target.signal, onProgress: () => undefined };
      const dropped = await desk.run({ kind: 'remove-source', id: Number(subject) }, options);
      await recordAct(parts, target.asker, {
        guildId: target.asker.guildId ?? '',
        act: 'drop source',
        target: sourceInWords(dropped.spec),
        outcome: 'done',
      });
      await runWork(parts, target, {
        desk,
        job: { kind: 'refresh', dryRun: false, recheck: false },
        act: 'refresh',
        target: null,
        canCancel: true,
        viewOf: (report) => refreshView(report, { dryRun: false }),
        logged: reportInWords,
      });
    },
  };
}

function sourceList(parts: CommandParts, guildId: string, page: number): ListView {
  const all = parts.desks.of(guildId).sources();
  if (all.length === 0) return notice('There are no sources yet; /corpus add adds one.');
  const at = { offset: offsetOf(page, all.length), total: all.length };
  const shown = all.slice(at.offset, at.offset + perPage);
  const choices = shown.map(({ id, spec }) => ({
    value: String(id),
    label: `${id}: ${sourceInWords(spec)}`.slice(0, 100),
  }));
  const rows: ControlRow[] = [
    { kind: 'select', action: dropAction, id: 0, n: 0, placeholder: 'Drop a source', choices },
    ...pagerRow({ action: pageAction, id: 0 }, at),
  ];
  return notice(`Sources, ${rangeInWords(at)}:`, shown.map(sourceLine), { rows });
}
