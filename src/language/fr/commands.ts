import type { CommandTable } from '../command-words.js';

const topic = { name: 'sujet', description: 'De quoi il s’agit, en quelques mots' };
const onlyYou = { name: 'privé', description: 'Visible uniquement par vous' };
const oneArticle = { name: 'article', description: 'Un seul article, par quelques mots de son titre' };
const named = { name: 'article', description: 'Des mots de son titre, ou son adresse' };

/** The commands in French. */
export const frenchCommands: CommandTable = {
  ask: { name: 'demander', description: 'Répond à partir des articles, en les citant mot pour mot' },
  'ask.question': { name: 'question', description: 'Que voulez-vous savoir ?' },
  'ask.outlet': { name: 'média', description: 'Seulement les articles de ce média' },
  'ask.since': {
    name: 'depuis',
    description: 'Seulement les articles à partir de ce jour, comme « 7 derniers jours » ou « mai 2024 »',
  },
  'ask.until': {
    name: "jusqu'au",
    description: 'Seulement les articles jusqu’à ce jour, comme « hier » ou « mai 2024 »',
  },
  'ask.private': { name: 'privé', description: 'Réponse visible uniquement par vous' },
  summary: {
    name: 'résumé',
    description: 'Les phrases essentielles d’un article, d’un sujet ou des nouveautés, mot pour mot',
  },
  'summary.article': oneArticle,
  'summary.topic': topic,
  'summary.since': {
    name: 'depuis',
    description: 'Les nouveautés depuis un jour ; sans sujet ni article, depuis votre dernière demande',
  },
  'summary.length': { name: 'longueur', description: 'Longueur voulue ; normale par défaut' },
  'summary.length=brief': { name: 'courte' },
  'summary.length=normal': { name: 'normale' },
  'summary.length=long': { name: 'longue' },
  'summary.private': onlyYou,
  timeline: {
    name: 'chronologie',
    description: 'Ce que les articles disent d’un sujet, par ordre de date, mot pour mot',
  },
  'timeline.topic': topic,
  'timeline.private': onlyYou,
  compare: {
    name: 'comparer',
    description: 'Ce que les articles disent d’un sujet, côte à côte : leurs divergences et le nombre d’origines',
  },
  'compare.topic': topic,
  'compare.private': onlyYou,
  who: {
    name: 'qui',
    description: 'Qui a dit quoi, mot pour mot : citations et discours rapporté, avec la personne et le média',
  },
  'who.speaker': { name: 'personne', description: 'Une personne ou une organisation, par son nom' },
  'who.topic': topic,
  'who.article': oneArticle,
  'who.private': onlyYou,
  verify: {
    name: 'vérifier',
    description: 'Cherche un texte dans les articles, mot pour mot ; résultat visible uniquement par vous',
  },
  'verify.text': {
    name: 'texte',
    description: 'Les mots à chercher, ou une de mes réponses : « réponse 12 », ou le lien de son message',
  },
  sources: { name: 'sources', description: 'Les médias et les dates que couvrent mes articles, et leur fraîcheur' },
  article: {
    name: 'article',
    description: 'La fiche d’un article : média, dates, provenance et révisions',
  },
  'article.title': { name: 'titre', description: 'Quelques mots de son titre' },
  help: { name: 'aide', description: 'Comment demander, et ce que signifient les réponses' },
  status: { name: 'état', description: 'Les articles que je connais, leur fraîcheur et ma façon de travailler' },
  language: {
    name: 'langue',
    description: 'Dans quelle langue vous lisez mes propres mots ; les articles sont cités dans la leur',
  },
  'language.language': { name: 'langue', description: 'Si rien n’est indiqué, dit laquelle c’est' },
  'language.language=en': { name: 'English' },
  'language.language=es': { name: 'Español' },
  'language.language=fr': { name: 'Français' },
  'language.language=de': { name: 'Deutsch' },
  'language.language=ar': { name: 'العربية' },
  'language.language=he': { name: 'עברית' },
  'language.language=discord': { name: 'Comme mon Discord' },
  privacy: { name: 'confidentialité', description: 'Ce que je garde sur vous, et comment le faire effacer' },
  'privacy.show': { name: 'afficher', description: 'Ce que je garde sur vous, et pendant combien de temps' },
  'privacy.forget': { name: 'oublier', description: 'Efface aussitôt tout ce que je garde sur vous' },
  corpus: { name: 'corpus', description: 'Pour les modérateurs : sources, actualisation, historique, retrait' },
  'corpus.refresh': { name: 'actualiser', description: 'Relit les sources et dit ce qui a changé' },
  'corpus.refresh.dry-run': { name: 'simulation', description: 'Dit seulement ce qui changerait' },
  'corpus.refresh.recheck': { name: 'tout-relire', description: 'Redemande toutes les pages, même les anciennes' },
  'corpus.add': {
    name: 'ajouter',
    description: 'Ajoute un flux, un plan de site, des pages ou un fichier, et les lit',
  },
  'corpus.add.address': {
    name: 'adresse',
    description: 'Son adresse ; s’il y en a plusieurs, séparées par des espaces',
  },
  'corpus.add.file': { name: 'fichier', description: 'Un fichier d’articles : txt, md, html, jsonl ou pdf' },
  'corpus.add.kind': { name: 'type', description: 'Ce qu’est l’adresse ; sans indication, je regarde moi-même' },
  'corpus.add.kind=feed': { name: 'Flux (RSS, Atom, JSON)' },
  'corpus.add.kind=site-map': { name: 'Plan de site' },
  'corpus.add.kind=url': { name: 'Une ou plusieurs pages' },
  'corpus.add.pattern': {
    name: 'motif',
    description: 'D’un plan de site, seulement les pages dont l’adresse correspond, comme */2024/*',
  },
  'corpus.add.max-age': {
    name: 'ancienneté',
    description: 'Ancienneté maximale, en jours, des pages d’un plan de site',
  },
  'corpus.sources': { name: 'sources', description: 'D’où viennent les articles, et comment abandonner une source' },
  'corpus.status': { name: 'état', description: 'La fraîcheur des articles, et les travaux en cours' },
  'corpus.history': { name: 'historique', description: 'Ce qui a changé dans les articles, génération par génération' },
  'corpus.rollback': { name: 'revenir', description: 'Revient aux articles d’une génération antérieure' },
  'corpus.rollback.generation': {
    name: 'génération',
    description: 'Son numéro, d’après /corpus historique ; par défaut, celle d’avant l’actuelle',
  },
  'corpus.remove': { name: 'retirer', description: 'Retire un article des réponses ; il peut être rétabli' },
  'corpus.remove.article': named,
  'corpus.restore': {
    name: 'rétablir',
    description: 'Rétablit un article retiré ; sans indication, en donne la liste',
  },
  'corpus.restore.article': named,
  'corpus.erase': { name: 'effacer', description: 'Efface définitivement un article avec toutes ses versions' },
  'corpus.erase.article': named,
  'corpus.quarantine': {
    name: 'quarantaine',
    description: 'Les changements qui semblent être des dégâts et attendent votre décision',
  },
  'corpus.block': {
    name: 'bloquer',
    description: 'Bloque définitivement un site web ; sans indication, liste les sites bloqués',
  },
  'corpus.block.host': { name: 'site', description: 'Par exemple news.example ; ce qui en dépend est bloqué aussi' },
  'corpus.block.unblock': { name: 'débloquer', description: 'L’autorise à nouveau' },
  settings: { name: 'paramètres', description: 'Pour les modérateurs : où et comment je réponds sur ce serveur' },
  moderation: {
    name: 'modération',
    description: 'Pour les modérateurs : signalements, contenus masqués, questions sans réponse, journal',
  },
  'moderation.reports': { name: 'signalements', description: 'Les réponses que des membres ont signalées' },
  'moderation.hidden': {
    name: 'masqués',
    description: 'Les citations et articles masqués, pour les afficher à nouveau',
  },
  'moderation.unanswered': { name: 'sans-réponse', description: 'Les questions restées sans réponse, sans les noms' },
  'moderation.log': { name: 'journal', description: 'Qui a fait quoi, et quand' },
  'Ask the sources': { name: 'Interroger les sources' },
  'Check against the sources': { name: 'Vérifier dans les sources' },
  Export: { name: 'Exporter' },
  'Summarise the sources on this': { name: 'Résumer les sources à ce sujet' },
  'Timeline of this': { name: 'Chronologie de ce sujet' },
  'Compare the sources': { name: 'Comparer les sources' },
  'Who said what on this': { name: 'Qui a dit quoi à ce sujet' },
};
