/** The English words by which outlets say that somebody spoke. Keys are lower case with straight apostrophes. */

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** What a cue governs: the words of a speaker, how a speaker names or judges something, or what a speaker undertakes. */
export type CueKind = 'says' | 'names' | 'acts';

/** Regular verbs by their base form; the forms are made below. */
const sayingBases = `add admit advise affirm allege announce answer argue ask assert assure boast caution cheer claim
  clarify comment complain concede conclude confess confide confirm contend continue counsel counter cry declare demand
  deny disclose dispute elaborate emphasise emphasize estimate exclaim exhort explain gush hint implore indicate inform
  insist instruct interject joke jest lament maintain mention muse note observe object opine plead pledge post predict
  proclaim promise pronounce propose protest provide quip quote reaffirm reason recall reckon recommend recount
  reflect reiterate relate remark remind reply report request respond retort reveal scoff scream shout signal sneer snap
  speculate state stress suggest summarise summarize surmise testify text threaten tout tweet retweet urge vow warn whisper wonder
  worry yell acknowledge address mutter murmur bellow chant chide implore intone concur agree guess hope believe suspect
  fear doubt expect decide learn conclude imply inquire describe cite invoke highlight underscore email`;

const sayingForms =
  wordSet(`said say says saying told tell tells telling wrote write writes writing written think thinks thought
  thinking found find finds know knows knew read reads reading sang sing sings singing put puts putting went understood swore
  swear swears foretold foresaw foresees felt feels shows showed show showing`);

const namingBases = `accuse admire applaud assail attack back bash berate blame blast brand brush call cast castigate characterise
  characterize chastise condemn compare criticise criticize decry defend demean denounce depict deplore deride dismiss dub
  endorse excoriate fault frame hail hammer identify insult knock label lambaste laud liken lash mock nickname paint
  portray praise question rail rate rebuke refer reject ridicule rip scold slam support taunt term thank title trash
  view welcome nominate list style reference discuss outline detail document criticise stump cheer decry regard tag peg
  repeat use advocate encourage promote seek want deem pronounce focus point pitch press push plan`;

/** Of interest only where no marks tell what was said. */
const actingBases = `offer decline refuse specify attest forecast theorise theorize rule determine profess underline regret
  apologise apologize`;

const namingForms =
  wordSet(`wants drew draws drawn hit hits hitting took takes taking gave gives giving made makes making spoke
  speaks speaking saw sees seen sought lashed tore tears`);

