import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIChannelSelectComponent,
  APIRoleSelectComponent,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import type { ViewFile } from '../../commands/view.js';
import type { Quote } from '../domain/quote.js';

export type MessageComponent =
  APIButtonComponentWithCustomId | APIStringSelectComponent | APIChannelSelectComponent | APIRoleSelectComponent;

export type MessageRow = APIActionRowComponent<MessageComponent>;

/** A message ready to send. */
export interface Rendered {
  /** At most 2,000 characters, never empty. */
  readonly content: string;
  readonly components: readonly MessageRow[];
  /** Quotes whose words stand in the content as block quotes, in that order. */
  readonly quotes: readonly Quote[];
  readonly files?: readonly ViewFile[];
}
