import type { AutocompleteInteraction } from 'discord.js';
import type { AskService } from '../../commands/ask-service.js';
import type { Command, Suggestion } from '../../commands/command.js';
import { moderatorRefusal } from '../../commands/moderator.js';
import type { AnsweringParts } from './answer-interaction.js';
import { askerOf } from './asker.js';
import { isUnexpected } from './error-sentence.js';
import { discordLimits } from './limits.js';

/** While the articles cannot be opened there is nothing to suggest, and of moderators' commands nothing to members. */
export async function suggest(
  { articles, settings }: AnsweringParts,
  interaction: AutocompleteInteraction,
  command: Command | undefined,
): Promise<void> {
  if (command?.audience === 'moderators' && moderatorRefusal(askerOf(interaction), settings) !== null) {
    await interaction.respond([]);
    return;
  }
  const lease = await articles.open(interaction.guildId).catch(onlyRefused);
  try {
    await interaction.respond(lease === null ? [] : choicesOf(command, interaction, lease.ask));
  } finally {
    lease?.release();
  }
}

function onlyRefused(error: unknown): null {
  if (isUnexpected(error)) throw error;
  return null;
}

function choicesOf(command: Command | undefined, interaction: AutocompleteInteraction, ask: AskService): Suggestion[] {
  if (command?.needsArticles !== true) return [];
  const { name, value } = interaction.options.getFocused(true);
  return (command.suggest?.(name, value, ask) ?? [])
    .filter((choice) => choice.name.length <= discordLimits.choice && choice.value.length <= discordLimits.choice)
    .slice(0, discordLimits.choices)
    .map((choice) => ({ name: choice.name, value: choice.value }));
}
