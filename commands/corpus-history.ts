import { refused, type Command, type CommandParts, type ConfirmedAct } from './command.js';
import { confirmFirst } from './confirm.js';
import { historyLine, outcomeInWords } from './corpus-act-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import { inEnglish } from '../src/language/in-words.js';
import { say } from '../src/language/say.js';

const generationsShown = 15;

/** `/corpus history`: what made each generation, the latest first. */
export function corpusHistoryCommand(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: { name: 'history', description: 'What changed the articles, generation by generation', options: [] },
    prepare: ({ asker: { guildId } }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        const entries = parts.desks.of(guildId ?? '').history(generationsShown);
        await target.show(
          entries.length === 0
            ? notice(say('corpus.no-generations'))
            : notice(say('corpus.generations'), entries.map(historyLine)),
        );
      },
    }),
  };
}

const act = 'rollback';

/** `/corpus rollback`: a new generation with the articles of an old one. Asks first. */
export function corpusRollback(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: {
      name: 'rollback',
      description: 'Goes back to the articles of an older generation',
      options: [
        {
          name: 'generation',
          description: 'Its number, from /corpus history; the one before the current one by default',
          type: 'number',
          least: 1,
          most: 1_000_000_000,
        },
      ],
    },
    prepare(input) {
      const desk = parts.desks.of(input.asker.guildId ?? '');
      const [current, former] = desk.history(2);
      const to = input.number('generation') ?? former?.number ?? null;
      if (to === null) return refused(say('corpus.no-older-generation'));
      const target = desk.generation(to);
      if (target === null) return refused(say('corpus.no-generation', { generation: to }));
      if (target.number === current?.number) {
        return refused(say('corpus.current-already', { generation: target.number }));
      }
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (reply) => {
          await confirmFirst(parts, reply, {
            act,
            subject: String(target.number),
            yes: say('corpus.go-back-yes', { generation: target.number }),
            isFinal: false,
            lines: [say('corpus.go-back'), historyLine(target), say('corpus.go-back-meaning')],
          });
        },
      };
    },
  };
}

export function rollbackAct(parts: CommandParts): ConfirmedAct {
  return {
    name: act,
    audience: 'moderators',
    isLong: true,
    run: async (target, subject) => {
      await runWork(parts, target, {
        desk: parts.desks.of(target.asker.guildId ?? ''),
        job: { kind: 'rollback', to: Number(subject) },
        act: 'rollback',
        target: `generation ${subject}`,
        viewOf: (outcome) =>
          notice(say('corpus.went-back', { generation: Number(subject), outcome: outcomeInWords(outcome) })),
        isWordless: true,
        logged: (outcome) => inEnglish(outcomeInWords(outcome)),
      });
    },
  };
}
