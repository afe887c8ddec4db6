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
  const tree: Record<string, unknown> = {};
  for (const { path, code, message } of fieldErrors) {
    let node = tree;
    for (const key of path) node = (node[key] ??= {}) as Record<string, unknown>;
    const listed = (node['_errors'] ??= []) as unknown[];
    listed.push({ code, message });
  }
  return new ApiError(400, 50035, 'Invalid Form Body', tree);
}
