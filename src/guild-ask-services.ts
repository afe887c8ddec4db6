import type { AskLease, AskService, AskServices } from '../commands/ask-service.js';
import type { CorpusLocation } from './corpus/corpus-location.js';
import type { RefresherParts } from './corpus/corpus-refresher.js';
import type { LiveCorpus } from './corpus/live-corpus.js';
import type { OpenCorpora, OpenCorpusLease } from './corpus/open-corpora.js';
import { UserError } from './domain/errors.js';

export interface GuildAskServicesParts {
  readonly corpora: Pick<OpenCorpora, 'lease'>;
  /** Where the articles of a guild are, or of direct conversations (`null`), which may have none. */
  readonly locationOf: (guildId: string | null) => CorpusLocation | null;
  readonly serviceOver: (live: LiveCorpus, location: CorpusLocation) => AskService;
  readonly logger: Pick<RefresherParts['logger'], 'error'>;
  /** What opening may take, in milliseconds. Half of what Discord waits for a first answer, by default. */
  readonly openLimit?: number;
}

const usualOpenLimit = 1_500;

/** Every guild answers from its own articles; guilds with the same folder share what is open. */
export function createGuildAskServices(parts: GuildAskServicesParts): AskServices {
  const { corpora, locationOf, serviceOver } = parts;
  const services = new WeakMap<LiveCorpus, AskService>();
  const serviceOf = (live: LiveCorpus, location: CorpusLocation): AskService => {
    let service = services.get(live);
    if (service === undefined) services.set(live, (service = serviceOver(live, location)));
    return service;
  };
  return {
    async open(guildId): Promise<AskLease> {
      const location = locationOf(guildId);
      if (location === null) throw new UserError('I answer in servers; here I have no articles to answer from.');
      const lease = await openWithin(parts, corpora.lease(location), { guildId, location });
      const release = (): void => {
        lease.release();
      };
      return { ask: serviceOf(lease.live, location), release };
    },
  };
}

/** The lease, if it is there in time; later it is given back at once, and what was opened stays open. */
async function openWithin(
  { logger, openLimit = usualOpenLimit }: GuildAskServicesParts,
  opening: Promise<OpenCorpusLease>,
  { guildId, location }: { readonly guildId: string | null; readonly location: CorpusLocation },
): Promise<OpenCorpusLease> {
  const whose = guildId === null ? 'The articles' : 'The articles of this server';
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, openLimit, null);
  });
  const opened = opening.catch((error: unknown) => {
    // What went wrong names folders of the operator, which are not for members.
    logger.error({ corpus: location.name, err: error }, 'a corpus could not be opened');
    throw new UserError(`${whose} cannot be opened just now; whoever runs me finds the reason in my log.`);
  });
  try {
    const lease = await Promise.race([opened, tooLate]);
    if (lease !== null) return lease;
  } finally {
    clearTimeout(timer);
  }
  void opened.then(
    (lease) => {
      lease.release();
    },
    () => undefined,
  );
  throw new UserError(`${whose} are being opened; please ask again in a few seconds.`);
}
