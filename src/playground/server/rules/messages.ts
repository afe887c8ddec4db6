import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { emptyMessage, invalidForm, type FieldError } from '../api-error.js';
import type { UploadedFile } from '../request-body.js';
import { allowedMentionsErrors } from './allowed-mentions.js';
import { attachmentErrors, checkSizes, indexOf, referenceErrors } from './attachments.js';
import { componentErrors } from './components.js';
import { embedErrors } from './embeds.js';
import { limits } from './limits.js';
import {
  asNumber,
  asText,
  fieldError,
  isMissing,
  list,
  listOf,
  oneOf,
  record,
  snowflake,
  text,
  whole,
  yesOrNo,
  type Json,
  type Path,
  type Rule,
} from './rule.js';

/** What surrounds the body of a message. */
export interface Situation {
  /** Where the message stands in the request: `['data']` in a callback. */
  readonly path: Path;
  readonly files: readonly UploadedFile[];
  /** Of an edit: the message as it is. */
  readonly former: APIMessage | null;
}

const nonce: Rule = (value, path) => {
  if (isMissing(value) || Number.isInteger(value)) return [];
  if (typeof value !== 'string') {
    return [fieldError(path, 'NONCE_TYPE_INVALID_TYPE', 'This field must be a string or integer.')];
  }
  return value.length <= limits.nonce
    ? []
    : [fieldError(path, 'NONCE_TYPE_TOO_LONG', `Must be ${limits.nonce} or fewer characters long.`)];
};

const plainFields = record({
  content: text({ most: limits.content }),
  nonce,
  tts: yesOrNo,
  flags: whole({ least: 0, most: Number.MAX_SAFE_INTEGER }),
  sticker_ids: list(snowflake, { most: limits.stickers }),
  message_reference: record({
    type: oneOf([0, 1]),
    message_id: snowflake,
    channel_id: snowflake,
    guild_id: snowflake,
    fail_if_not_exists: yesOrNo,
  }),
});

/**
 * @throws ApiError 40005 for files too large, 50035 naming each field that breaks a rule, 50006 when nothing would be
 * shown
 */
export function checkMessage(body: Json, situation: Situation): void {
  checkSizes(situation.files);
  const found = formErrors(body, situation);
  if (found.length > 0) throw invalidForm(found);
  if (!showsSomething(body, situation)) throw emptyMessage();
}

function formErrors(body: Json, { path, files, former }: Situation): readonly FieldError[] {
  const isLayout = usesLayout(body, former);
  const form = [
    ...plainFields(body, path),
    ...embedErrors(body['embeds'], [...path, 'embeds']),
    ...allowedMentionsErrors(body['allowed_mentions'], [...path, 'allowed_mentions']),
    ...attachmentErrors(body['attachments'], [...path, 'attachments'], { files, former }),
    ...componentErrors(body['components'], [...path, 'components'], isLayout),
  ];
  if (form.length > 0 || !isLayout) return form;
  return [
    ...flagErrors(body, { path, former }),
    ...legacyFieldErrors(body, { path, former }),
    ...referenceErrors(body['components'], [...path, 'components'], fileNames(body, { files, former })),
  ];
}

/** Whether the message has or will have components of the second version. */
function usesLayout(body: Json, former: APIMessage | null): boolean {
  return ((asNumber(body['flags']) | (former?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
}

/** What was once a layout stays one. */
function flagErrors(body: Json, { path, former }: Pick<Situation, 'path' | 'former'>): readonly FieldError[] {
  const wasLayout = former !== null && usesLayout({}, former);
  const isKept = isMissing(body['flags']) || usesLayout(body, null);
  if (!wasLayout || isKept) return [];
  const message = 'The IS_COMPONENTS_V2 flag cannot be removed from a message';
  return [fieldError([...path, 'flags'], 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message)];
}

function legacyFieldErrors(body: Json, { path, former }: Pick<Situation, 'path' | 'former'>): readonly FieldError[] {
  const standing: Json = { content: former?.content, embeds: former?.embeds };
  return ['content', 'embeds', 'sticker_ids', 'poll'].flatMap((field) => {
    const value = body[field] === undefined ? standing[field] : body[field];
    if (isMissing(value) || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    return [fieldError([...path, field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message)];
  });
}

/** Names under which the files of the message can be referred to. */
function fileNames(body: Json, { files, former }: Pick<Situation, 'files' | 'former'>): ReadonlySet<string> {
  const renamed = new Map(listOf(body['attachments']).map(({ id, filename }) => [asText(id), filename]));
  return new Set([
    ...files.map((file) => asText(renamed.get(indexOf(file)) ?? file.filename)),
    ...(former?.attachments ?? []).map(({ filename }) => filename),
  ]);
}

function showsSomething(body: Json, { files, former }: Situation): boolean {
  const isThere = (field: string, standing: unknown): boolean => {
    const value = body[field] === undefined ? standing : body[field];
    if (typeof value === 'string') return value.trim() !== '';
    return Array.isArray(value) ? value.length > 0 : !isMissing(value);
  };
  return (
    files.length > 0 ||
    isThere('content', former?.content) ||
    isThere('embeds', former?.embeds) ||
    isThere('components', former?.components) ||
    isThere('attachments', former?.attachments) ||
    isThere('sticker_ids', former?.sticker_items) ||
    isThere('poll', former?.poll)
  );
}
