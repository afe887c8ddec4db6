import { AttachmentBuilder, MessageFlags } from 'discord.js';
import type { MessageRow, Rendered } from './rendered.js';

export interface NewMessage {
  readonly content: string;
  readonly components: readonly MessageRow[];
  readonly files: AttachmentBuilder[];
  readonly flags: MessageFlags.SuppressEmbeds;
}

/** A message as discord.js is given it. */
export function messageOf({ content, components, files = [] }: Rendered): NewMessage {
  return { content, components, files: files.map(attachmentOf), flags: MessageFlags.SuppressEmbeds };
}

/** The same in place of another message, of whose files none stays. */
export function editOf(rendered: Rendered): NewMessage & { readonly attachments: [] } {
  return { ...messageOf(rendered), attachments: [] };
}

function attachmentOf({ name, bytes, altText }: NonNullable<Rendered['files']>[number]): AttachmentBuilder {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new AttachmentBuilder(data, { name, ...(altText !== null && { description: altText }) });
}
