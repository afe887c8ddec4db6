import type { View } from '../../commands/view.js';
import { renderAnswer, renderQuotes } from './render-answer.js';
import { renderCard } from './render-card.js';
import { renderCheck } from './render-check.js';
import { renderLines } from './render-lines.js';
import { renderList } from './render-list.js';
import { renderConfirm, renderProgress } from './render-progress.js';
import { plainText } from '../language/in-words.js';
import { directedLine } from '../language/isolate.js';
import { directionOf, type Direction } from '../language/language.js';
import { discordLimits } from './limits.js';
import type { Rendered } from './rendered.js';
import type { Reader } from './reader.js';

const longestText = 1900;

/** Pure: the same view gives the same message. Whatever is in it, the message keeps Discord's limits. */
export function renderView(view: View, reader: Reader): Rendered {
  const rendered = messageOf(view, reader);
  return { ...rendered, content: directedContent(rendered.content, directionOf(reader.language)) };
}

function messageOf(view: View, reader: Reader): Rendered {
  switch (view.kind) {
    case 'text':
      return { content: shortenedText(plainText(view.text, reader.language)), components: [], quotes: [] };
    case 'card':
      return { ...renderCard(view, reader), components: [] };
    case 'lines':
      return renderLines(view, reader);
    case 'quotes':
      return renderQuotes(view, reader);
    case 'check':
      return renderCheck(view, reader);
    case 'answer':
      return renderAnswer(view, reader);
    case 'progress':
      return renderProgress(view, reader);
    case 'confirm':
      return renderConfirm(view, reader);
    case 'list':
      return renderList(view, reader);
  }
}

function shortenedText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}…`;
}

/** Quotes stay as they are: clients lay each line out by its own letters. */
function directedContent(content: string, direction: Direction): string {
  if (direction === 'ltr') return content;
  let room = discordLimits.content - content.length;
  const lines = content.split('\n').map((line) => {
    const directed = room > 0 && !/^(?:> |-# )/.test(line) ? directedLine(line, direction) : line;
    room -= directed.length - line.length;
    return directed;
  });
  return lines.join('\n');
}
