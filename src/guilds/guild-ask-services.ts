import type { AskLease, AskServices } from '../../commands/ask-service.js';
import type { AskServiceHiding } from './corpus-ask-service.js';
import type { CorpusLocation } from '../corpus/corpus-location.js';
import type { WorkerParts } from '../corpus/corpus-worker.js';
import { joinLive, type LiveArticles } from '../corpus/live-articles.js';
import type { OpenCorpora, OpenCorpusLease } from '../corpus/open-corpora.js';
import { UserError } from '../domain/errors.js';
import { nothingHidden, type Hidden } from '../domain/hidden.js';
import { say } from '../language/say.js';

/** Which corpora answer somewhere. */
export interface AnsweringCorpora {
  /** What the moderators of the guild look after; `null` in a direct conversation. */
  readonly own: CorpusLocation | null;
  /** What the operator offers and the guild uses. */
  readonly shared: CorpusLocation | null;
}

export interface GuildAskServicesParts {
  readonly corpora: Pick<OpenCorpora, 'lease'>;
  /** Of a guild, or of direct conversations (`null`), where there may be none. */
  readonly corporaOf: (guildId: string | null) => AnsweringCorpora;
  /** `locations`: one or two, the guild's own first. */
  readonly serviceOver: (live: LiveArticles, locations: readonly CorpusLocation[]) => AskServiceHiding;
  /** What moderators of a guild hid. */
  readonly hiddenIn: (guildId: string) => Hidden;
  readonly logger: Pick<WorkerParts['logger'], 'error'>;
  /** What opening may take, in milliseconds. Half of what Discord waits for a first answer, by default. */
  readonly openLimit?: number | undefined;
}

const usualOpenLimit = 1_500;

/** Every guild answers from its own articles and, where it uses them, from shared ones; what several use is open once. */
export function createGuildAskServices(parts: GuildAskServicesParts): AskServices {
  const { corpora, corporaOf, hiddenIn } = parts;
  const serviceOf = rememberServices(parts);
  return {
    async open(guildId): Promise<AskLease> {
      const { own, shared } = corporaOf(guildId);
      const locations = [own, shared].filter((location) => location !== null);
      if (locations.length === 0) throw new UserError(say('member.no-articles-in-direct'));
      const opening = leaseAll(corpora, locations);
      const leases = await openWithin(parts, opening, { guildId, locations });
      return {
        ask: serviceOf(leases, locations)(guildId === null ? nothingHidden : hiddenIn(guildId)),
        release: () => {
          releaseAll(leases);
        },
      };
    },
  };
}

type ServiceOf = (leases: readonly OpenCorpusLease[], locations: readonly CorpusLocation[]) => AskServiceHiding;

/** One service for the same open corpora, since it keeps what it counted of them. */
function rememberServices({ serviceOver }: GuildAskServicesParts): ServiceOf {
  const known = new WeakMap<LiveArticles, WeakMap<LiveArticles, AskServiceHiding>>();
  return (leases, locations) => {
    const [first, second] = leases.map(({ live }): LiveArticles => live) as [LiveArticles, LiveArticles?];
    let ofFirst = known.get(first);
    if (ofFirst === undefined) known.set(first, (ofFirst = new WeakMap()));
    const last = second ?? first;
    let service = ofFirst.get(last);
    if (service === undefined) {
      service = serviceOver(second === undefined ? first : joinLive(first, second), locations);
      ofFirst.set(last, service);
    }
    return service;
  };
}

/** All or none. */
async function leaseAll(
  corpora: Pick<OpenCorpora, 'lease'>,
  locations: readonly CorpusLocation[],
): Promise<readonly OpenCorpusLease[]> {
  const opened = await Promise.allSettled(locations.map((location) => corpora.lease(location)));
  const leases = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = opened.find((result) => result.status === 'rejected');
  if (failed === undefined) return leases;
  releaseAll(leases);
  throw failed.reason;
}

function releaseAll(leases: readonly OpenCorpusLease[]): void {
  for (const lease of leases) lease.release();
}

/** The leases, if they are there in time; later they are given back at once, and what was opened stays open. */
async function openWithin(
  { logger, openLimit = usualOpenLimit }: GuildAskServicesParts,
  opening: Promise<readonly OpenCorpusLease[]>,
  { guildId, locations }: { readonly guildId: string | null; readonly locations: readonly CorpusLocation[] },
): Promise<readonly OpenCorpusLease[]> {
  const ofServer = guildId !== null;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, openLimit, null);
  });
  const opened = opening.catch((error: unknown) => {
    // What went wrong names folders of the operator, which are not for members.
    logger.error(
      { corpus: locations.map(({ name }) => name).join(' and '), err: error },
      'a corpus could not be opened',
    );
    throw new UserError(say('member.articles-not-opened', { ofServer }));
  });
  try {
    const leases = await Promise.race([opened, tooLate]);
    if (leases !== null) return leases;
  } finally {
    clearTimeout(timer);
  }
  void opened.then(releaseAll, () => undefined);
  throw new UserError(say('member.articles-being-opened', { ofServer }));
}
