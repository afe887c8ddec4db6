/** Why a channel or a message of ours could not be reached: clauses that stand after a colon. */
export const moderationReach = {
  'moderation.discord-refused': 'Discord refused it',
  'moderation.is-gone': 'the message or its channel was deleted',
  'moderation.not-mine': 'that message is not mine',
  'moderation.cannot-see': 'I cannot see that channel',
  'moderation.lacks-permission': 'I lack a permission in that channel',
  'moderation.no-messages-of-mine': 'they take no messages of mine',
  'moderation.thread-archived': 'that thread is archived',
  'moderation.thread-locked': 'that thread is locked',
  'moderation.no-more-changes': 'Discord takes no more changes of old messages just now',
  'moderation.no-more-messages': 'Discord takes no more messages there just now',
  'moderation.no-response': 'Discord did not answer',
  'moderation.that-channel': 'that channel',
  'moderation.takes-no-messages': ({ channel }: { channel: string }) => `${channel} takes no messages`,
  'moderation.lacks': ({ permission, channel }: { permission: string; channel: string }) =>
    `I lack "${permission}" in ${channel}`,
} as const;
