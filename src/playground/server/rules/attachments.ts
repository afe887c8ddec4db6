import type { APIMessage } from 'discord-api-types/v10';
import { tooLarge, type FieldError } from '../api-error.js';
import type { UploadedFile } from '../request-body.js';
import { walk } from './components.js';
import { limits } from './limits.js';
import {
  fieldError,
  isRecord,
  lengthErrors,
  list,
  listOf,
  record,
  required,
  snowflake,
  text,
  type Path,
} from './rule.js';

const form = list(
  record({
    id: required(snowflake),
    filename: text({ least: 1, most: limits.attachmentDescription }),
    description: text({ most: limits.attachmentDescription }),
  }),
  { most: limits.files },
);

/** Each file by itself; all of a request together were measured when it was read. @throws ApiError 40005 */
export function checkSizes(files: readonly UploadedFile[]): void {
  if (files.some(({ bytes }) => bytes.length > limits.fileSize)) throw tooLarge();
}

/** What `attachments` lists must be a file of the request or, in an edit, one that the message has. */
export function attachmentErrors(
  listed: unknown,
  path: Path,
  given: { readonly files: readonly UploadedFile[]; readonly former: APIMessage | null },
): readonly FieldError[] {
  const found = [...form(listed, path), ...lengthErrors(given.files.length, { most: limits.files }, path)];
  if (found.length > 0) return found;
  const known = new Set([...given.files.map(indexOf), ...(given.former?.attachments ?? []).map(({ id }) => id)]);
  return listOf(listed).flatMap(({ id }, index) =>
    known.has(String(id)) ? [] : [fieldError([...path, index], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found')],
  );
}

/** The `n` of `files[n]`. */
export function indexOf({ name }: UploadedFile): string {
  return /\[(\d+)\]/.exec(name)?.[1] ?? '0';
}

/** In a layout `attachment://name` must name a file of the message. */
export function referenceErrors(components: unknown, path: Path, names: ReadonlySet<string>): readonly FieldError[] {
  const dangling = (media: unknown, at: Path): readonly FieldError[] => {
    const url = isRecord(media) ? String(media['url']) : '';
    if (!url.startsWith('attachment://') || names.has(url.slice('attachment://'.length))) return [];
    const code = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';
    return [fieldError([...at, 'url'], code, 'The referenced attachment was not found')];
  };
  return [...walk(components, path)].flatMap(({ component, at }) => [
    ...dangling(component['file'], [...at, 'file']),
    ...dangling(component['media'], [...at, 'media']),
    ...listOf(component['items']).flatMap((item, index) => dangling(item['media'], [...at, 'items', index, 'media'])),
  ]);
}
