import { loadLexicon } from '../../language/index.ts'
import { foldAccents, numberWords, tenWords } from '../../text/index.ts'
import { outsideLocks } from './locked-words.ts'
import type { OpenSentence } from './open-sentences.ts'

/** What a rewriting tells that nothing told before, each as the stretch of words that tells it. */
export interface NewlyTold {
  /** A name or a number: a fact, whatever it is of. */
  readonly facts: readonly string[]
  /** Words of which no rule knows whether they tell something or only say it otherwise: a person judges. */
  readonly unsure: readonly string[]
}

const ending =
  /(?:ations?|ements?|aient|erions|eriez|erait|erez|erons|eront|issez|issons|ions|iez|ait|ant|ent|ons|era|ees|ez|er|ee|es|ir|it|is|e|i|s|x)$/u
const leastRoot = 3

/** Words as compared: without accents, in small letters, without the ending that number, gender and person change. */
function rootOf(word: string): string {
  const plain = folded(word)
  const bare = plain.replace(ending, '')
  return bare.length < leastRoot ? plain : bare
}

function folded(word: string): string {
  return foldAccents(word).replaceAll('œ', 'oe')
}

const wordPattern = /\p{L}+/gu
const leastWord = 3

/**
 * Compares what a rewritten sentence says with all that is already told: the sentence as it was, the text that holds it, the records of
 * the show and of the house (`told`). A rewording may use the common words by which anybody is invited to see a play; any other word that
 * stands in none of these is new, but for a verb: what is told is told by names, nouns and adjectives. Locks are left out: they are facts, checked word for word.
 */
export function newlyTold(
  after: string,
  { text, locks }: Pick<OpenSentence, 'text' | 'locks'>,
  told: readonly string[],
): NewlyTold {
  const before = rootsIn([text])
  const known = rootsIn([text, ...told])
  const facts: string[] = []
  const unsure: string[] = []
  const outside = outsideLocks(after, locks)
  for (const phrase of phrasesOf(outside)) {
    const words = [...phrase.text.matchAll(wordPattern)].filter(
      // A number that stands elsewhere counts something else.
      ([word]) => !(isNumber(word) ? before : known).has(rootOf(word)),
    )
    const isCompany = /^avec(?!\p{L})/iu.test(phrase.text)
    const fresh = words.filter(
      ({ 0: word, index }) =>
        !isCommon(word) &&
        !isConjugated(
          word,
          outside.slice(0, phrase.start + index),
          outside.slice(phrase.start + index + word.length),
        ) &&
        (isCompany || !makers.has(rootOf(word))),
    )
    if (fresh.some(({ 0: word, index }) => isName(word, phrase.start + index, outside) || isNumber(word)))
      facts.push(phrase.text)
    else if (fresh.length > 0) unsure.push(phrase.text)
  }
  return { facts, unsure }
}

function rootsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((one) => one.match(wordPattern) ?? []).map((word) => rootOf(word)))
}

/** Stretches between signs and the small words that open a complement: « un soir de gala », « avec l’équipe du film ». */
function phrasesOf(text: string): { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(phrasePattern)].map((match) => {
    const text = match[0].trimStart()
    return { text: text.trimEnd(), start: match.index + match[0].length - text.length }
  })
}

const openers =
  'avec|dans|pour|par|chez|entre|après|avant|depuis|pendant|durant|devant|sous|sur|vers|dès|lors|en|et|ou|mais|où|qui|que|puis'
const phrasePattern = new RegExp(
  `(?:(?<!\\p{L})(?:${openers})(?!\\p{L})[\\s\\u00a0\\u202f]*)?(?:(?!(?<!\\p{L})(?:${openers})(?!\\p{L}))[^,;:.!?…()—–])+`,
  'giu',
)

