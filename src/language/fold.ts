const ascii = /^[\x20-\x7e]*$/;
const marks = /[\p{M}\p{Cf}\u0640]/gu;
const unified: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ة: 'ه',
};

/**
 * A text as it compares with what is typed in haste: lower case, without accents, vowel marks and what directs lines, Arabic
 * letters that are written for each other as one, figures in European digits.
 */
export function folded(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return withEuropeanDigits(text)
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[ßæœىة]/gu, (letter) => unified[letter]!);
}

/** `٢٠٢٤` and `۲۰۲۴` as 2024. Each digit stays one code unit. */
export function withEuropeanDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
