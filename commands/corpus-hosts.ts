import { hostNamed } from '../src/corpus/acts/block-host.js';
import type { CorpusJob } from '../src/corpus/corpus-job.js';
import { refused, type Command, type CommandParts, type ConfirmedAct, type Prepared } from './command.js';
import { confirmFirst } from './confirm.js';
import { outcomeInWords } from './corpus-act-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';
import type { BlockedHost } from '../src/store/source-store.js';
import { inEnglish } from '../src/language/in-words.js';
import { say } from '../src/language/say.js';
import { code, moment } from '../src/language/wording.js';

const act = 'block-host';

/** `/corpus block`: nothing of a host is fetched or shown any more. Without one it lists those that are blocked. */
export function corpusBlock(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: {
      name: 'block',
      description: 'Blocks a web site for good; lists blocked ones when none is named',
      options: [
        {
          name: 'host',
          description: 'Such as news.example; what is below it is blocked too',
          type: 'text',
          maxLength: 253,
        },
        { name: 'unblock', description: 'Allows it again', type: 'flag' },
      ],
    },
    prepare(input) {
      const named = (input.text('host') ?? '').trim();
      const host = named === '' ? '' : hostNamed(named);
      const blocked = parts.desks.of(input.asker.guildId ?? '').blockedHosts();
      if (host === '') return listed(blocked);
      const isBlocked = blocked.some((one) => one.host === host);
      if (input.flag('unblock')) {
        return isBlocked ? unblocked(parts, host) : refused(say('corpus.host-not-blocked', { host }));
      }
      return isBlocked ? refused(say('corpus.host-blocked-already', { host })) : blockedIfMeant(parts, host);
    },
  };
}

function listed(blocked: readonly BlockedHost[]): Prepared<ReplyTarget> {
  const lines = blocked.map(({ host, at }) =>
    say('corpus.blocked-host', { host: code(host), at: moment(new Date(at), 'ago') }),
  );
  const view = lines.length === 0 ? notice(say('corpus.none-blocked')) : notice(say('corpus.blocked-hosts'), lines);
  return {
    kind: 'ready',
    visibility: 'private',
    run: async (target) => {
      await target.show(view);
    },
  };
}

function unblocked(parts: CommandParts, host: string): Prepared<ReplyTarget> {
  return {
    kind: 'ready',
    visibility: 'private',
    isLong: true,
    run: (target) => blocking(parts, target, { kind: 'unblock-host', host }),
  };
}

function blockedIfMeant(parts: CommandParts, host: string): Prepared<ReplyTarget> {
  return {
    kind: 'ready',
    visibility: 'private',
    run: async (target) => {
      await confirmFirst(parts, target, {
        act,
        subject: host,
        yes: say('corpus.block-yes'),
        isFinal: false,
        lines: [say('corpus.block', { host: code(host) }), say('corpus.unblock-undoes')],
      });
    },
  };
}

export function blockHostAct(parts: CommandParts): ConfirmedAct {
  return {
    name: act,
    audience: 'moderators',
    isLong: true,
    run: (target, subject) => blocking(parts, target, { kind: 'block-host', host: subject }),
  };
}

async function blocking(
  parts: CommandParts,
  target: ReplyTarget,
  job: Extract<CorpusJob, { kind: 'block-host' | 'unblock-host' }>,
): Promise<void> {
  const desk = parts.desks.of(target.asker.guildId ?? '');
  const { host } = job;
  if (job.kind === 'block-host') {
    await runWork(parts, target, {
      desk,
      job: { kind: 'block-host', host },
      act: 'block host',
      target: host,
      isWordless: true,
      viewOf: (outcome) => notice(say('corpus.blocked', { host: outcome.host, outcome: outcomeInWords(outcome) })),
      logged: (outcome) => inEnglish(outcomeInWords(outcome)),
    });
    return;
  }
  await runWork(parts, target, {
    desk,
    job: { kind: 'unblock-host', host },
    act: 'unblock host',
    target: host,
    isWordless: true,
    viewOf: () => notice(say('corpus.allowed-again', { host })),
    logged: () => 'done',
  });
}
