/** Quotation marks of several scripts, and the marks that serve as such. */
export const doubleMarks = '"“”„‟«»″״';
/** Single quotation marks, which are apostrophes too. */
export const singleMarks = "'‘’‚‛ʼ`´′‹›׳";
export const dashes = '‐‑‒–—―−-';
/** A character of Arabic texts. */
export const arabic = /\p{scx=Arabic}/u;
/** Stretches an Arabic word and is no letter of it. */
export const tatweel = '\u0640';
