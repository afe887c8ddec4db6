import type { DomDocument } from './dom.js';
import type { HtmlBlock } from './html-blocks.js';
import { isProse } from './prose.js';

/** A page with more running text than this, in UTF-16 code units, says something whatever else stands on it. */
const mostText = 500;

/** Longer blocks are text even where no sentence ends in them. */
const longLine = 100;
const mostLinkShare = 0.5;

interface Wall {
  readonly test: RegExp;
  readonly reason: string;
}

const walls: readonly Wall[] = [
  {
    test: /\bcaptcha\b|are you (?:a )?(?:human|robot)|verify (?:that )?you are (?:a )?human|checking (?:if the site connection is secure|your browser)|unusual (?:traffic|activity)|security check|attention required/i,
    reason: 'a check that a person is reading, not an article',
  },
  {
    test: /(?:enable|activate|turn on|requires?|needs?) java ?script|java ?script (?:is|must be) (?:disabled|required|enabled|turned)|aktivieren sie (?:bitte )?java ?script|activ(?:er|ez|ar?|e) (?:el )?java ?script/i,
    reason: 'shows nothing without JavaScript',
  },
  {
    test: /(?:subscribe|subscription|sign up|register) (?:now )?(?:to|and) (?:continue|keep|read|unlock|access)|(?:already|become) a (?:subscriber|member)|(?:to|and) (?:continue|keep) reading|(?:nur|exklusiv) für abonnenten|réservé aux abonnés|solo para suscriptores/i,
    reason: 'a paywall, not an article',
  },
  {
    test: /\b(?:accept|agree|consent|zustimmen|akzeptieren|accepter|aceptar)\b[^.]{0,200}\bcookies?\b|\bcookies?\b[^.]{0,200}\b(?:accept|agree|consent|zustimmen|akzeptieren|accepter|aceptar)\b|before you continue/i,
    reason: 'a request for consent, not an article',
  },
];

/**
 * What stands in the place of an article, in one clause: a log-in, a check for robots, a paywall, a request for consent;
 * `null` for a page that says something.
 */
export function wallOf(document: DomDocument, blocks: readonly HtmlBlock[]): string | null {
  const texts = blocks.filter(
    ({ text, linkShare }) => linkShare < mostLinkShare && (isProse(text) || text.length > longLine),
  );
  if (texts.reduce((sum, { text }) => sum + text.length, 0) > mostText) return null;
  if (document.querySelector('input[type="password"]') !== null) return 'a log-in page, not an article';
  const visible = visibleText(document);
  return walls.find(({ test }) => test.test(visible))?.reason ?? null;
}

const mostLooked = 5_000;

function visibleText(document: DomDocument): string {
  const parts = [document.querySelector('title')?.textContent ?? ''];
  for (const element of document.querySelectorAll(
    'h1, h2, p, button, label, noscript, form div, div[class*="consent"]',
  )) {
    parts.push(element.textContent ?? '');
  }
  return parts.join(' ').replace(/\s+/g, ' ').slice(0, mostLooked);
}
