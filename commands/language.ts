import { chooseLanguage } from '../src/language/choose-language.js';
import { isLanguage, languages, ownNames, type Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { CommandParts, PlainCommand, Prepared, SelectAction } from './command.js';
import type { StringSelect } from './controls.js';
import { notice } from './notice.js';
import type { Asker, ReplyTarget, Visibility } from './reply-target.js';
import { showing } from './showing.js';
import type { ListView } from './view.js';

/** The choice that takes a choice back. */
const asInDiscord = 'discord';

const chooseAction = 'language-choose';

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
      return wanted === null
        ? showing('private', () => withChoice(stateOf(parts, asker)))
        : choosing(parts, { asker, wanted, visibility: 'private' });
    },
  };
}

/** What is chosen below a message of `/language`, which then tells of it. */
export function languageSelected(parts: CommandParts): SelectAction {
  return {
    needsArticles: false,
    action: chooseAction,
    prepare: ({ asker, values: [wanted = asInDiscord] }) => choosing(parts, { asker, wanted, visibility: 'in-place' }),
  };
}

interface Choosing {
  readonly asker: Asker;
  readonly wanted: string;
  readonly visibility: Visibility;
}

function choosing(parts: CommandParts, { asker, wanted, visibility }: Choosing): Prepared<ReplyTarget> {
  const chosen = isLanguage(wanted) ? wanted : null;
  return {
    kind: 'ready',
    visibility,
    language: chosen ?? unchosen(parts, asker),
    run: async (target) => {
      parts.languages.choose(asker.userId, chosen);
      await target.show(withChoice(say(chosen === null ? 'common.language-left' : 'common.language-kept')));
    },
  };
}

function withChoice(heading: Message): ListView {
  return notice(heading, [], { rows: [languageSelect()] });
}

function languageSelect(): StringSelect {
  return {
    kind: 'select',
    action: chooseAction,
    id: 0,
    n: 0,
    placeholder: say('common.language-choose'),
    choices: [
      ...languages.map((language) => ({ value: language, label: ownNames[language] })),
      { value: asInDiscord, label: say('common.language-as-discord') },
    ],
  };
}

function stateOf({ languages }: CommandParts, { userId }: Asker): Message {
  return say(languages.chosen(userId) === null ? 'common.language-of-discord' : 'common.language-chosen');
}

function unchosen({ settings }: CommandParts, { guildId, locale, guildLocale }: Asker): Language {
  const ofGuild = guildId === null ? null : settings.settings(guildId).language;
  return chooseLanguage({ chosen: null, written: '', answered: null, locale, ofGuild, guildLocale });
}
