import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { AskService } from '../../commands/ask-service.js';
import type {
  ArticlePress,
  Audience,
  ButtonAction,
  Command,
  FormAction,
  FormPrompt,
  MessageCommand,
  Prepared,
  Press,
  Refusal,
  SelectAction,
} from '../../commands/command.js';
import type { Asker, PressTarget } from '../../commands/reply-target.js';
import { say } from '../language/say.js';
import type { Text } from '../language/wording.js';
import { readCustomId } from './custom-id.js';
import { givenOptions } from './given-options.js';
import type { SelectInteraction } from './interaction-target.js';
import { readingsOfMessage, textOfMessage } from './message-text.js';
import type { Done } from './reader-language.js';

export type Outcome = Refusal | Prepared<PressTarget> | FormPrompt;

/** Reads the input of one interaction, with the articles of its guild where it needs them. */
export type Handler = { readonly audience: Audience; readonly done: Done } & (
  | { readonly needsArticles: false; readonly prepare: (asker: Asker) => Outcome }
  | { readonly needsArticles: true; readonly prepare: (asker: Asker, ask: AskService) => Outcome }
);

export const ofAnotherVersion = say('member.of-another-version');

const unknownCommand = refusal(say('member.unknown-command'));

export function commandHandler(command: Command | undefined, interaction: ChatInputCommandInteraction): Handler {
  if (command === undefined) return unknownCommand;
  const { audience = 'everyone' } = command;
  const given = givenOptions(command.definition.options, interaction);
  const common = { audience, done: { written: given.written } };
  return command.needsArticles
    ? { ...common, needsArticles: true, prepare: (asker, ask) => command.prepare({ asker, ask, ...given }) }
    : { ...common, needsArticles: false, prepare: (asker) => command.prepare({ asker, ...given }) };
}

export function messageHandler(
  command: MessageCommand | undefined,
  interaction: MessageContextMenuCommandInteraction,
): Handler {
  if (command === undefined) return unknownCommand;
  const message = interaction.options.getMessage('message');
  if (message === null) return refusal(say('member.message-not-sent-along'));
  const forwarded = message.messageSnapshots.first()?.content;
  const isOurs = message.author.id === interaction.client.user.id;
  const content = message.content === '' ? (forwarded ?? '') : message.content;
  const text = textOfMessage(content, { isOurs });
  const readings = readingsOfMessage(content, { isOurs });
  const messageId = message.id;
  return {
    audience: 'everyone',
    done: {},
    needsArticles: true,
    prepare: (asker, ask) => command.prepare({ asker, ask, messageId, text, readings }),
  };
}

export function buttonHandler(buttons: ReadonlyMap<string, ButtonAction>, { customId }: ButtonInteraction): Handler {
  return actionHandler(buttons, customId, (press) => press);
}

export function selectHandler(
  selects: ReadonlyMap<string, SelectAction>,
  { customId, values }: SelectInteraction,
): Handler {
  return actionHandler(selects, customId, (press) => ({ ...press, values }));
}

export function formHandler(
  forms: ReadonlyMap<string, FormAction>,
  { customId, fields }: ModalSubmitInteraction,
): Handler {
  const text = (input: string): string => (fields.fields.has(input) ? fields.getTextInputValue(input).trim() : '');
  return actionHandler(forms, customId, (press) => ({ ...press, text }), writtenIn(fields));
}

function writtenIn(fields: ModalSubmitInteraction['fields']): string {
  return [...fields.fields.values()].map((field) => ('value' in field ? field.value : '')).join(' ');
}

/** What buttons, selects and forms have in common. */
type Action<Input extends Press> = { readonly audience?: Audience; readonly isOfAnswer?: boolean } & (
  | { readonly needsArticles: false; prepare(input: Input): Outcome }
  | { readonly needsArticles: true; prepare(input: Input & Pick<ArticlePress, 'ask'>): Outcome }
);

function actionHandler<Input extends Press>(
  actions: ReadonlyMap<string, Action<Input>>,
  customId: string,
  inputOf: (press: Press) => Input,
  written = '',
): Handler {
  const id = readCustomId(customId);
  const action = id === null ? undefined : actions.get(id.action);
  if (id === null || action === undefined) {
    return refusal(ofAnotherVersion);
  }
  const { audience = 'everyone', isOfAnswer = false } = action;
  const common = { audience, done: isOfAnswer ? { written, answerId: id.id } : {} };
  const input = (asker: Asker): Input => inputOf({ asker, ...id });
  return action.needsArticles
    ? { ...common, needsArticles: true, prepare: (asker, ask) => action.prepare({ ...input(asker), ask }) }
    : { ...common, needsArticles: false, prepare: (asker) => action.prepare(input(asker)) };
}

function refusal(text: Text): Handler {
  return { audience: 'everyone', done: {}, needsArticles: false, prepare: () => ({ kind: 'refused', text }) };
}
