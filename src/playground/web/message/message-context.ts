import type { Modal } from '../../page-protocol.js';
import type { MarkdownContext } from '../markdown/render.js';

/** Where the pointer or the button stands that opened a menu; CSS pixels from the window's corner. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** What one message needs to know of the place that it stands in, and what it tells the place. */
export interface MessageContext extends MarkdownContext {
  /** The message above is by the same author and less than seven minutes older: no name and picture again. */
  readonly grouped: boolean;
  /** `custom_id` of the component that was pressed and is not yet answered; `null`: none. */
  readonly pending: string | null;
  /** The last press on a component of the message was not answered in time. */
  readonly hasFailed: boolean;
  readonly onPress: (customId: string) => void;
  readonly onSelect: (customId: string, values: readonly string[]) => void;
  readonly onOpenMenu: (anchor: Anchor) => void;
  readonly onDismiss: () => void;
  /** A click on the line above a reply: go to the message that it replies to. */
  readonly onReplyClick: (messageId: string) => void;
}

/** A command that has brought no message forth (yet). */
export interface CommandEcho {
  /** e.g. `/ask`. */
  readonly command: string;
  readonly personName: string;
  readonly bot: { readonly name: string };
  readonly state: 'sending' | 'failed';
  /** ISO 8601. */
  readonly at: string;
}

/** By `custom_id` of the field. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

export interface ModalHandlers {
  readonly onSubmit: (values: ModalValues) => void;
  readonly onCancel: () => void;
}

export interface ModalView {
  readonly modal: Modal;
  /** Whose form it is. */
  readonly botName: string;
  /** For the selects that offer them. */
  readonly names: Pick<MessageContext, 'people' | 'channels' | 'roles'>;
}