/** Base, -s, -ed and -ing of a regular verb. */
export function formsOf(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (/(?:s|sh|ch|x|z)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
  const doubled = /^(?:admit|quip|rip|slam|tag|peg|knit|snap|dub|stump|refer|quit|plan|tag)$/.test(base)
    ? base + base.at(-1)!
    : base;
  return [base, `${base}s`, `${doubled}ed`, `${doubled}ing`];
}

/** The plainest words of saying in Spanish, French and German: enough for a name right beside a quotation. */
export const foreignSaying =
  wordSet(`dijo dijeron dice afirmó aseguró declaró señaló explicó anunció añadió sostuvo preguntó respondió
  dit déclaré affirmé expliqué ajouté indiqué estimé lancé répondu déclare affirme explique ajoute
  sagte sagten sagt erklärte erklärten betonte fragte antwortete schrieb`);

function cueVerbs(): ReadonlyMap<string, CueKind> {
  const verbs = new Map<string, CueKind>();
  for (const base of wordSet(actingBases)) for (const form of formsOf(base)) verbs.set(form, 'acts');
  for (const base of wordSet(namingBases)) for (const form of formsOf(base)) verbs.set(form, 'names');
  for (const form of namingForms) verbs.set(form, 'names');
  for (const base of wordSet(sayingBases)) for (const form of formsOf(base)) verbs.set(form, 'says');
  for (const form of [...sayingForms, ...foreignSaying]) verbs.set(form, 'says');
  return verbs;
}

export const cues = cueVerbs();

/** Verbs of which nothing but speech or writing can be the object. */
export const plainSaying = new Set([
  ...foreignSaying,
  ...wordSet(`said say says saying told tell tells telling wrote writes writing tweeted tweets
  tweeting asked asks asking added adds adding explained explains explaining argued argues arguing warned warns warning
  insisted insists insisting replied replies replying responded responds recalled recalls declared declares shouted
  concluded concludes continued continues quipped joked testified vowed noted notes remarked stated states claimed
  claims claiming announced announces acknowledged acknowledges according reported reports boasted boasts
  demanded demands repeated saying`),
  ...[
    ...wordSet(`assert affirm contend maintain stress emphasise emphasize observe lament concede admit confirm reveal reiterate counter retort
    exclaim cry yell whisper mutter muse predict caution complain pledge proclaim comment clarify interject reply respond boast`),
  ].flatMap(formsOf),
]);

/** Verbs of which a clause in the outlet's words is somebody's words too. */
export const reportingVerbs = new Set(
  [
    ...wordSet(`accept acknowledge add admit affirm allege announce argue assert believe boast caution claim clarify complain
    concede conclude confirm contend declare deny disclose dispute emphasise emphasize estimate explain expect fear hint
    hope imply indicate insist maintain note pledge predict promise propose recall reiterate remark reply respond
    report reveal speculate stress suggest testify threaten vow warn wonder worry agree doubt suspect recommend show learn point
    inform remind assure urge ask tweet acknowledge observe reaffirm swear state counter advise demand lament joke quip
    muse reason opine reckon concur signal highlight underscore underline specify attest forecast theorise theorize rule
    determine regret post profess`),
  ].flatMap(formsOf),
);
for (const verb of wordSet(`said say says saying told tell tells telling wrote write writes writing found think thinks
  thought feel feels felt swore argues`))
  reportingVerbs.add(verb);

export const personPronouns = wordSet('he she they i we you');
export const pronouns = wordSet(
  'he she they i we you it who one this that these those others another both some many most all',
);

export const auxiliaries =
  wordSet(`is are was were be been being am has have had having do does did will would shall should
  may might must can could cannot 's 're 've 'd 'll isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
  won't wouldn't shouldn't can't couldn't mustn't`);

export const beForms = wordSet("is are was were be been being am 's 're isn't aren't wasn't weren't");

/** Stand between a subject and its verb. */
export const verbAdverbs =
  wordSet(`also later then now once again still never not just even only often always soon today
  yesterday first further ever already rather instead twice sometimes online publicly to once has long previously since
  famously reportedly repeatedly recently once privately finally simply flatly`);

export const determiners =
  wordSet(`the a an this that these those his her its their our my your some many several most few
  all both each every another one two three four five six seven eight nine ten other others no any`);

export const prepositions = wordSet(`of for at from in on with by to about against near within under over between among
  through during after before into including like than inside outside across around behind beyond without via amid
  upon toward towards despite since until throughout along above below per versus`);

export const conjunctions = wordSet('and but or nor yet so & plus');

export const subordinators =
  wordSet(`that because while when as if whether where although though unless until since before
  after how why what once than which who whom whose`);

/** May be capitalised at the beginning of a sentence without being part of a name. */
export const openers =
  wordSet(`but and or so yet when while as if because since although though after before in on at by for
  from with during despite that this these those then now later still also however meanwhile moreover instead
  earlier once today yesterday what where how why even both all some many most few one two three another each every the a
  an his her its their our my your he she they it we i you to of about among between through not no nor only just
  until unless amid like under over there here perhaps maybe asked told speaking according who which is was are were did does do`);

export const timeWords =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday
  tomorrow tonight last this next earlier later recently during when while after before`);

/** "Brandt's claim that": nouns that a possessive makes somebody's words. */
export const speechNouns =
  wordSet(`claim claims statement statements remark remarks comment comments assertion assertions
  allegation allegations description characterization contention promise pledge vow warning warnings tweet tweets
  suggestion accusation accusations declaration words call insistence answer response argument acknowledgment message view`);
