/** Discord's limit of a message, in characters. */
export const maxMessageLength = 2000;

/** What Discord takes of one file by default, in bytes. */
export const maxFileBytes = 10 * 1024 * 1024;
