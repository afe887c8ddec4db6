const modals: ReadonlySet<string> = new Set(
  `will would shall should may might must can could ought cannot likely unlikely possibly possible probably perhaps maybe
  certainly definitely reportedly allegedly apparently supposedly alleged suspected accused convicted confirmed proven proved
  planned expected estimated believed intended exactly precisely`.split(/\s+/),
);

/** How sure, or how binding. @param word in small letters. */
export function isModal(word: string): boolean {
  return modals.has(word);
}

/** How many, without a figure. */
export const quantityWords: ReadonlySet<string> = new Set(
  `all some most many few fewer several every each both any more less majority minority half everyone everybody someone
  somebody everything something always sometimes often rarely`.split(/\s+/),
);

/** Words by which a sentence keeps its distance from what it reports. */
export const doubtWords =
  /^(?:claim|alleg|assert|purport|so-called|accus|think|thought|believ|suggest|indicat|insist|argu|reportedly)/i;

const units: readonly (readonly [string, RegExp])[] = [
  ['percent', /%|\bper ?cent\b|\bpercentage points?\b/g],
  ['dollar', /\$|\bdollars?\b|\busd\b/g],
  ['euro', /€|\beuros?\b|\beur\b/g],
  ['pound', /£|\bpounds?\b|\bgbp\b/g],
  ['yen', /¥|\byen\b|\byuan\b/g],
  ['shekel', /₪|\bshekels?\b/g],
  ['rupee', /₹|\brupees?\b/g],
  ['metre', /\bmet(?:re|er)s?\b/g],
  ['kilometre', /\bkm\b|\bkilomet(?:re|er)s?\b/g],
  ['mile', /\bmiles?\b/g],
  ['foot', /\b(?:foot|feet|ft)\b/g],
  ['acre', /\bacres?\b/g],
  ['hectare', /\bhectares?\b|\bha\b/g],
  ['litre', /\blit(?:re|er)s?\b/g],
  ['gallon', /\bgallons?\b/g],
  ['barrel', /\bbarrels?\b/g],
  ['kilogram', /\bkg\b|\bkilo(?:gram(?:me)?)?s?\b/g],
  ['tonne', /\btonnes?\b/g],
  ['ton', /\btons?\b/g],
  ['celsius', /°c\b|\bcelsius\b/g],
  ['fahrenheit', /°f\b|\bfahrenheit\b/g],
  ['minute', /\bminutes?\b/g],
  ['hour', /\bhours?\b/g],
  ['day', /\bdays?\b/g],
  ['week', /\bweeks?\b/g],
  ['month', /\bmonths?\b/g],
  ['year', /\byears?\b/g],
  ['decade', /\bdecades?\b/g],
];

/** What figures in a text count in, one name for each however it is written: "%" and "per cent" are one. */
export function unitsIn(text: string): string[] {
  const lowered = text.toLowerCase();
  return units.flatMap(([unit, pattern]) => [...lowered.matchAll(pattern)].map(() => unit));
}
