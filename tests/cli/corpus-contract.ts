import { contract } from './contract.js';
import { count, flag, listOf, matching, object, oneOf, orNull, text } from './json-shape.js';

const moment = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
const articleId = matching(/^[0-9a-f]{32}$/);

const source = object({
  id: count,
  kind: oneOf('folder', 'url', 'urls', 'feed', 'site-map', 'upload'),
  name: text,
  urls: listOf(text),
  pattern: orNull(text),
  maxAgeDays: orNull(count),
  mediaType: orNull(text),
  addedAt: moment,
  lastReadAt: orNull(moment),
  problem: orNull(text),
  articles: count,
});
const article = object({ articleId, title: orNull(text), outlet: orNull(text), path: text, url: orNull(text) });
const actShapes = {
  act: oneOf('remove', 'restore', 'erase', 'rollback', 'block'),
  generation: orNull(count),
  isNewGeneration: flag,
  added: count,
  removed: count,
  articles: listOf(article),
};
const change = object({
  id: count,
  kind: oneOf('page', 'source'),
  source: count,
  path: orNull(text),
  articles: count,
  reason: text,
  at: moment,
  decision: oneOf('open', 'applied', 'discarded'),
  decidedAt: orNull(moment),
});

/** What `verbatim corpus … --json` prints. */
export const corpusContract = {
  add: object({ source, isNew: flag }),
  sources: object({ sources: listOf(source) }),
  drop: object({ source }),
  remove: object(actShapes),
  restore: object({ ...actShapes, isInSource: flag }),
  removed: object({ articles: listOf(article) }),
  erase: object({ ...actShapes, generations: count, filesLeft: listOf(text), isWiped: flag }),
  rollback: object(actShapes),
  history: object({
    generations: listOf(
      object({
        number: count,
        at: moment,
        cause: oneOf('refresh', 'rollback', 'remove', 'restore', 'erase', 'quarantine', 'block'),
        target: orNull(count),
        added: orNull(count),
        changed: orNull(count),
        removed: orNull(count),
        articles: count,
        passages: count,
      }),
    ),
  }),
  quarantine: object({ changes: listOf(change), report: orNull(contract.refresh) }),
  blocked: object({ hosts: listOf(object({ host: text, at: moment })) }),
  block: object({ ...actShapes, host: text }),
  unblock: object({ act: oneOf('unblock'), host: text }),
};
