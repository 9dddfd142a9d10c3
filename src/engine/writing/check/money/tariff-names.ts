import { foldText } from '../text/reading.ts'

/** A tariff of the record, or of the house's grid; `cents` as everywhere. */
export interface Tariff {
  readonly label: string
  readonly cents: number
  readonly fact: string
}

/** What each class of tariff is called; matched in the text and in the record's labels alike. */
const classes: readonly (readonly [string, RegExp])[] = [
  [
    'plein',
    /\bsans (?:reduction|carte|abonnement|adhesion)|\bhors (?:abonnement|adhesion|carte|pass)|\bnon[- ](?:abonn|adherent|membre|titulaire|carte)/,
  ],
  ['abonné', /abonn|adherent|(?<!\ba la )carte|fidel/],
  [
    'jeune',
    /jeune|etudiant|scolaire|(?<!s')eleve|lyceen|collegien|moins de (?:1[2-9]|2\d|3\d)|(?<!\d ?)-\s?(?:1[2-9]|2\d|3\d)\b|\bpass culture/,
  ],
  [
    'enfant',
    /(?<!petits-|\bavec (?:vos|votre|leurs?|ses|son|tes|ton|nos|un|des) )enfant|moins de (?:\d|1[0-1])\b|(?<!\d ?)-\s?(?:\d|1[0-1]) ans/,
  ],
  [
    'groupe',
    /groupe|^ce$|comites? d'entreprise|\b(?:vos|leurs) (?:salari|collaborat)|\btarifs? ce\b|\bcse\b|collectivit/,
  ],
  ['solidaire', /solidaire|rsa|minima|demandeurs? d'emploi|chomeu|precaire|quotient/],
  ['famille', /famil|tribu|duo\b/],
  ['senior', /senior|plus de 6\d|retrait/],
  [
    'sur place',
    /sur place|au guichet|a la caisse|a la porte|le (?:soir|jour) (?:meme|dit|j\b|du (?:concert|spectacle))/,
  ],
  ['prévente', /prevente|a l'avance|en ligne/],
  ['unique', /unique/],
  ['adulte', /adulte|parent/],
  ['réduit', /reduit|reduction|\btr\b/],
  [
    'plein',
    /plein|\btp\b|\bpt\b|normal|\bgeneral\b|\bstandard\b|\btout le monde\b|\ble reste du (?:monde|public)\b|\bles autres\b(?! (?:soir|jour|date|seance|place|concert|spectacle|representation|lieu))/,
  ],
]

/** Whether a label prices several seats at once: « famille », « duo », « pass 3 concerts »; « famille, par personne » prices one. */
export function isBundle(label: string): boolean {
  const words = foldText(label)
  return /\b(?:famil|duo\b|tribu\b|pass\b(?! culture)|forfait|carnet)/.test(words) && !/par personne/.test(words)
}

/** Whether a label is the price of a social scheme, that nobody else may ask for: « Article 27 », « solidaire », « minima sociaux ». */
export function isSocialTariff(label: string): boolean {
  return /\b(?:art(?:icle|\.)? ?27|solidair|solidarite|minima|rsa\b|culture du coeur|cultures du coeur|precair|paspartout)/.test(
    foldText(label),
  )
}

/** The class that folded words name; null when they name none. */
export function classOf(words: string): string | null {
  return classes.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** The tariffs of a class; null when the record has none. */
export function withClass(tariffs: readonly Tariff[], label: string): Tariff[] | null {
  const matching = tariffs.filter((tariff) => classOf(foldText(tariff.label)) === label)
  return matching.length === 0 ? null : matching
}

/** « Cat. 1 : 48 € », « prévente 14 € », « 9 € adulte »: the tariffs whose own label stands against the amount. */
export function labelled(own: string, following: string, tariffs: readonly Tariff[]): Tariff[] {
  const whole = ` ${plainWords(own)}`
  const before = whole.replace(/ (?:a|au|est|est de|est a)$/, '')
  const noun = /^(?:categorie|serie|zone)(?= \d$)/.exec(
    tariffs.map(({ label }) => plainWords(foldText(label))).find((label) => / \d$/.test(label)) ?? '',
  )?.[0]
  const told = noun === undefined ? following : following.replace(elided, (rank) => `${rank} ${noun}`)
  const after = `${plainWords(told).replace(/^(?:en|pour les|pour un|pour une|au|tarif|en tarif|au tarif) /, '')} `
  const said = tariffs.filter(({ label }) => {
    const words = plainWords(foldText(label)).replace(/^tarif /, '')
    return words !== '' && [whole, before].some((text) => text.endsWith(` ${words}`) || text.endsWith(` ${words}s`))
  })
  const next = tariffs.filter(({ label }) => {
    const words = plainWords(foldText(label)).replace(/^tarif /, '')
    return words !== '' && (after.startsWith(`${words} `) || after.startsWith(`${words}s `))
  })
  // « 13 € en dernière galerie à 54 € au carré or »: what « à » parts from the amount was the one before's.
  if (next.length > 0 && / a$/.test(whole) && !said.some(({ label }) => / a$/.test(plainWords(foldText(label)))))
    return next
  // « 65 fr. en première catégorie (45 fr. en deuxième) »: what « en » tied to the amount before is that one's.
  if (next.length > 0 && /^ ?en /.test(own) && /\(\s*$/.test(own)) return next
  // « 22 € en prévente (26 € à la porte) »: what leads to the bracket is the amount's before it.
  const inBracket = /\(\s*(?:ou )?$/.test(own) ? classOf(firstWords(following)) : null
  if (inBracket !== null && /^ ?(?:en|au|a|pour) /.test(following)) return withClass(tariffs, inBracket) ?? said
  // « 42.– plein tarif et 10.– en dernière minute »: what stands before « et » was the amount's before it.
  if (next.length > 0 && /\p{L} (?:et|ou|puis)(?: (?:a|de))? ?$/u.test(own)) return next
  const fuller = fullerThan(said, whole, tariffs)
  if (fuller.length > 0) return fuller
  if (said.length > 0 || classOf(own) !== null) return said
  return next
}

/** « Le pass pour les cinq concerts est à 80 € », of a « pass cinq concerts » and a « concert »: a label all of whose words stand before. */
function fullerThan(said: readonly Tariff[], words: string, tariffs: readonly Tariff[]): Tariff[] {
  const wordsOf = ({ label }: Tariff): string[] => plainWords(foldText(label)).split(' ')
  const isWhole = (label: readonly string[]): boolean => label.every((word) => ` ${words} `.includes(` ${word} `))
  return tariffs.filter((tariff) => {
    const own = wordsOf(tariff)
    const isFuller = said.every((one) => own.length > wordsOf(one).length)
    return said.length > 0 && own.length > 2 && isFuller && isWhole(own)
  })
}

function firstWords(text: string): string {
  return text.split(/[,;.)(]/)[0] ?? ''
}

/** « 65 fr. en première catégorie (45 fr. en deuxième) »: the noun said before. */
const elided = /(?<=^ ?en )(?:premiere|1e?re|deuxieme|seconde|2e|troisieme|3e|quatrieme|4e)(?= ?(?:[^\p{L}\d ]|$))/u
const ranked = /\b(premiere|1e?re|deuxieme|seconde|2e|troisieme|3e|quatrieme|4e) (categorie|serie|zone)\b/g
const ranks: Readonly<Record<string, number>> = {
  pr: 1,
  '1e': 1,
  '1r': 1,
  de: 2,
  se: 2,
  '2e': 2,
  tr: 3,
  '3e': 3,
  qu: 4,
  '4e': 4,
}

/** « première catégorie » is « catégorie 1 ». */
function plainWords(text: string): string {
  return text
    .replace(/\bnon[- ](?=abonn|adherent|membre)/g, 'non')
    .replace(/\bcat\. ?/g, 'categorie ')
    .replace(ranked, (_, rank: string, noun: string) => `${noun} ${ranks[rank.slice(0, 2)] ?? ''}`)
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
}
