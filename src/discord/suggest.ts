import type { AutocompleteInteraction } from 'discord.js';
import type { AskService } from '../../commands/ask-service.js';
import type { Command, Suggestion } from '../../commands/command.js';
import { moderatorRefusal } from '../../commands/moderator.js';
import type { AnsweringParts } from './answer-interaction.js';
import { askerOf } from './asker.js';
import { inTime } from './in-time.js';
import { isUnexpected } from './error-sentence.js';
import { discordLimits } from './limits.js';
import { plainText } from '../language/in-words.js';
import type { Language } from '../language/language.js';
import { readerLanguage } from './reader-language.js';

/** Milliseconds that suggestions may take; Discord takes none after three seconds. */
const patience = 2_000;

/** While the articles cannot be opened there is nothing to suggest, and of moderators' commands nothing to members. */
export async function suggest(
  parts: AnsweringParts,
  interaction: AutocompleteInteraction,
  command: Command | undefined,
): Promise<void> {
  const asker = askerOf(interaction);
  if (command?.audience === 'moderators' && moderatorRefusal(asker, parts.settings) !== null) {
    await interaction.respond([]);
    return;
  }
  const lease = await parts.articles.open(interaction.guildId).catch(onlyRefused);
  try {
    const suggestions =
      lease === null ? [] : await inTime(suggestionsOf(command, interaction, lease.ask), { patience, otherwise: [] });
    await interaction.respond(choicesOf(suggestions, readerLanguage(parts, asker)));
  } finally {
    lease?.release();
  }
}

function onlyRefused(error: unknown): null {
  if (isUnexpected(error)) throw error;
  return null;
}

function suggestionsOf(
  command: Command | undefined,
  interaction: AutocompleteInteraction,
  ask: AskService,
): readonly Suggestion[] | Promise<readonly Suggestion[]> {
  if (command?.needsArticles !== true) return [];
  const { name, value } = interaction.options.getFocused(true);
  return command.suggest?.(name, value, ask) ?? [];
}

function choicesOf(
  suggestions: readonly Suggestion[],
  language: Language,
): { readonly name: string; readonly value: string }[] {
  return suggestions
    .map(({ name, value }) => ({ name: plainText(name, language), value }))
    .filter(({ name, value }) => name.length <= discordLimits.choice && value.length <= discordLimits.choice)
    .slice(0, discordLimits.choices);
}