/** A capital letter that opens no sentence. */
function isName(word: string, at: number, text: string): boolean {
  return /^\p{Lu}/u.test(word) && !/(?:^|[.!?…:«])[\s\u00a0\u202f"«]*$/u.test(text.slice(0, at))
}

const numbers: ReadonlySet<string> = new Set([
  ...numberWords.filter((word) => word !== 'un').map(folded),
  ...Object.keys(tenWords),
  ...['cent', 'cents', 'mille', 'million', 'millions', 'milliers', 'millier'],
  ...['dizaine', 'douzaine', 'quinzaine', 'vingtaine', 'trentaine', 'centaine', 'centaines', 'moitie', 'tiers'],
])

function isNumber(word: string): boolean {
  return numbers.has(folded(word))
}

function isCommon(word: string): boolean {
  return word.length < leastWord || common.has(folded(word)) || commonRoots.has(rootOf(word)) || isVerb(word)
}

/** Conjugated, or an infinitive; no participle, which says what somebody is. */
function isVerb(word: string): boolean {
  const readings = loadLexicon().read(word.toLocaleLowerCase('fr'))
  return (
    readings.length > 0 && readings.every(({ kind }) => kind === 'finite' || kind === 'infinitive' || kind === 'gerund')
  )
}

/** « une femme guette un bateau »: a form that may be a verb or a noun is a verb between a subject and a complement. */
function isConjugated(word: string, before: string, after: string): boolean {
  const readings = loadLexicon().read(word.toLocaleLowerCase('fr'))
  return readings.some(({ kind }) => kind === 'finite') && !opensNoun.test(before) && opensComplement.test(after)
}

const opensNoun =
  /(?:^|[\p{P}]\s*|(?<!\p{L})(?:un|une|des|du|de|d[’']|la|le|les|l[’']|au|aux|à|et|ou|en|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|avec|sans|par|pour|sur|sous|dans|quelques|plusieurs|grande?s?|belles?|beaux?)[\s\u00a0\u202f]*)$/iu
const opensComplement =
  /^[\s\u00a0\u202f]+(?:un|une|des|du|la|le|les|l[’']|au|aux|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos)(?!\p{L})/iu

const spaced = (words: string) => words.trim().split(/\s+/u)

/** Words of grammar, in every form in which they are met. */
const common: ReadonlySet<string> = new Set(
  spaced(`les des une aux ces ses mes tes son sa mon ton leur leurs notre nos votre vos cet cette quel quelle quels quelles
    que qui quoi dont lequel laquelle lesquels lesquelles auquel duquel ceci cela celui celle ceux celles voici voila
    elle elles ils lui eux nous vous moi toi soi meme memes autre autres chacun chacune chaque tout tous toute toutes
    quelque quelques quelqu plusieurs tel telle tels telles aucun aucune rien personne
    avec dans pour par chez entre apres avant depuis pendant durant devant derriere sous sur vers des lors afin ainsi alors
    aussi autant bien car comme comment donc encore enfin ensuite hors ici jamais jusqu jusque juste lorsque mais moins non
    parce parmi pas peu peut plus plutot pourquoi puis puisque quand sans selon seulement simplement sinon soit surtout
    tant tard tot toujours toutefois tres trop est ete etre etait etaient etant sera seront serez serons serait soyez sont sommes
    etes suis furent fut ait aient aura aurez aurons auront avait avaient avez avons avoir ayez ont eut fait faire faites
    ferez fera font faisant fois peuvent pouvez pouvons pourra pourrez pouvoir doit doivent devez doute deja desormais autour
    ensemble aujourd hui maintenant bientot loin pres proche cote fond face travers cours milieu`),
)

/** By their roots, the words by which anybody is invited to a play and told of it, and which tell nothing of this one. */
const commonRoots: ReadonlySet<string> = new Set(
  spaced(`venir venez viens vient viendrez venu revenir revenez arriver aller allez allons entrer entrez passer passez rester restez reste
    retrouver rejoindre rejoignez rejoint attendre attendent attendons attend accueillir accueille accueillons inviter invite
    convier convie proposer propose offrir donner donne prendre prenez prend tenir tient tenez porter porte poser pose mettre met
    mene mener montrer montre regarder voir voyez voit verrez vue ecouter entendre entendez entend dire dites dit disent
    raconter raconte conter parler parle savoir sait savez connaitre apprendre comprendre demander repondre trouver trouve chercher
    cherche garder garde laisser laissez laisse ouvrir ouvre ouvert commencer commence finir finit durer dure continuer suivre suit
    partager partage vivre vit vivez sentir sentez decouvrir decouvrez penser pensez croire vouloir veut voulez souhaiter souhaitez
    aimer aimez esperer esperons hesiter hesitez profiter profitez assister assistez reserver compter
    signer signe jouer joue jouent ecrire ecrit diriger dirige presenter presente mis mises
    plaisir joie bonheur envie moment instant heure temps jour soir soiree fois rendez occasion chaleur chaleureusement
    volontiers doucement tranquillement naturellement evidemment directement tendrement
    histoire recit texte mots mot voix phrase langue theatre spectacle piece representation seance scene plateau salle place places
    public spectateur spectatrice visage corps main yeux regard coeur monde vie gens facon maniere chose question idee
    suite debut fin commencement porte maison chez merci bonjour bonsoir bienvenue amis ami curieux heureux heureuse content contente ravi ravis possible
    certain simple proche seul seule ensemble proximite adieu longtemps`).map((word) => rootOf(word)),
)

/** Those who make any play: who makes this one is told already, but not who will be there. */
const makers: ReadonlySet<string> = new Set(
  spaced(
    'equipe compagnie troupe artiste artistes comedien comediens comedienne acteur acteurs actrice interprete interpretes',
  ).map((word) => rootOf(word)),
)
