/** An answer that Discord gives instead of doing what was asked. Sent as the JSON body that its own API sends. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    /** Discord's JSON error code; 0 = general. */
    readonly code: number,
    message: string,
    /** For 50035: the tree that names the field. */
    readonly errors?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }

  body(): Record<string, unknown> {
    return { message: this.message, code: this.code, ...(this.errors === undefined ? {} : { errors: this.errors }) };
  }
}

export const unauthorized = (): ApiError => new ApiError(401, 0, '401: Unauthorized');
/** Discord says no more than "404: Not Found"; here nobody shall look for the mistake on their own side. */
export const unknownEndpoint = (endpoint: string): ApiError =>
  new ApiError(404, 0, `the playground does not know ${endpoint}`);
export const methodNotAllowed = (): ApiError => new ApiError(405, 0, '405: Method Not Allowed');
export const tooLarge = (): ApiError => new ApiError(413, 40005, 'Request entity too large');
/** What Cloudflare sends to a client without a proper User-Agent. */
export const blockedByEdge = (): ApiError =>
  new ApiError(403, 40333, 'internal network error: set a User-Agent of the form "DiscordBot (url, version)"');
export const unknownChannel = (): ApiError => new ApiError(404, 10003, 'Unknown Channel');
export const unknownGuild = (): ApiError => new ApiError(404, 10004, 'Unknown Guild');
export const unknownMember = (): ApiError => new ApiError(404, 10007, 'Unknown Member');
export const unknownRole = (): ApiError => new ApiError(404, 10011, 'Unknown Role');
export const unknownUser = (): ApiError => new ApiError(404, 10013, 'Unknown User');
export const unknownEmoji = (): ApiError => new ApiError(400, 10014, 'Unknown Emoji');
export const unknownOverwrite = (): ApiError => new ApiError(404, 10009, 'Unknown Overwrite');
export const unknownCommand = (): ApiError => new ApiError(404, 10063, 'Unknown application command');
export const unknownCommandPermissions = (): ApiError =>
  new ApiError(404, 10066, 'Unknown application command permissions');
export const foreignApplication = (): ApiError =>
  new ApiError(403, 20012, 'You are not authorized to perform this action on this application');
export const botsMayNot = (): ApiError => new ApiError(403, 20001, 'Bots cannot use this endpoint');
export const tooManyPins = (): ApiError =>
  new ApiError(400, 30003, 'Maximum number of pins reached for the channel (250)');
export const tooManyReactions = (): ApiError => new ApiError(400, 30010, 'Maximum number of reactions reached (20)');
export const commandNameTaken = (): ApiError =>
  new ApiError(400, 40041, 'An application command with that name already exists');
export const tooManyCommandCreates = (): ApiError =>
  new ApiError(400, 30034, 'Max number of daily application command creates has been reached (200)');
export const cannotMessageUser = (): ApiError => new ApiError(403, 50007, 'Cannot send messages to this user');
export const notInDirectChannels = (): ApiError => new ApiError(403, 50003, 'Cannot execute action on a DM channel');
export const tooFewOrTooMany = (): ApiError =>
  new ApiError(
    400,
    50016,
    'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete.',
  );
export const otherChannelsMessage = (): ApiError =>
  new ApiError(400, 50019, 'A message can only be pinned to the channel it was sent in');
export const systemMessage = (): ApiError => new ApiError(403, 50021, 'Cannot execute action on a system message');
export const wrongChannelType = (): ApiError => new ApiError(400, 50024, 'Cannot execute action on this channel type');
export const invalidRole = (): ApiError => new ApiError(400, 50028, 'Invalid Role');
export const invalidRecipients = (): ApiError => new ApiError(400, 50033, 'Invalid Recipient(s)');
export const tooOldToDelete = (): ApiError =>
  new ApiError(400, 50034, 'You can only bulk delete messages that are under 14 days old.');
export const threadIsArchived = (): ApiError => new ApiError(400, 50083, 'Thread is archived');
/** A limit of the playground, not of Discord. */
export const noPrivateThreads = (): ApiError =>
  new ApiError(400, 0, 'the playground has public threads alone: pass "type": 11');
export const threadExists = (): ApiError =>
  new ApiError(400, 160004, 'A thread has already been created for this message');
export const threadIsLocked = (): ApiError => new ApiError(400, 160005, 'Thread is locked');
export const unknownMessage = (): ApiError => new ApiError(404, 10008, 'Unknown Message');
export const unknownWebhook = (): ApiError => new ApiError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = (): ApiError => new ApiError(404, 10062, 'Unknown interaction');
export const alreadyAcknowledged = (): ApiError =>
  new ApiError(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = (): ApiError => new ApiError(403, 50001, 'Missing Access');
export const notTheAuthor = (): ApiError => new ApiError(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = (): ApiError => new ApiError(400, 50006, 'Cannot send an empty message');
export const missingPermissions = (): ApiError => new ApiError(403, 50013, 'Missing Permissions');
export const expiredWebhookToken = (): ApiError => new ApiError(401, 50027, 'Invalid Webhook Token');
export const unreadableBody = (): ApiError => new ApiError(400, 50109, 'The request body contains invalid JSON.');
export const replyNeedsHistory = (): ApiError =>
  new ApiError(400, 160002, 'Cannot reply without permission to read message history');

/** One broken rule of a request body: where, Discord's name for it, and a sentence. */
export interface FieldError {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** 50035 with the broken rules in the nested form that Discord uses: `{components: {0: {…: {_errors: […]}}}}`. */
export function invalidForm(fieldErrors: readonly FieldError[]): ApiError {
  const tree = emptyNode();
  for (const { path, code, message } of fieldErrors) {
    let node = tree;
    for (const key of path) node = (node[key] ??= emptyNode()) as Record<string, unknown>;
    const listed = (node['_errors'] ??= []) as unknown[];
    listed.push({ code, message });
  }
  return new ApiError(400, 50035, 'Invalid Form Body', tree);
}

/** Has no prototype: a path may hold what a bot wrote, such as a locale of the name `__proto__`. */
function emptyNode(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
