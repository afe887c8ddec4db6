/** In which script or language a question is asked, as far as that can be told from a line of text. */

/** Scripts that tell the languages written in them apart from English. Han alone is read as Chinese, with kana as Japanese. */
const scripts: readonly [RegExp, string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/[پچژگ]/u, 'fa'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{sc=Cyrillic}/u, 'ru'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\p{sc=Thai}/u, 'th'],
];

/** Words that only these languages use, and use in almost every question. */
const functionWords: Readonly<Record<string, readonly string[]>> = {
  es: 'qué quién quiénes cuándo cuántos cuántas cuánto dónde cómo cuál por el la los las una del está fue son muertos hay según sobre para con que en de y su se'.split(
    ' ',
  ),
  fr: "qui que quoi quand combien où comment pourquoi quel quelle quels quelles est les des une du sur pour avec dans la le et à ont été sont il elle a-t-il est-ce c'est qu en au aux ce cette".split(
    ' ',
  ),
  de: 'wer was wann wie wo warum welche welcher welches wieviele viele ist sind der die das den dem ein eine und mit für auf von im hat haben wurde wurden nicht'.split(
    ' ',
  ),
  pt: 'quem quando quantos quantas quanto onde como qual quais porque por que o os as uma um da do das dos na no em foi são está com para não'.split(
    ' ',
  ),
  it: 'chi che cosa quando quanti quante quanto dove come quale quali perché il lo la gli le un una del della dei delle di è sono stato nel con per non'.split(
    ' ',
  ),
  nl: 'wie wat wanneer hoeveel waar hoe waarom welke is zijn de het een van en met voor op in heeft hebben werd niet'.split(
    ' ',
  ),
  en: "who what when where why how which whose is are was were did does do the a an of in on at to and for with has have had many much that this it by from about any not no will would can could you's".split(
    ' ',
  ),
};

/** ISO 639-1 code of a question, `null` when a line is not enough to tell. */
export function languageOfQuestion(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of scripts) {
    const found = text.match(new RegExp(script.source, `${script.flags}g`))?.length ?? 0;
    if (found > 0 && letters > 0 && countOfScript(text, language) > letters / 2) return language;
  }
  return latinLanguage(text);
}

function countOfScript(text: string, language: string): number {
  const whole: Readonly<Record<string, RegExp>> = {
    ja: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/gu,
    ko: /\p{sc=Hangul}/gu,
    zh: /\p{sc=Han}/gu,
    fa: /\p{sc=Arabic}/gu,
    ar: /\p{sc=Arabic}/gu,
    he: /\p{sc=Hebrew}/gu,
    uk: /\p{sc=Cyrillic}/gu,
    ru: /\p{sc=Cyrillic}/gu,
    el: /\p{sc=Greek}/gu,
    hi: /\p{sc=Devanagari}/gu,
    th: /\p{sc=Thai}/gu,
  };
  return text.match(whole[language]!)?.length ?? 0;
}

/** Words that open a question in one language alone; one of them tells as much as two others. */
const interrogatives: Readonly<Record<string, readonly string[]>> = {
  es: 'qué quién quiénes cuándo cuánto cuánta cuántos cuántas dónde cómo cuál cuáles'.split(' '),
  fr: 'qui quoi quand combien où comment pourquoi quel quelle quels quelles qu'.split(' '),
  de: 'wer wann wie wo warum welche welcher welches wieviele wieso'.split(' '),
  pt: 'quem quantos quantas onde quais'.split(' '),
  it: 'chi cosa quanti quante dove perché quali'.split(' '),
  nl: 'wie wanneer hoeveel waarom welke'.split(' '),
};

/** Words that hold questions of a language together and say nothing of what is asked; none of one that is not known. */
export function functionWordsOf(language: string): readonly string[] {
  return functionWords[language] ?? [];
}

const questionWords: ReadonlySet<string> = new Set(Object.values(interrogatives).flat().map(unaccented));

