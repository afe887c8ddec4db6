import { tellLog } from '../../commands/acts-log.js';
import type { CommandParts } from '../../commands/command.js';
import { reportInWords } from '../../commands/corpus-words.js';
import { inEnglish } from '../language/in-words.js';
import { refreshNews } from '../../commands/refresh-news.js';
import { lookInto } from '../corpus/acts/with-corpus.js';
import type { CorpusLocation } from '../corpus/corpus-location.js';
import type { CorpusParts } from '../corpus/corpus-parts.js';
import type { WorkerParts } from '../corpus/corpus-worker.js';
import type { OpenCorpora } from '../corpus/open-corpora.js';
import { problemsOf, type RefreshReport, type SourceProblem } from '../corpus/refresh-report.js';
import type { ScheduledCorpus } from '../corpus/schedule.js';
import { parseSchedule, type Schedule } from '../domain/schedule.js';
import type { GuildCorpora } from './guild-corpora.js';

interface ScheduledRefreshParts {
  readonly corpora: Pick<OpenCorpora, 'refresh'>;
  readonly guildCorpora: Pick<GuildCorpora, 'own' | 'shared' | 'guildsOf'>;
  readonly parts: CorpusParts;
  /** Guilds with a corpus of their own, those that left among them. */
  readonly guildIds: () => readonly string[];
  /** Guilds that removed the bot: nothing is read for them. */
  readonly left: () => readonly string[];
  /** Where moderators said nothing. */
  readonly usual: Schedule | null;
  /** As moderators typed it; `null`: nothing. */
  readonly scheduleIn: (guildId: string) => string | null;
  /** Resolves once messages can be sent. */
  readonly telling: () => Promise<Pick<CommandParts, 'audit' | 'settings' | 'channels'>>;
  readonly logger: Pick<WorkerParts['logger'], 'error'>;
}

/** What is brought up to date by itself, and the telling of what came of it to those whose articles they are. */
export class ScheduledRefresh {
  readonly #parsed = new Map<string, Schedule | null | undefined>();
  #isClosed = false;

  constructor(private readonly parts: ScheduledRefreshParts) {}

  /** Each corpus once. Of several guilds that look after one, the first that named a time decides. */
  corpora(): ScheduledCorpus[] {
    const { guildCorpora, guildIds, left, usual } = this.parts;
    const { shared } = guildCorpora;
    const scheduled = new Map<string, ScheduledCorpus & { readonly isNamed: boolean }>();
    const gone = new Set(left());
    for (const guildId of guildIds()) {
      if (gone.has(guildId)) continue;
      const location = guildCorpora.own(guildId);
      const written = this.#scheduleOf(guildId);
      const isNamed = written !== undefined;
      const known = scheduled.get(location.database);
      if (known === undefined || (isNamed && !known.isNamed)) {
        scheduled.set(location.database, { location, schedule: isNamed ? written : usual, isNamed });
      }
    }
    // A folder may be shared and a guild's own at once; who offers it to all decides when it is read.
    if (shared !== null) scheduled.set(shared.database, { location: shared, schedule: usual, isNamed: true });
    return [...scheduled.values()];
  }

  /** Resolves when the refresh has ended and was told of; never rejects. A corpus of sources alone is passed over while it has none. */
  async refresh(location: CorpusLocation): Promise<void> {
    try {
      const before = lookInto(this.parts.parts, location, (store) => ({
        hasSources: store.sources().length > 0,
        problems: problemsOf(store),
      }));
      if (location.root === null && before?.hasSources !== true) return;
      const report = await this.parts.corpora.refresh(location);
      if (report !== null) await this.#tell(location, report, before?.problems ?? []);
    } catch (error) {
      if (this.#isClosed) return;
      this.parts.logger.error({ corpus: location.name, err: error }, 'a refresh by schedule could not be told of');
    }
  }

  /** Nothing is told afterwards. */
  close(): void {
    this.#isClosed = true;
  }

  /** `undefined`: the guild named none. */
  #scheduleOf(guildId: string): Schedule | null | undefined {
    const text = this.parts.scheduleIn(guildId);
    if (text === null) return undefined;
    if (!this.#parsed.has(text)) this.#parsed.set(text, parseSchedule(text));
    return this.#parsed.get(text);
  }

  async #tell(location: CorpusLocation, report: RefreshReport, before: readonly SourceProblem[]): Promise<void> {
    const { guildCorpora, telling } = this.parts;
    const news = refreshNews(report, before);
    // What the operator offers is told in the operator's log.
    if (news === null || guildCorpora.shared?.database === location.database) return;
    const stores = await telling();
    const outcome = inEnglish(reportInWords(report));
    for (const guildId of guildCorpora.guildsOf(location)) {
      if (this.#isClosed) return;
      stores.audit.add({ guildId, actorId: null, act: 'refresh', target: null, outcome });
      await tellLog(stores, guildId, news);
    }
  }
}
