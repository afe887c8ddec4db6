import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { Json } from './http.js';
import type { Draft, MessageParts } from './messages.js';
import { indexOf } from './rules/attachments.js';
import { keptComponents } from './rules/components.js';
import { keptEmbeds } from './rules/embeds.js';
import { asText, isMissing, listOf } from './rules/rule.js';

type Shown = Pick<APIMessage, 'content' | 'embeds' | 'components' | 'attachments'>;

/** Discord trims what it is sent; files that an embed shows are not shown beside it. */
export function shownFields(
  body: Json,
  former: Pick<APIMessage, 'content' | 'embeds' | 'components'>,
  attachments: readonly APIAttachment[],
): Shown {
  const { content } = body;
  const embeds = body['embeds'] === undefined ? former.embeds : keptEmbeds(body['embeds']);
  const components = body['components'] === undefined ? (former.components ?? []) : keptComponents(body['components']);
  const addresses = new Map(attachments.map(({ filename, url }) => [`attachment://${filename}`, url]));
  const used = new Set<string>();
  return {
    content: content === undefined ? former.content : asText(content).trim(),
    embeds: withAddresses(embeds, addresses, used) as APIMessage['embeds'],
    components: withAddresses(components, addresses, new Set()) as NonNullable<APIMessage['components']>,
    attachments: attachments.filter(({ url }) => !used.has(url)),
  };
}

/** The value with every `attachment://name` replaced by where the file is; `used` learns which were. */
function withAddresses(value: unknown, addresses: ReadonlyMap<string, string>, used: Set<string>): unknown {
  if (typeof value === 'string') {
    const url = addresses.get(value);
    if (url !== undefined) used.add(url);
    return url ?? value;
  }
  if (Array.isArray(value)) return value.map((item) => withAddresses(item, addresses, used));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => [field, withAddresses(part, addresses, used)]),
  );
}

/** The files of the request, under the names and with the descriptions that `attachments` gives them. */
export function keptFiles(parts: MessageParts, { body, files }: Draft, channelId: string): APIAttachment[] {
  const named = new Map(listOf(body['attachments']).map((listed) => [asText(listed['id']), listed]));
  return files.map((file) => {
    const listed = named.get(indexOf(file));
    const filename = asText(listed?.['filename'] ?? file.filename);
    const kept = parts.keepFile(channelId, { filename, contentType: file.contentType, bytes: file.bytes });
    return isMissing(listed?.['description']) ? kept : { ...kept, description: asText(listed['description']) };
  });
}

/** In an edit `attachments` lists those that stay; without it all do. */
export function keptAttachments(given: Json, former: APIMessage): APIAttachment[] {
  if (given['attachments'] === undefined) return former.attachments;
  const listed = new Set(listOf(given['attachments']).map(({ id }) => String(id)));
  return former.attachments.filter(({ id }) => listed.has(id));
}
