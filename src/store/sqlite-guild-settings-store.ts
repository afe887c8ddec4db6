import { defaultSettings, type GuildSettings, type GuildSettingsStore } from './guild-settings-store.js';
import type { Connection } from './sqlite-connection.js';

/** Only what differs from the defaults is kept, so that a better default reaches those who never chose. */
export function createSqliteGuildSettingsStore(connection: Connection): GuildSettingsStore {
  const read = connection.prepare('SELECT settings FROM guild_settings WHERE guild_id = ?').pluck();
  const write = connection.prepare('INSERT OR REPLACE INTO guild_settings VALUES (?, ?)');
  const chosenIn = (guildId: string): Partial<GuildSettings> => {
    const stored = read.get(guildId) as string | undefined;
    return stored === undefined ? {} : (JSON.parse(stored) as Partial<GuildSettings>);
  };
  return {
    settings: (guildId) => ({ ...defaultSettings, ...chosenIn(guildId) }),
    change(guildId, changes) {
      return connection.transaction(() => {
        const settings: GuildSettings = { ...defaultSettings, ...chosenIn(guildId), ...changes };
        write.run(guildId, JSON.stringify(Object.fromEntries(Object.entries(settings).filter(isChosen))));
        return settings;
      })();
    },
  };
}

function isChosen([name, value]: [string, unknown]): boolean {
  return JSON.stringify(value) !== JSON.stringify(defaultSettings[name as keyof GuildSettings]);
}
