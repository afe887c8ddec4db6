import { ComponentType } from 'discord-api-types/v10';
import type { FieldError } from '../api-error.js';
import { button } from './buttons.js';
import { limits } from './limits.js';
import {
  address,
  byType,
  fieldError,
  isRecord,
  lengthErrors,
  lengthOf,
  list,
  listOf,
  record,
  required,
  text,
  whole,
  yesOrNo,
  type Json,
  type Path,
  type Rule,
} from './rule.js';
import { selects, selectTypes } from './selects.js';

const rowForm = record({
  components: required(
    list(byType({ [ComponentType.Button]: button, ...selects }), { least: 1, most: limits.rowWidth }),
  ),
});

/** Five buttons are as wide as one select. */
const row: Rule = (value, path) => {
  const found = rowForm(value, path);
  if (found.length > 0) return found;
  let width = 0;
  return listOf((value as Json)['components']).flatMap((component, index) => {
    width += selectTypes.includes(component['type'] as number) ? limits.rowWidth : 1;
    if (width <= limits.rowWidth) return [];
    const at = [...path, 'components', index];
    return [fieldError(at, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width')];
  });
};

const media = record({
  url: required(address(['http', 'https', 'attachment'], limits.address)),
});
const described = { description: text({ most: limits.mediaDescription }), spoiler: yesOrNo };
const thumbnail = record({ media: required(media), ...described });
const display = record({ content: required(text({ least: 1, most: limits.displayText })) });

const parts: Readonly<Record<number, Rule>> = {
  [ComponentType.ActionRow]: row,
  [ComponentType.Section]: record({
    components: required(
      list(byType({ [ComponentType.TextDisplay]: display }), { least: 1, most: limits.sectionTexts }),
    ),
    accessory: required(byType({ [ComponentType.Button]: button, [ComponentType.Thumbnail]: thumbnail })),
  }),
  [ComponentType.TextDisplay]: display,
  [ComponentType.MediaGallery]: record({
    items: required(list(record({ media: required(media), ...described }), { least: 1, most: limits.galleryItems })),
  }),
  [ComponentType.File]: record({
    file: required(record({ url: required(address(['attachment'], limits.address)) })),
    spoiler: yesOrNo,
  }),
  [ComponentType.Separator]: record({ divider: yesOrNo, spacing: whole({ least: 1, most: 2 }) }),
};

const container = record({
  components: required(list(byType(parts), { least: 1, most: limits.components })),
  accent_color: whole({ least: 0, most: 0xff_ff_ff }),
  spoiler: yesOrNo,
});

const rows = list(byType({ [ComponentType.ActionRow]: row }), { most: limits.rows });
const layout = list(byType({ ...parts, [ComponentType.Container]: container }), { most: limits.components });

/** The components of a message, in rows or, with the flag, in a layout of the second version. */
export function componentErrors(components: unknown, path: Path, isLayout: boolean): readonly FieldError[] {
  const total = countOf(components);
  if (isLayout && total > limits.components) {
    const message = `The maximum number of components is ${limits.components}, but ${total} were provided`;
    return [fieldError(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message)];
  }
  const found = (isLayout ? layout : rows)(components, path);
  if (found.length > 0) return found;
  return [...duplicateErrors(components, path), ...(isLayout ? displayedTextErrors(components, path) : [])];
}

/** No two components of a message or a modal may have the same custom_id. */
export function duplicateErrors(components: unknown, path: Path): readonly FieldError[] {
  const seen = new Set<unknown>();
  return [...walk(components, path)].flatMap(({ component, at }) => {
    const id = component['custom_id'];
    const isRepeated = id !== undefined && seen.has(id);
    seen.add(id);
    if (!isRepeated) return [];
    const message = 'Component custom id cannot be duplicated';
    return [fieldError([...at, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message)];
  });
}

function displayedTextErrors(components: unknown, path: Path): readonly FieldError[] {
  let total = 0;
  for (const { component } of walk(components, path)) {
    if (component['type'] === ComponentType.TextDisplay) total += lengthOf(component['content']);
  }
  if (lengthErrors(total, { most: limits.displayText }, path).length === 0) return [];
  const message = `Components displayable text size exceeds maximum size of ${limits.displayText}`;
  return [fieldError(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message)];
}

function countOf(components: unknown): number {
  return [...walk(components, [])].length;
}

/** Every component with its path, nested ones after what holds them. */
export function* walk(
  components: unknown,
  path: Path,
): Generator<{ readonly component: Json; readonly at: Path }, void> {
  if (!Array.isArray(components)) return;
  for (const [index, component] of (components as unknown[]).entries()) {
    if (isRecord(component)) yield* walkOne(component, [...path, index]);
  }
}

function* walkOne(component: Json, at: Path): Generator<{ readonly component: Json; readonly at: Path }, void> {
  yield { component, at };
  yield* walk(component['components'], [...at, 'components']);
  for (const name of ['component', 'accessory']) {
    const nested = component[name];
    if (isRecord(nested)) yield* walkOne(nested, [...at, name]);
  }
}

/** As Discord keeps them: each with an `id` of its own in the message. */
export function keptComponents(components: unknown): Record<string, unknown>[] {
  const given = new Set([...walk(components, [])].map(({ component }) => component['id']));
  let next = 0;
  const free = (): number => {
    do next += 1;
    while (given.has(next));
    return next;
  };
  const kept = (component: Json): Record<string, unknown> => {
    const id = typeof component['id'] === 'number' && component['id'] > 0 ? component['id'] : free();
    const nested = Array.isArray(component['components'])
      ? { components: listOf(component['components']).map(kept) }
      : {};
    const accessory = isRecord(component['accessory']) ? { accessory: kept(component['accessory']) } : {};
    return { ...component, id, ...nested, ...accessory };
  };
  return listOf(components).map(kept);
}
