import { withChosen, withOption, withoutOption, type CommandDraft, type Field } from './command-draft.js';
import { retype, withOptionsNamed } from './command-text.js';
import { fieldId, furtherId, textId } from './element-ids.js';
import type { Pick } from './picks.js';

/** What stands in the box: a message, or a command with its options. */
export type Content = TextContent | CommandContent;

export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
  readonly caret: number;
}

export interface CommandContent {
  readonly kind: 'command';
  readonly draft: CommandDraft;
  /** Name of the option that has the caret; `null`: the field of further options has it, or one is elsewhere. */
  readonly focused: string | null;
  readonly isChoosingOption: boolean;
  /** Typed where further options are chosen: what their list is searched for. */
  readonly sought: string;
}

export const emptyText: TextContent = { kind: 'text', text: '', caret: 0 };

export function textContent(text: string, caret = text.length): TextContent {
  return { kind: 'text', text, caret };
}

/** The caret goes to the first option without a value, else to the end of the last one; without one their list opens. */
export function commandContent(draft: CommandDraft): CommandContent {
  const focused = (firstEmpty(draft) ?? draft.fields.at(-1))?.option.name ?? null;
  const isChoosingOption = focused === null && draft.entry.options.length > 0;
  return { kind: 'command', draft, focused, isChoosingOption, sought: '' };
}

export function withOptionTyped(content: CommandContent, name: string, text: string): CommandContent {
  // Options hold one line, as in Discord's client; what is pasted may hold more.
  return { ...content, ...retype(content.draft, name, text.replaceAll(/\r?\n/g, ' ')) };
}

/** The caret goes on to the next option without a value, if there is one. */
export function withOptionChosen(content: CommandContent, name: string, chosen: Pick): CommandContent {
  const draft = withChosen(content.draft, name, chosen);
  return { ...content, draft, focused: firstEmpty(draft)?.option.name ?? name };
}

export function withOptionAdded(content: CommandContent, name: string): CommandContent {
  return { ...content, draft: withOption(content.draft, name), focused: name, isChoosingOption: false, sought: '' };
}

/** The list of further options, searched for what is typed; an option that is named with its colon goes into its place. */
export function withOptionSought(content: CommandContent, typed: string): CommandContent {
  const { draft, lead, focused } = withOptionsNamed(content.draft, typed.replaceAll(/\r?\n/g, ' '));
  return { ...content, draft, focused, isChoosingOption: focused === null, sought: lead };
}

/** The field of further options has the caret. */
export function withFurtherFocused(content: CommandContent, isChoosingOption: boolean): CommandContent {
  return { ...content, focused: null, isChoosingOption };
}

export function withOptionFocused(content: CommandContent, name: string): CommandContent {
  return { ...content, focused: name, isChoosingOption: false };
}

/** What Backspace in an empty option does: it goes, and the caret to the one before; before the first is the command. */
export function withOptionRemoved(content: CommandContent, name: string): Content {
  const { fields } = content.draft;
  const index = fields.findIndex(({ option }) => option.name === name);
  const isRequired = fields[index]?.option.required === true;
  if (isRequired && index === 0) return emptyText;
  const draft = isRequired ? content.draft : withoutOption(content.draft, name);
  return { ...content, draft, focused: fields[index - 1]?.option.name ?? null };
}

export function focusedField(content: Content): Field | undefined {
  if (content.kind === 'text') return undefined;
  return content.draft.fields.find(({ option }) => option.name === content.focused);
}

/** Id of the element that has the caret. */
export function focusIdOf(content: Content): string {
  if (content.kind === 'text') return textId;
  return content.focused === null ? furtherId : fieldId(content.focused);
}

function firstEmpty({ fields }: CommandDraft): Field | undefined {
  return fields.find(({ text }) => text === '');
}
