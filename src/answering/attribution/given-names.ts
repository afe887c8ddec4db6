function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((name) => name !== ''));
}

const men =
  names(`aaron abdul adam adrian ahmed alan albert alejandro alexander alfred ali allen andreas andrew anthony antonio
  arthur barack ben benjamin bernard bernie bill bob boris brad brandon brian bruce carl carlos charles chris christopher craig
  dan daniel david dennis diego dmitri don donald douglas edward elon emmanuel eric ernest ethan eugene francis francisco frank fred
  gary george gerald giovanni gordon greg gregory hans harold harry hassan henry herbert howard hugh ian ibrahim igor ivan
  jack jacob james jason jeff jeffrey jeremy jerry jim jimmy joe joel johan john jon jonathan jorge jose joseph josh juan justin
  karl keith ken kenneth kevin klaus larry lars lawrence leo leon leonard louis luis luke marc marco mario mark martin
  matt matthew michael miguel mike mitch mitt mohamed mohammed muhammad nathan neil newt nicholas nick nicolas nikolai norman oliver
  omar oscar osama otto patrick paul pedro pete peter phil philip pierre rafael ralph ray raymond richard rick robert rodrigo roger
  ron ronald roy rudy russell ryan sam samuel scott sean sergei simon stefan stephen steve steven stuart ted terry theodore thomas tim
  timothy todd tom tony victor vincent vladimir walter warren wayne william wolfgang xavier yusuf`);

const women =
  names(`abigail agnes alexandra alice alicia alison amanda amy ana andrea angela anita ann anna anne annette barbara
  beatrice betty beverly brenda bridget camilla carla carmen carol caroline catherine cecilia charlotte chelsea cheryl christina christine
  claire clara claudia cynthia dawn deborah debbie denise diana diane donna dorothy edith eileen elaine elena elizabeth ellen emily emma
  erica erin esther eva evelyn fatima fiona florence frances gabriela gail gina gloria grace greta hannah heather helen helena
  hillary ida ilse ingrid irene isabel ivana ivanka jacqueline jane janet janice jean jennifer jenny jessica jill joan joanna jodi
  josephine joyce judith judy julia julie karen kate katherine kathleen kathy katie kelly kimberly kristen laura lauren leila lena
  leslie linda lisa liz lois loretta lori louise lucia lucy madeleine margaret maria marie marilyn marine marjorie martha mary maya
  megan melania melissa mercedes michelle mirel miriam monica nadia nancy naomi natalia natalie nicole nikki nina nora olga olivia
  pamela patricia paula petra phyllis rachel rebecca renee rita roberta rosa rose ruth sally samantha sandra sara sarah sharon sheila shirley
  sofia sonia sophia sophie stacey stephanie sue susan svetlana sylvia tamara tanya teresa theresa tina ursula valerie vanessa vera
  veronica victoria virginia wendy yolanda yvonne zoe`);

/** The pronoun that a given name tells, lower case; `null` for a name that tells none or is not known. */
export function pronounOfName(given: string): 'he' | 'she' | null {
  if (men.has(given)) return 'he';
  return women.has(given) ? 'she' : null;
}
