import type { View } from '../../commands/view.js';
import type { Day } from '../domain/day.js';
import { renderAnswer, renderQuotes } from './render-answer.js';
import { renderCard } from './render-card.js';
import { renderCheck } from './render-check.js';
import { renderLines } from './render-lines.js';
import { renderList } from './render-list.js';
import { renderConfirm, renderProgress } from './render-progress.js';
import type { Rendered } from './rendered.js';

const longestText = 1900;

/** Pure: the same view gives the same message. Whatever is in it, the message keeps Discord's limits. */
export function renderView(view: View, today: Day): Rendered {
  switch (view.kind) {
    case 'text':
      return { content: shortenedText(view.text), components: [], quotes: [] };
    case 'card':
      return { ...renderCard(view, today), components: [] };
    case 'lines':
      return renderLines(view, today);
    case 'quotes':
      return renderQuotes(view, today);
    case 'check':
      return renderCheck(view, today);
    case 'answer':
      return renderAnswer(view, today);
    case 'progress':
      return renderProgress(view);
    case 'confirm':
      return renderConfirm(view);
    case 'list':
      return renderList(view);
  }
}

function shortenedText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}…`;
}
