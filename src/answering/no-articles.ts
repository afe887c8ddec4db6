import { languageOfQuestion } from './question-language.js';

/** "There are no articles yet" (HONESTY 9), by ISO 639-1 codes. */
const sentences: Readonly<Record<string, string>> = {
  en: 'There are no articles yet, so nothing could be looked for.',
  es: 'Todavía no hay artículos, así que no se pudo buscar nada.',
  fr: 'Il n’y a pas encore d’articles : rien n’a pu être cherché.',
  de: 'Es gibt noch keine Artikel, daher konnte nichts gesucht werden.',
  pt: 'Ainda não há artigos, por isso não foi possível procurar nada.',
  it: 'Non ci sono ancora articoli, perciò non si è potuto cercare nulla.',
  nl: 'Er zijn nog geen artikelen, dus er kon niets worden opgezocht.',
  ru: 'Статей пока нет, поэтому искать было не в чем.',
  uk: 'Статей поки немає, тому шукати не було в чому.',
  ar: 'لا توجد مقالات بعد، لذلك لم يكن هناك ما يُبحث فيه.',
  fa: 'هنوز مقاله‌ای نیست، پس چیزی برای جستن نبود.',
  he: 'אין עדיין כתבות, ולכן לא היה במה לחפש.',
  el: 'Δεν υπάρχουν ακόμη άρθρα, οπότε δεν μπόρεσε να αναζητηθεί τίποτα.',
  hi: 'अभी कोई लेख नहीं है, इसलिए कुछ खोजा नहीं जा सका।',
  zh: '目前还没有文章，因此无法查找任何内容。',
  ja: 'まだ記事がないため、何も検索できませんでした。',
  ko: '아직 기사가 없어 아무것도 찾을 수 없었습니다.',
  th: 'ยังไม่มีบทความ จึงค้นหาอะไรไม่ได้',
};

/** In the language of the question, as far as it can be told. */
export function noArticlesSentence(question: string): string {
  return sentences[languageOfQuestion(question) ?? 'en'] ?? sentences['en']!;
}
