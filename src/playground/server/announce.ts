import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { announceInChannel, seesInto } from './announce-in-channel.js';
import type { Gateway } from './gateway.js';
import { shownToBot } from './message-content.js';
import { channelPayload, guildPayload, memberPayload, rolePayload } from './payloads.js';
import type { StoredMessage, WorldChange } from './entities.js';
import type { World } from './world.js';

const { Guilds, GuildMembers, GuildMessages, DirectMessages } = GatewayIntentBits;

/** Tells the gateway of everything that happens in the world and that Discord tells bots of. */
export function announceChanges(world: World, gateway: Gateway): void {
  world.observe((change) => {
    announce(world, gateway, change);
  });
}

function announce(world: World, gateway: Gateway, change: WorldChange): void {
  switch (change.kind) {
    case 'guild-added':
      gateway.dispatch('GUILD_CREATE', guildPayload(world, change.guild), Guilds);
      break;
    case 'guild-removed':
      gateway.dispatch('GUILD_DELETE', { id: change.guild.id, guild_id: change.guild.id }, Guilds);
      break;
    case 'role-added': {
      const { role } = change;
      gateway.dispatch(
        'GUILD_ROLE_CREATE',
        { guild_id: role.guildId, role: rolePayload(role, world.guild(role.guildId)) },
        Guilds,
      );
      break;
    }
    case 'member-added':
      gateway.dispatch(
        'GUILD_MEMBER_ADD',
        { ...memberPayload(world, change.member), guild_id: change.member.guildId },
        GuildMembers,
      );
      break;
    case 'member-changed':
      gateway.dispatch(
        'GUILD_MEMBER_UPDATE',
        { ...memberPayload(world, change.member), guild_id: change.member.guildId },
        // Of its own roles a bot is told without the privileged intent.
        change.member.userId === world.bot.id ? Guilds : GuildMembers,
      );
      break;
    case 'member-removed': {
      const { guildId, userId } = change.member;
      gateway.dispatch('GUILD_MEMBER_REMOVE', { guild_id: guildId, user: world.people.get(userId) }, GuildMembers);
      break;
    }
    case 'channel-added':
    case 'channel-changed':
    case 'channel-removed':
      announceChannel(world, gateway, change);
      break;
    case 'message-added':
    case 'message-changed':
    case 'message-removed':
      announceMessage(world, gateway, { event: `MESSAGE_${endings[change.kind]}`, message: change.message });
      break;
    default:
      announceInChannel(world, gateway, change);
  }
}

const endings = {
  'channel-added': 'CREATE',
  'channel-changed': 'UPDATE',
  'channel-removed': 'DELETE',
  'message-added': 'CREATE',
  'message-changed': 'UPDATE',
  'message-removed': 'DELETE',
} as const;

/** Of channels a bot is told wherever they are, of threads only where it may look; conversations just begin. */
function announceChannel(
  world: World,
  gateway: Gateway,
  { kind, channel }: Extract<WorldChange, { kind: 'channel-added' | 'channel-changed' | 'channel-removed' }>,
): void {
  const { id, guildId, parentId, type } = channel;
  if (guildId === null) return;
  if (type !== ChannelType.PublicThread) {
    gateway.dispatch(`CHANNEL_${endings[kind]}`, channelPayload(world, channel), Guilds);
  } else if (seesInto(world, channel)) {
    const gone = { id, guild_id: guildId, parent_id: parentId, type };
    const payload = kind === 'channel-removed' ? gone : channelPayload(world, channel);
    const added = kind === 'channel-added' ? { newly_created: true } : {};
    gateway.dispatch(`THREAD_${endings[kind]}`, { ...payload, ...added }, Guilds);
  }
}

/** Ephemeral messages are told to nobody: only the client of the one who sees them knows of them. */
function announceMessage(
  world: World,
  gateway: Gateway,
  { event, message }: { readonly event: string; readonly message: StoredMessage },
): void {
  if (message.visibleTo !== null) return;
  const { body } = message;
  const channel = world.channels.get(body.channel_id);
  if (channel === undefined || !seesInto(world, channel)) return;
  const { guildId } = channel;
  const intent = guildId === null ? DirectMessages : GuildMessages;
  const guild = guildId === null ? {} : { guild_id: guildId };
  if (event === 'MESSAGE_DELETE') {
    gateway.dispatch(event, { id: body.id, channel_id: channel.id, ...guild }, intent);
    return;
  }
  const author = guildId === null ? undefined : world.guilds.get(guildId)?.members.get(body.author.id);
  const place = {
    ...guild,
    channel_type: channel.type,
    ...(author === undefined ? {} : { member: memberWithoutUser(memberPayload(world, author)) }),
  };
  gateway.dispatchBy(event, (intents) => ({ ...shownToBot(world, body, intents), ...place }), intent);
}

function memberWithoutUser(member: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(member).filter(([field]) => field !== 'user'));
}
