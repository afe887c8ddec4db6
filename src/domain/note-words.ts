import { inEnglish } from '../language/in-words.js';
import { say } from '../language/say.js';
import type { Message } from '../language/wording.js';
import { notes, type Note } from './quote.js';

/** What a note says to people. */
export function noteInWords(note: Note): Message {
  return say(`answer.note-${note}`);
}

/** The same for the terminal. */
export const noteWords = Object.fromEntries(notes.map((note) => [note, inEnglish(noteInWords(note))])) as Readonly<
  Record<Note, string>
>;
