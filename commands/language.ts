import { chooseLanguage } from '../src/language/choose-language.js';
import { isLanguage, languages, ownNames, type Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { CommandParts, PlainCommand } from './command.js';
import { notice } from './notice.js';
import type { Asker } from './reply-target.js';

/** The choice that takes a choice back. */
const asInDiscord = 'discord';

/** `/language`: in which language somebody reads the bot's own words, in every server. */
export function languageCommand(parts: CommandParts): PlainCommand {
  return {
    needsArticles: false,
    definition: {
      name: 'language',
      description: 'In which language you read my own words; articles are quoted in theirs',
      options: [
        {
          name: 'language',
          description: 'Left out: tells which it is',
          type: 'choice',
          choices: [
            ...languages.map((language) => ({ value: language, label: ownNames[language] })),
            { value: asInDiscord, label: 'As my Discord is set' },
          ],
        },
      ],
    },
    prepare(input) {
      const { asker } = input;
      const wanted = input.text('language');
      if (wanted === null) {
        return {
          kind: 'ready',
          visibility: 'private',
          run: async (target) => {
            await target.show(notice(stateOf(parts, asker)));
          },
        };
      }
      const chosen = isLanguage(wanted) ? wanted : null;
      const language = chosen ?? unchosen(parts, asker);
      return {
        kind: 'ready',
        visibility: 'private',
        language,
        run: async (target) => {
          parts.languages.choose(asker.userId, chosen);
          await target.show(notice(say(chosen === null ? 'common.language-left' : 'common.language-kept')));
        },
      };
    },
  };
}

function stateOf({ languages }: CommandParts, { userId }: Asker): Message {
  return say(languages.chosen(userId) === null ? 'common.language-of-discord' : 'common.language-chosen');
}

function unchosen({ settings }: CommandParts, { guildId, locale, guildLocale }: Asker): Language {
  const ofGuild = guildId === null ? null : settings.settings(guildId).language;
  return chooseLanguage({ chosen: null, written: '', answered: null, locale, ofGuild, guildLocale });
}
