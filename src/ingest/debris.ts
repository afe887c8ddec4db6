import { wordCount } from './prose.js';

/**
 * Lines that belong to the page and not to the article. `after` tells of those that only stand after an article (a
 * comment form, a prompt to subscribe): what follows one at the end of a page is the page's own too.
 */
export type Debris = 'crumb' | 'within' | 'after' | 'section';

interface Rule {
  readonly kind: Debris;
  readonly test: (line: string) => boolean;
}

/** Longer lines are the article's, whatever they hold. Keeps every pattern's work small, too. */
const longestDebris = 400;

const networks =
  'facebook|twitter|x|twitter/x|whatsapp|linkedin|linkdin|telegram|pinterest|reddit|tumblr|instagram|youtube|messenger|' +
  'flipboard|bluesky|threads|mastodon|viber|line|sms|email|e-mail|mail|print|tiktok|snapchat|vk|weibo|google|pocket';
const networkWord = new RegExp(`^(?:icon-)?(?:${networks})(?:-icon)?$`);
const shareWord =
  /^(?:share|shares|shared|sharing|tweet|tweets|post|pin|it|on|this|the|article|story|page|via|with|friends|to|copy|copied|link|url|logo|icon|icons|save|bookmark|and|or|more|comment|comments|follow|us|like|teilen|auf|partager|sur|compartir|en|condividi|su|copiar|enlace|lien|\d{1,6}|options|button|buttons|gift|full|listen|open|in|new|window|opens)$/;
const strongShareWord = /^(?:share|sharing|tweet|teilen|partager|compartir|condividi)$/;

/** Every word is a network or a word of share bars, and one of them is telling. */
function isShareBar(line: string): boolean {
  const words = line
    .toLowerCase()
    .replace(/[()[\]:,.·•|+&!–—>]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 40) return false;
  let isTelling = false;
  let namedNetworks = 0;
  for (const word of words) {
    if (networkWord.test(word)) namedNetworks++;
    else if (!word.startsWith('icon-') && !shareWord.test(word)) return false;
    isTelling ||= strongShareWord.test(word) || word.startsWith('icon-');
  }
  return (
    isTelling ||
    namedNetworks >= 2 ||
    (namedNetworks === 1 && words.length <= 3 && !/^(?:x|line|mail|print|google|pocket)$/.test(words[0]!))
  );
}

const advert =
  /^(?:-+ ?)?(?:advertisements?|advertising|advertorial|advert|ads?|sponsored(?: (?:content|by .{1,40}))?|promoted|paid (?:content|post)|publicité|anzeige|werbung|publicidad|pubblicità|reklam|advertentie|реклама)(?:\W{1,4}(?:scroll|article|story|continue|content|skip|please).{0,60})?\W*$|^(?:anzeige|werbung|publicité|publicidad|reklama|advertentie) ?[-–—:|] ?\S.{0,160}$/iu;
const continuesBelow =
  /^(?:\W{0,3})(?:(?:article|story|post|content|report) continues (?:below|after).{0,40}|(?:scroll|scroll down) to continue.{0,30}|continue reading(?: below| the main story)?|(?:click|tap|swipe) (?:here|to) .{0,60}|read (?:more|full (?:story|article))|skip (?:to|past) .{0,40})\W*$/iu;

