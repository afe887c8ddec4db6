import type { FieldError } from '../api-error.js';
import { limits } from './limits.js';
import { fieldError, isRecord, list, oneOf, record, snowflake, yesOrNo, type Path } from './rule.js';

const ids = list(snowflake, { most: limits.mentionIds });

const form = record({
  parse: list(oneOf(['roles', 'users', 'everyone']), { most: 3 }),
  users: ids,
  roles: ids,
  replied_user: yesOrNo,
});

/** A kind is either parsed from the content or listed, never both. */
export function allowedMentionsErrors(allowed: unknown, path: Path): readonly FieldError[] {
  const found = form(allowed, path);
  if (found.length > 0 || !isRecord(allowed)) return found;
  const parsed = (allowed['parse'] ?? []) as readonly unknown[];
  return (['users', 'roles'] as const)
    .filter((kind) => parsed.includes(kind) && ((allowed[kind] ?? []) as readonly unknown[]).length > 0)
    .map((kind) =>
      fieldError(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    );
}
