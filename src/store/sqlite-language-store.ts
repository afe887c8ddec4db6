import { isLanguage, type Language } from '../language/language.js';
import type { LanguageStore } from './language-store.js';
import type { Members } from './members.js';
import type { Connection } from './sqlite-connection.js';

export function createSqliteLanguageStore(connection: Connection, members: Members): LanguageStore {
  const chosen = connection.prepare('SELECT language FROM member_language WHERE member_id = ?').pluck();
  const choose = connection.prepare('INSERT OR REPLACE INTO member_language VALUES (?, ?)');
  const takeBack = connection.prepare('DELETE FROM member_language WHERE member_id = ?');
  const ofAnswer = connection.prepare('SELECT language FROM answer_language WHERE answer_id = ?').pluck();
  const noteAnswer = connection.prepare('INSERT OR REPLACE INTO answer_language SELECT id, ? FROM answer WHERE id = ?');
  return {
    chosen: (memberId) => known(chosen.get(members.find(memberId))),
    choose(memberId, language) {
      if (language === null) takeBack.run(members.find(memberId));
      else choose.run(members.numberOf(memberId), language);
    },
    ofAnswer: (answerId) => known(ofAnswer.get(answerId)),
    noteAnswer(answerId, language) {
      noteAnswer.run(language, answerId);
    },
  };
}

/** A later version may have spoken more languages. */
function known(code: unknown): Language | null {
  return typeof code === 'string' && isLanguage(code) ? code : null;
}