const alsoRead =
  /^(?:\W{0,3})(?:also read|read also|also see|see also|read (?:more|next|also|this|here)|read|more|watch(?: (?:now|also|more|live))?|listen(?: (?:now|to))?|related(?: (?:stories|articles|news|topics|posts|content|links|coverage))?|recommended(?: (?:stories|articles|for you|reading))?|more (?:stories|news|coverage|on this (?:story|topic)|(?:from|in|on) [^:]{2,40})|explained|don[’']t miss|must read|trending(?: now)?|lea(?: (?:también|más|además))?|lee(?: también)?|mira(?: (?:también|además))?|vea(?: también)?|mirá|no te pierdas|mehr (?:dazu|lesen|infos?)|weiterlesen|passend dazu|auch lesenswert|zum weiterlesen|lire plus|sur le même sujet|zobacz (?:też|także)|przeczytaj (?:też|także)|læs også|les også|läs (?:också|mer)|lue myös|(?:también )?te puede interesar|más (?:noticias|información)|le puede interesar|también lea|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|(?:à )?lire (?:aussi|également)|voir aussi|leggi anche|lees ook|leia (?:também|mais)|ayrıca okuyun|читайте (?:также|також|ещё)|czytaj (?:też|także|więcej)) ?[:|>»–—-]+ ?\S.{0,300}$/iu;
const linkListHead =
  /^(?:\W{0,3})(?:also read|see also|read (?:more|next)|related(?: (?:stories|articles|news|topics|posts|content|links|coverage))?|recommended(?: (?:stories|articles|for you|reading|videos?))?|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|more (?:stories|from .{1,40}|on this (?:story|topic)|in .{1,30})|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories)?|popular (?:now|posts|stories)|latest (?:news|stories|posts|articles|headlines)|top stories|editor[’']?s[’']? (?:picks?|choice)|don[’']t miss|up next|around the web|from our partners|what to read next|share your thoughts|lesen sie (?:auch|mehr).{0,40}|das könnte (?:sie|dich) (?:auch )?interessieren.{0,20}|mehr zum thema|weitere (?:artikel|beiträge|themen|nachrichten|news|meldungen|infos?|informationen|tipps?)(?: .{1,40})?|(?:neueste|aktuelle|ähnliche|verwandte|beliebte|meistgelesene) (?:artikel|beiträge|nachrichten|news|themen|meldungen)|auch interessant|entdecke weitere .{1,30}|à lire (?:aussi|également).{0,20}|sur le même (?:sujet|thème)|articles? (?:similaires|liés|récents)|les plus lus|noticias relacionadas|artículos relacionados|te puede interesar.{0,20}|más (?:leídas?|noticias|sobre .{1,30})|últimas noticias|articoli correlati|leggi anche.{0,20}|potrebbe interessarti.{0,20}|notícias relacionadas|leia (?:também|mais).{0,20}|veja (?:também|mais).{0,20}|lees (?:ook|meer).{0,20}|gerelateerde .{1,20}|czytaj (?:też|także|więcej).{0,20}|zobacz (?:też|także).{0,20}|читайте (?:также|також|ещё).{0,20}|по теме|похожие (?:новости|статьи)|ilgili haberler)\W*$/iu;

/** What a broadcaster plays just now. */
const onAir = /^(?:on air|on air now|now playing|listen live|watch live|live now)\b\W{1,3}.{0,80}$/iu;
/** How a page marks that a new version of a report adds something; no correction. */
const updateNote =
  /^(?:\W{0,3})this (?:story|article|report) (?:has been|was|is being|will be) updated(?: (?:with|throughout|following|as) .{0,120})?\W*$|^(?:\W{0,3})updates?\b.{0,12}\b(?:adds|recasts|rewrites|updates|throughout)\b.{0,120}$/iu;

const newsletter =
  /^(?:\W{0,3})(?:(?:sign|signing) up (?:for|to|here|now|today|and)\b.{0,200}|subscribe (?:to|for|now|today|here|and)\b.{0,200}|get .{2,120} (?:in|to|into|straight to|delivered to) your (?:inbox|email|phone).{0,120}|join (?:our|the|\d[\d,.]* ) ?.{0,60}(?:newsletter|mailing list|readers|subscribers|whatsapp|telegram).{0,120}|(?:never|don[’']t) miss (?:a|an|our|the|out)\b.{0,120}|did you (?:like|enjoy) this .{0,200}|enjoy(?:ing|ed) (?:this|our) .{0,120}|(?:enter )?your e-?mail(?: address)?|follow (?:us|@\w+|.{2,40}) on .{2,120}|like us on .{2,60}|download (?:the|our) .{0,40}app\b.{0,80}|(?:already a|become a) (?:subscriber|member)\b.{0,80}|support (?:our|independent|quality) journalism.{0,120}|suscríbe(?:te|ase) .{2,160}|abonnez-vous .{2,160}|for the latest .{2,100}(?:download|subscribe|follow|sign up|join)\b.{2,160}|(?:.{0,120}\W)?(?:nuestro|notre|unseren|nosso|il nostro|our|tenemos) (?:canal|kanal|channel|canale)(?: (?:de|on|auf|sur|su|do|di))? (?:telegram|whatsapp)\b.{0,160}|(?:jetzt )?(?:kostenlos(?:en)? )?newsletter (?:abonnieren|bestellen).{0,120}|.{0,40}(?:nichts|keine .{1,20}) mehr (?:verpassen|versäumen)\W{0,3}|abonnieren sie .{2,160}|iscriviti .{2,160}|newsletters?|our newsletter|email newsletter)\W*$/iu;

const commentForm =
  /^(?:\W{0,3})(?:leave a (?:comment|reply)|please enter (?:your|a valid) .{0,60}|post (?:a |your )?(?:comment|reply)|your (?:name|e-?mail(?: address)?|comment|website)(?: will not be published.{0,60})?(?: ?\((?:required|optional|.{0,30})\))?|required fields are marked.{0,10}|name|website|(?:show|view|hide|load|read|see) (?:all )?(?:\d+ )?comments?|comments?(?: ?\(\d+\))?|\d+ (?:comments?|replies|responses)|no comments(?: yet)?|add (?:a |your )?comment|write a comment|comments? (?:are|is) closed.{0,40}|comment on this (?:article|story)|join the (?:conversation|discussion)|be the first to comment.{0,20}|(?:log|sign) ?in (?:to|or) .{0,60}|you must be logged in.{0,60}|cancel reply|save my name.{0,120}|notify me of .{0,80}|report (?:a )?(?:comment|abuse)|letters to the editor.{0,60}|(?:jetzt )?kommentieren|kommentare?(?: ?\(\d+\))?|\d+ kommentare?|kommentar (?:schreiben|verfassen|hinterlassen)|schreibe? einen kommentar.{0,40}|(?:laissez|laisser|écrire) un commentaire|commentaires?|deja (?:un|tu) comentario|comentarios?|comentários?|lascia un commento|commenti|reacties|laat een reactie achter|dodaj komentarz|komentarze?|комментарии|(?:war|fanden sie|findest du) (?:der|dieser|den|diesen) (?:artikel|beitrag|text|inhalt) (?:für sie )?(?:nützlich|hilfreich|interessant)\?|möchten sie (?:den|diesen) (?:artikel|beitrag) teilen\?|was this (?:article|page|story) (?:helpful|useful)\?|\(?noch keine bewertung(?:en)?\)?|have your say.{0,60}|what do you think\?.{0,60})\W*$/iu;

const interfaceLine =
  /^(?:\W{0,3})(?:type to search.{0,40}|search(?: for:?| here)?|menu|main menu|toggle (?:navigation|menu|search)|close(?: menu)?|loading|back to (?:top|home)|top|sign in|log ?in|log ?out|register|subscribe|my account|print(?: this)?(?: (?:article|page|story))?|email this.{0,20}|listen(?: to (?:this )?(?:article|story))?(?: ?\(?\d+ min.{0,10})?|play(?: video)?|pause|mute|unmute|live|next(?: (?:article|post|story|page))?|previous(?: (?:article|post|story|page))?|(?:load|show|view|see) (?:more|all|less)|view gallery|(?:image|photo|slide) \d+ (?:of|\/) \d+|\d+ (?:of|\/) \d+|\d{1,3} ?min(?:ute)?s?(?:\.| read)?(?: read)?|(?:reading|read) time.{0,30}|category link|categor(?:y|ies) ?:.{0,120}|tags? ?:.{0,200}|tags|topics?|topics? ?:.{0,200}|filed under.{0,120}|posted (?:in|under) .{0,120}|keywords? ?:.{0,200}|\d[\d,.]*k? (?:views?|shares?|likes?|reads?)|views? ?: ?\d.{0,20}|font size.{0,20}|text size.{0,20}|a[+-]|dark mode|change language|select language|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|settings)|cookie (?:settings|policy|notice)|privacy policy|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|contact(?: us)?|about(?: us)?|advertise(?: with us)?|sitemap|rss(?: feed)?|e-?paper|breaking news|expand|collapse|copy link|link copied.{0,20}|copied|video|gallery|follow|following|download app|open in app|perma(?:link|lien)|pinnen|merken|drucken|(?:rezept|artikel|seite|beitrag) (?:drucken|teilen|merken|versenden|empfehlen|speichern)|(?:bild|bilder|galerie|video|quellen?|inhalt|kommentare?|karte|mehr|details) (?:anzeigen|ausblenden|einblenden|öffnen|vergrößern)|vergrößern|artikel anhören|imprimer|envoyer|imprimir|stampa|drukuj|drukāt|udostępnij|lesezeit:? .{0,20}|temps de lecture.{0,20}|tiempo de lectura.{0,20}|czas czytania.{0,20}|staff writer|(?:published|updated|posted)(?: (?:on|at))?:?|(?:zuletzt )?aktualisiert(?: am)?:?|veröffentlicht(?: am)?:?|veröffentlichung:?|erstellt(?: am)?:?|opublikowano:?|dodano:?|aktualizacja:?|actualizado:?|publicado:?|publié(?: le)?:?|mis à jour(?: le)?:?|schlagwor(?:t|te|ter):?.{0,120}|kategorien?:.{0,120}|zum (?:artikel|seitenanfang)|nach oben|zurück(?: zur (?:übersicht|startseite))?|neuere? beiträge?|älterer? beitrag|źródło:?|quelle:|fuente:|source:|fonte:)\W*$/iu;

const cookieNotice = /\b(?:use[sd]?|using|store|accept|consent to)\b.{0,80}\bcookies\b/iu;
const cookieSubject =
  /^(?:\W{0,3})(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|clicking|using)|cookies|your privacy|to (?:give|provide|improve))\b/iu;

const rights = /^(?:\W{0,3})(?:©|\(c\) ?(?:\d{4}|copyright)|copyright\b)|\ball rights reserved\b/iu;
const logo = /^(?:\p{L}[\p{L}\p{N}&.’'/-]* ){1,5}logo$/iu;

const crumb = /^(?:[•·*\-–»›>] ?)?(?:home(?:page)?|startseite|accueil|inicio|you are here:?.{0,20}) ?[/>›»|→·]/iu;
const crumbStep = /^[•·*-] ?\S.{0,80}[/>›»]$/u;
const bareTrail = /^[^.!?>›»→]{1,60}(?: ?[>›»→] ?[^.!?>›»→]{1,120}){2,8}$/u;
const domainTrail = /^(?:[\w-]+\.)+[a-z]{2,12} ?[>›»→/] ?\S/iu;

/** At least three short parts between bars or dots: the menu of a site. */
function isMenuBar(line: string): boolean {
  const parts = line.split(/\s*[|·•]\s*/u).filter((part) => part !== '');
  return (
    parts.length >= 3 && parts.every((part) => wordCount(part) <= 3 && !/[.!?]$/.test(part)) && !/\d{4}/.test(line)
  );
}

const linkWords =
  /\b(?:subscribe|advertise with us|contact(?: us)?|terms|privacy|about us|sitemap|imprint|impressum|careers)\b/giu;

/** "Subscribe · Terms · Contact", with or without a sentence before it. */
function isSiteLinks(line: string): boolean {
  return /[|·•]/u.test(line) && (line.match(linkWords)?.length ?? 0) >= 2;
}

const rules: readonly Rule[] = [
  {
    kind: 'crumb',
    test: (line) => crumb.test(line) || crumbStep.test(line) || bareTrail.test(line) || domainTrail.test(line),
  },
  { kind: 'within', test: isShareBar },
  { kind: 'within', test: (line) => advert.test(line) || continuesBelow.test(line) },
  { kind: 'within', test: (line) => alsoRead.test(line) || linkListHead.test(line) },
  { kind: 'within', test: (line) => interfaceLine.test(line) },
  { kind: 'within', test: (line) => onAir.test(line) || updateNote.test(line) },
  { kind: 'crumb', test: isMenuBar },
  { kind: 'after', test: (line) => newsletter.test(line) || commentForm.test(line) },
  { kind: 'after', test: (line) => logo.test(line) || rights.test(line) || isSiteLinks(line) },
  { kind: 'after', test: (line) => cookieSubject.test(line) && cookieNotice.test(line) },
];

/** What kind of debris a line is; `null` for a line of the article. */
export function debrisOf(line: string): Debris | null {
  if (line.length > longestDebris) return null;
  if (!/[\p{L}\p{N}]/u.test(line)) return 'within';
  return rules.find((rule) => rule.test(line))?.kind ?? null;
}

const sections = new Set(
  (
    'news|world|world news|politics|business|economy|markets|finance|money|sport|sports|football|cricket|tech|technology|' +
    'science|health|environment|climate|education|culture|arts|entertainment|lifestyle|life|style|travel|food|opinion|' +
    'opinions|editorial|editorials|analysis|features|feature|local|local news|national|nation|international|regional|' +
    'global|middle east|europe|asia|africa|americas|latin america|asia pacific|north america|us|u.s.|usa|uk|india|china|' +
    'russia|ukraine|israel|gaza|palestine|crime|law|courts|society|religion|weather|transport|property|cars|motoring|' +
    'books|film|music|tv|media|photos|pictures|video|videos|podcasts|live|latest|latest news|exclusive|explainer|' +
    'interview|investigation|in depth|special report|war|conflict|defence|defense|security|diplomacy|headlines|home'
  ).split('|'),
);

/** The name of a section of a newspaper, alone on its line. Only telling above the article. */
export function isSectionLabel(line: string): boolean {
  return sections.has(
    line
      .toLowerCase()
      .replace(/[^\p{L}.&]+/gu, ' ')
      .trim(),
  );
}

const mostTrailWords = 4;

/**
 * A short trail or menu, as it stands above an article: "World / Politics", "Home  News  Sport". Too weak a sign
 * anywhere else.
 */
export function isHeadTrail(line: string): boolean {
  const parts = line.split(/\s*[|/>›»·•]\s*|\s{2,}/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.some((part) => wordCount(part) > mostTrailWords || /\p{Ll}[.!?]$/u.test(part)))
    return false;
  return parts.length >= 3 || parts.some(isSectionLabel);
}
