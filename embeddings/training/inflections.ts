/** Irregular forms that news uses, `base: forms`. */
const IRREGULAR = new Map(
  (
    'say:said win:won lose:lost fight:fought leave:left hold:held meet:met take:took,taken give:gave,given go:went,gone ' +
    'make:made find:found tell:told send:sent build:built fall:fell,fallen rise:rose,risen grow:grew,grown lead:led ' +
    'strike:struck shoot:shot sell:sold buy:bought speak:spoke,spoken break:broke,broken choose:chose,chosen ' +
    'withdraw:withdrew,withdrawn bring:brought think:thought teach:taught catch:caught seek:sought know:knew,known ' +
    'throw:threw,thrown fly:flew,flown see:saw,seen eat:ate,eaten write:wrote,written drive:drove,driven ' +
    'steal:stole,stolen begin:began,begun run:ran swim:swam sing:sang,sung sink:sank,sunk drink:drank come:came ' +
    'become:became forbid:forbade,forbidden forget:forgot,forgotten freeze:froze,frozen hide:hid,hidden keep:kept ' +
    'lend:lent lay:laid mean:meant pay:paid sleep:slept spend:spent stand:stood swear:swore,sworn tear:tore,torn ' +
    'wear:wore,worn wake:woke flee:fled bear:bore,born child:children man:men woman:women person:people foot:feet ' +
    'tooth:teeth life:lives wife:wives half:halves crisis:crises'
  )
    .split(' ')
    .map((entry) => [entry.split(':')[0]!, entry.split(':')[1]!.split(',')] as const),
);

/**
 * Forms that a base word may take, by rule. Some are no words ("goed"); the caller keeps only what its vocabulary holds.
 *
 * @param verb whether the word can be a verb; otherwise only plurals are formed.
 */
export function inflections(word: string, verb: boolean): string[] {
  const forms = [...(IRREGULAR.get(word) ?? [])];
  const consonantY = /[^aeiou]y$/u.test(word);
  const stem = consonantY ? `${word.slice(0, -1)}i` : word;
  forms.push(consonantY || /(?:s|x|z|ch|sh)$/u.test(word) ? `${stem}es` : `${word}s`);
  if (!verb) return forms;
  const open = word.endsWith('e') ? word.slice(0, -1) : word;
  forms.push(word.endsWith('e') ? `${word}d` : `${stem}ed`, `${open}ing`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/u.test(word)) forms.push(`${word}${word.at(-1)!}ed`, `${word}${word.at(-1)!}ing`);
  return forms;
}
