import { isMessage, type Message, type MessageValue, type Slice, type Text } from './wording.js';

/** The text as it may be kept: without any words of articles. */
export function withoutSlices(text: Text): Text {
  return mapped(text, (slice) => ({ ...slice, text: null }));
}

/** A kept text with the words of its article again; `null`: the article is gone. */
export function withSlices(text: Text, article: string | null): Text {
  return mapped(text, (slice) => ({ ...slice, text: article === null ? null : article.slice(slice.start, slice.end) }));
}

function mapped(text: Text, change: (slice: Slice) => Slice): Text {
  return typeof text === 'string' ? text : mappedMessage(text, change);
}

function mappedMessage(message: Message, change: (slice: Slice) => Slice): Message {
  const values = Object.entries(message.values).map(([name, value]) => [name, mappedValue(value, change)] as const);
  return { ...message, values: Object.fromEntries(values) };
}

function mappedValue(value: MessageValue, change: (slice: Slice) => Slice): MessageValue {
  if (Array.isArray(value)) {
    return (value as readonly (string | Message | Slice)[]).map((one) => mappedValue(one, change)) as (
      string | Message | Slice
    )[];
  }
  if (isMessage(value)) return mappedMessage(value, change);
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'slice'
    ? change(value)
    : value;
}