/** Whether a word opens questions in some language, however its accents are written: no name, whatever its capital. */
export function opensQuestions(word: string): boolean {
  return questionWords.has(unaccented(word.toLowerCase()));
}

function unaccented(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function latinLanguage(text: string): string | null {
  if (text.includes('¿')) return 'es';
  // "Qu’a dit …" begins like "qui".
  const words =
    text
      .toLowerCase()
      .replace(/\bqu['’]/g, 'qu ')
      .match(/[\p{L}'’-]+/gu) ?? [];
  if (words.length < 3) return null;
  const counts = Object.entries(functionWords).map(([language, known]) => ({
    language,
    count:
      words.filter((word) => known.includes(word)).length +
      (interrogatives[language]?.includes(words[0]!) === true ? 1 : 0),
  }));
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  const isClear = first!.count >= 2 && first!.count > second!.count && first!.count >= words.length / 4;
  return isClear ? first!.language : null;
}

/** "The articles here are not in your language" in that language: of the corpus, not of the question, being silent. */
const sentences: Readonly<Record<string, string>> = {
  en: 'The articles here are in another language, so this question cannot be looked up in them; ask in the language of the articles.',
  es: 'Los artículos de aquí están en otro idioma, así que esta pregunta no se puede buscar en ellos; pregunte en el idioma de los artículos.',
  fr: 'Les articles sont ici dans une autre langue : cette question ne peut pas y être cherchée ; posez-la dans la langue des articles.',
  de: 'Die Artikel hier sind in einer anderen Sprache, daher kann diese Frage in ihnen nicht gesucht werden; bitte in der Sprache der Artikel fragen.',
  pt: 'Os artigos daqui estão em outro idioma, por isso esta pergunta não pode ser procurada neles; pergunte no idioma dos artigos.',
  it: 'Gli articoli qui sono in un’altra lingua, perciò questa domanda non può essere cercata; la ponga nella lingua degli articoli.',
  nl: 'De artikelen hier zijn in een andere taal, dus deze vraag kan er niet in worden opgezocht; stel de vraag in de taal van de artikelen.',
  ru: 'Статьи здесь на другом языке, поэтому этот вопрос нельзя найти в них; задайте его на языке статей.',
  uk: 'Статті тут іншою мовою, тому це запитання неможливо знайти в них; поставте його мовою статей.',
  ar: 'المقالات هنا بلغة أخرى، لذلك لا يمكن البحث عن هذا السؤال فيها؛ اسأل بلغة المقالات.',
  fa: 'مقاله‌های اینجا به زبان دیگری هستند، پس این پرسش را نمی‌توان در آنها جست؛ به زبان مقاله‌ها بپرسید.',
  he: 'הכתבות כאן בשפה אחרת, ולכן אי אפשר לחפש בהן את השאלה הזאת; שאלו בשפת הכתבות.',
  el: 'Τα άρθρα εδώ είναι σε άλλη γλώσσα, οπότε αυτή η ερώτηση δεν μπορεί να αναζητηθεί σε αυτά· ρωτήστε στη γλώσσα των άρθρων.',
  hi: 'यहाँ के लेख दूसरी भाषा में हैं, इसलिए यह प्रश्न उनमें नहीं खोजा जा सकता; कृपया लेखों की भाषा में पूछें।',
  zh: '这里的文章使用另一种语言，因此无法在其中查找这个问题；请用文章的语言提问。',
  ja: 'ここの記事は別の言語で書かれているため、この質問は検索できません。記事の言語で質問してください。',
  ko: '이곳의 기사는 다른 언어로 되어 있어 이 질문을 찾을 수 없습니다. 기사의 언어로 질문해 주세요.',
  th: 'บทความที่นี่เป็นภาษาอื่น จึงค้นหาคำถามนี้ไม่ได้ โปรดถามเป็นภาษาของบทความ',
};

export function otherLanguageSentence(language: string): string {
  return sentences[language] ?? sentences['en']!;
}
