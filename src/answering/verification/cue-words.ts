import type { CueKind } from './verification.js';

/** What a text is searched for, kind by kind. Matched against straight apostrophes, capitals like small letters. */
export type CuePatterns = readonly (readonly [CueKind, RegExp])[];

/** Counted or measured: "about 40 boats" is not sure, "a book about boats" is. */
const beforeNumber =
  '(?= (?:[$€£]?\\d|an? (?:dozen|hundred|thousand|million|billion|third|quarter|half|decade|year|month|week|day|hour)|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|\\w+ty\\b|dozens|hundreds|thousands|millions|noon|midnight))';

/** English words beyond those of `cues.ts` that turn, limit or bind what stands beside them. */
export const englishCuePatterns: CuePatterns = [
  [
    'denial',
    /\b(?:denials?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rul(?:e|es|ed|ing) out|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing) to|false(?:ly)?|untrue|baseless|unfounded|fabricated|(?<!\bno )doubt(?:s|ed|ful)?|retract(?:s|ed|ing)?)\b/gi,
  ],
  [
    'negation',
    /\b(?:not(?! only\b)|no(?!\.? ?\d| matter\b| doubt\b| wonder\b)|never|nobody|none|neither|nor|nothing|without|cannot|hardly|barely|far from|fail(?:s|ed|ing)? to|oppos(?:e|es|ed|ing))\b|\b\w+n't\b/gi,
  ],
  [
    'condition',
    /\b(?:if|unless|provided that|(?<=[,;—–] ?)provided(?! (?:by|to|for|with|in|at|on|as|from)\b)|whether|until|in case(?! of\b)|in case of|as long as|depend(?:s|ed|ing) on|subject to|conditional|on condition)\b/gi,
  ],
  [
    'attribution',
    /\b(?:assert(?:s|ed|ing)?|claim(?:s|ed|ing)?|alleg(?:es|ed|edly|ing)|purport(?:s|ed|edly)?|so-called|in the words of|in (?:his|her|their) view|think(?:s|ing)?|thought|believ(?:e|es|ed|ing)|sa(?:y|ys|id|ying))\b/gi,
  ],
  [
    'hedge',
    new RegExp(
      `\\b(?:may|might|could|would|should|possibl[ey]|perhaps|probabl[ey]|reportedly|apparently|likely|unlikely|appear(?:s|ed)?|seem(?:s|ed)?|suspected|estimated|potential(?:ly)?|expected to|planned|(?:about|around)${beforeNumber}|nearly|almost|at least|at most|up to|more than|less than|fewer than)\\b`,
      'gi',
    ),
  ],
  ['limit', /\b(?:not only|but|although|though|however|except|only|despite|while|whereas|yet)\b/gi],
];

