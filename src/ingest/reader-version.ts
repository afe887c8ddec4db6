/**
 * Changes whenever the same bytes may give another article, other spans or other passages: stored articles are then
 * read again, and what differs is `reread`, never a correction.
 */
export const readerVersion = '2';
