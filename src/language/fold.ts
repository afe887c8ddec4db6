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

/** Where the ten digits of other scripts begin: Arabic, Persian, of India from Devanagari on, Thai, full width. */
const zeros = [
  0x06_60, 0x06_f0, 0x09_66, 0x09_e6, 0x0a_66, 0x0a_e6, 0x0b_66, 0x0b_e6, 0x0c_66, 0x0c_e6, 0x0d_66, 0x0e_50, 0xff_10,
];
const otherDigits = new RegExp(
  `[${zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
);

/** `٢٠٢٤` and `۲۰۲۴` as 2024. Each digit stays one code unit. */
export function withEuropeanDigits(text: string): string {
  return text.replace(otherDigits, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - zeros.findLast((zero) => zero <= code)!);
  });
}