/** Whole words of any alphabet: `\b` knows ASCII alone. @param prefixes letters that are written together with the word behind. */
function words(list: string, prefixes = ''): RegExp {
  const alternatives = list
    .trim()
    .replaceAll('_', ' ')
    .split(/\s*\|\s*/);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${prefixes}(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
}

const spanish: CuePatterns = [
  [
    'denial',
    words(`neg(?:ó|ar|aron|aba|aban|ado|ando) | nieg(?:a|an) | desm(?:int|ient|ent)(?:ió|ieron|iendo|e|en|ir|ido|ida) |
    rechaz(?:ó|a|an|aron|ado|ada|ar|ando) | descart(?:ó|a|an|aron|ado|ar) | refut(?:ó|a|an|aron|ar) | fals[oa]s? |
    infundad[oa]s? | sin_pruebas? | sin_confirmar | dud(?:a|an|ó|aron)`),
  ],
  ['negation', words('no | nunca | jamás | nadie | ningún | ningun[oa]s? | nada | ni | sin | tampoco')],
  [
    'condition',
    words('si | salvo_que | a_menos_que | siempre_que | siempre_y_cuando | en_caso_de | a_condición_de | hasta_que'),
  ],
  [
    'attribution',
    words(`según | dij(?:o|eron) | dicen? | afirm(?:ó|a|an|aron) | asegur(?:ó|a|an|aron) | declar(?:ó|a|an|aron) |
    señal(?:ó|a|an|aron) | sostuv(?:o|ieron) | sostienen? | alegó | alegan? | acus(?:ó|a|an|aron|ad[oa]s?) |
    denunci(?:ó|a|an|aron) | anunci(?:ó|a|an|aron) | inform(?:ó|a|an|aron) | explic(?:ó|a|an|aron) |
    adv(?:irtió|irtieron|ierte|ierten) | agreg(?:ó|aron) | añad(?:ió|ieron) | presunt[oa]s? | presuntamente |
    supuest[oa]s? | supuestamente | creen? | crey(?:ó|eron) | consider(?:ó|a|an|aron)`),
  ],
  [
    'hedge',
    words(`podrían? | pueden? | puedan? | habrían? | serían? | deberían? | quizás? | tal_vez | posiblemente |
    probablemente | al_parecer | aparentemente | al_menos | por_lo_menos | cerca_de | alrededor_de | casi | un[oa]s(?=_\\d) |
    hasta(?=_\\d) | más_de | menos_de`),
  ],
  [
    'limit',
    words('pero | aunque | sin_embargo | sol[oa] | sólo | solamente | excepto | salvo | a_pesar_de | mientras'),
  ],
];

const french: CuePatterns = [
  [
    'denial',
    words(`démen(?:t|ti|ties?|tis|tent|tir|tant) | ni(?:e|ent|é|ée|és|er|ait|aient|ant) | réfut(?:e|ent|é|ée|er) |
    contest(?:e|ent|é|ée|er) | rejet(?:te|tent|é|ée|er) | exclu(?:t|ent|re) | faux | fausses? | infondée?s? |
    sans_preuves? | doute(?!s?_que)(?:nt|r)? | douté`),
  ],
  ['negation', words("ne | n'(?=\\p{L})\\p{L}+ | pas | jamais | aucune? | rien | ni | sans | non")],
  [
    'condition',
    words(
      "si | s'ils? | à_moins_(?:que|de) | à_condition | sauf_si | pourvu_que | en_cas_de | jusqu'à_ce_qu(?:e|'\\p{L}+)",
    ),
  ],
  [
    'attribution',
    words(`selon | d'après | dit | disent | déclar(?:e|ent|é|ée) | affirm(?:e|ent|é|ée) | assur(?:e|ent|é|ée) |
    indiqu(?:e|ent|é|ée) | annonc(?:e|ent|é|ée) | expliqu(?:e|ent|é|ée) | préten(?:d|dent|du|dument) |
    prétendue?s? | estim(?:e|ent|é|ée) | accus(?:e|ent|é|ée|és|ées) | ajout(?:e|ent|é) | averti(?:t|ssent)? |
    présumée?s? | croi(?:t|ent) | pens(?:e|ent) | sout(?:ient|iennent|enu) | rapport(?:e|ent|é|ée)`),
  ],
  [
    'hedge',
    words(`pourrai(?:t|ent) | peut | peuvent | pourra | pourront | serai(?:t|ent) | aurai(?:t|ent) | devrai(?:t|ent) |
    peut-être | probablement | apparemment | sans_doute | environ | près_de | au_moins | presque | plus_de | moins_de |
    jusqu'à`),
  ],
  ['limit', words('mais | bien_que | toutefois | cependant | seulement | sauf | malgré | pourtant | alors_que')],
];

const german: CuePatterns = [
  [
    'denial',
    words(`bestritt(?:en)? | bestreite[nt]? | bestreitet | dementier(?:t|te|ten|en) | zurückgewiesen | zurückzuweisen |
    wies(?:en)?(?=[^.]{0,80}_zurück) | weis(?:t|en)(?=[^.]{0,80}_zurück) | leugne(?:t|te|ten|n) |
    verneint(?:e|en)? | widersprach(?:en)? | widersprechen | widerspricht | falsch(?:e|en|er|es)? | unwahr | haltlos |
    ablehnt(?:e|en)? | abgelehnt | lehnt(?:e|en)?(?=[^.]{0,80}_ab) | bezweifel(?:t|te|ten|n)`),
  ],
  ['negation', words('nicht | nie | niemals | niemand(?:em|en)? | kein(?:e|en|em|er|es)? | nichts | ohne | weder')],
  [
    'condition',
    words('wenn | falls | sofern | es_sei_denn | vorausgesetzt | unter_der_bedingung | solange | ob | bis'),
  ],
  [
    'attribution',
    words(`laut | zufolge | nach_angaben | sagt(?:e|en)? | sagen | erklärt(?:e|en)? | behauptet(?:e|en)? | behaupten |
    betont(?:e|en)? | mitgeteilt | teilt(?:e|en)?(?=[^.]{0,80}_mit) | berichtet(?:e|en)? | angeblich(?:e|en|er|es|em)? |
    mutmaßlich(?:e|en|er|es|em)? | beschuldigt(?:e|en)? | wirft(?=[^.]{0,80}_vor) | vorgeworfen | glaubt(?:e|en)? |
    meint(?:e|en)? | soll | sollen | sogenannt(?:e|en|er|es)?`),
  ],
  [
    'hedge',
    words(`könnten? | könne | kann | können | dürften? | möglicherweise | vielleicht | wahrscheinlich | vermutlich |
    wohl | offenbar | anscheinend | etwa | rund | fast | mindestens | höchstens | bis_zu | mehr_als | weniger_als |
    sollten? | würden?`),
  ],
  ['limit', words('aber | jedoch | obwohl | allerdings | nur | außer | trotz | doch | während')],
];

const arabic: CuePatterns = [
  [
    'denial',
    words(
      `نفى | نفت | نفوا | نفيا | نافي(?:ا|ة|ًا|اً) | [يتن]نفي | ينفون | نفي | كذ(?:ّ)?ب(?:ت|وا)? | فن(?:ّ)?د(?:ت|وا)? | رفض(?:ت|وا)? |
      [يتن]رفض | رفضه | أنكر(?:ت|وا)? | [يتن]نكر | شكك(?:ت|وا)? | استبعد(?:ت|وا)? | كاذب(?:ة)?`,
      '[وف]?',
    ),
  ],
  ['negation', words('لا | لم | لن | ليس(?:ت|وا)? | غير | دون | بدون | عدم | أبد(?:ا|ًا|اً)', '[وفب]?')],
  ['condition', words('إذا | لو | شرط | بشرط | ما_لم | إلا_إذا | طالما | حتى', '[وف]?')],
  [
    'attribution',
    words(
      `قال(?:ت|وا)? | [يتن]قول | يقولون | زعم(?:ت|وا)? | [يتن]زعم | ادعى | ادعت | ادعاء(?:ات)? | صر(?:ّ)?ح(?:ت|وا)? | أعلن(?:ت|وا)? |
      أك(?:ّ)?د(?:ت|وا)? | ذكر(?:ت|وا)? | أفاد(?:ت|وا)? | بحسب | حسب | وفق(?:ا|ًا|اً)? | اتهم(?:ت|وا)? | (?:ال)?مزعوم(?:ة)? |
      أضاف(?:ت|وا)? | أوضح(?:ت|وا)? | أشار(?:ت|وا)? | يعتقد`,
      '[وف]?',
    ),
  ],
  [
    'hedge',
    words(
      'قد | ربما | يمكن | [يت]حتمل | محتمل(?:ة)? | نحو | حوالي | زهاء | تقريب(?:ا|ًا|اً) | على_الأقل | أكثر_من | أقل_من | يبدو | يرجح',
      '[وف]?',
    ),
  ],
  ['limit', words('لكن(?:ه|ها|هم)? | غير_أن | إلا_أن | فقط | رغم | باستثناء | بينما', '[وفب]?')],
];

const hebrew: CuePatterns = [
  [
    'denial',
    words(
      'הכחיש(?:ה|ו)? | מכחיש(?:ה|ים|ות)? | הכחשת | הכחשה | דח(?:ה|תה|ו) | דוחה | דוחים | שלל(?:ה|ו)? | שולל(?:ת|ים)? | כפר(?:ה|ו)? | שקר(?:י|ית|יים)?',
      '[ושהכ]{0,2}',
    ),
  ],
  ['negation', words('לא | אין | אינ(?:ו|ה|ם|ן) | מעולם | בלי | ללא | אף | מבלי', '[ושהכ]{0,2}')],
  ['condition', words('אם | אלא_אם | בתנאי | כל_עוד | במקרה | עד_ש\\p{L}+', '[ושהכ]{0,2}')],
  [
    'attribution',
    words(
      `אמר(?:ה|ו)? | אומר(?:ת|ים)? | טע(?:ן|נה|נו) | טוענ(?:ת|ים) | טוען | לטענת(?:ו|ה|ם)? | לדברי(?:ו|ה|הם)? | על_פי | לפי |
      מסר(?:ה|ו)? | נמסר | הודיע(?:ה|ו)? | הצהיר(?:ה|ו)? | דיווח(?:ה|ו)? | דווח | כביכול | לכאורה | האשי(?:ם|מה|מו) |
      הוסיפ(?:ה|ו) | הוסיף | ציינ(?:ה|ו) | ציין | הסביר(?:ה|ו)? | מאמינ(?:ה|ים)`,
      '[ושהכ]{0,2}',
    ),
  ],
  [
    'hedge',
    words(
      'אולי | עשוי(?:ה|ים|ות)? | עלול(?:ה|ים|ות)? | יי?תכן | יכול(?:ה|ים)? | כנראה | לפחות | כמעט | יותר_מ-? | פחות_מ-? | קרוב_ל-? | בערך',
      '[ושהכ]{0,2}',
    ),
  ],
  ['limit', words('אבל | אך | אולם | רק | למרות | אף_ש\\p{L}+ | חוץ_מ\\p{L}+ | פרט_ל\\p{L}+', '[ושהכ]{0,2}')],
];

const byLanguage: Readonly<Record<string, CuePatterns>> = {
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  he: hebrew,
};

/** `null` for English, and for a language that is not known. @param language ISO 639-1. */
export function foreignCuePatterns(language: string | null): CuePatterns | null {
  return language === null ? null : (byLanguage[language] ?? null);
}

/** Whether the words of a language other than English are known. */
export function hasForeignCueWords(language: string | null): boolean {
  return foreignCuePatterns(language) !== null;
}

/** Whether left-out words that turn a meaning can be told in this language. */
export function hasCueWords(language: string | null): boolean {
  return language === null || language === 'en' || hasForeignCueWords(language);
}
