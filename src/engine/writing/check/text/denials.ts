import { matchesIn } from '../../../language/index.ts'
import type { Reading, Span } from './reading.ts'

/** A stretch that a sentence denies, and the words that deny it, in the units of `Reading.plain`. */
export interface Denial extends Span {
  /** Where the words that deny begin; `start` is where they end. */
  readonly opens: number
  /** Each « ni » opens another stretch of its own. */
  readonly parts: readonly Span[]
  /** Said of a playing (« on ne joue pas », « aucune séance »): a day before it is what it denies. */
  readonly isOfPlaying: boolean
  /** « et non le 13 »: set against what is said beside it, and no denial of its own clause. */
  readonly isContrast: boolean
}

const not = '(?:pas|plus|point|jamais|nullement|aucunement|(?=ni\\b))'
/** « pas seulement », « pas moins de », « pas toujours », « pas avant »: restrictions and measures, which deny nothing of what follows. */
const restricts =
  /^ (?:que |qu'|seulement|uniquement|simplement|juste\b|moins|plus (?:de|d'|que|qu'|tard|tot)|loin|tout|tous|toute|encore|toujours|forcement|necessairement|tant|si |aussi|trop|tres|tellement|vraiment|parce|pour |avant|apres|mieux|rien que)/

const playing =
  '(?:jou(?:e|es|ent|era|erons|eront|ons|erait)|donn(?:e|ent|era|eront|ons|erons)|tien(?:t|nent|dra|dront)|represent(?:e|ent|era|eront)|(?<=\\b(?:vous|te) )attend(?:s|ons|ra|rons|ent)?)'
const lasting = '(?:dur|cout|valu|commenc|debut|demarr|pai|pay)(?:e|es|ent|era|eront|erez|ez|ait|aient|ons|erait|erons)'
const beginning = '(?:(?:debut|commenc|demarr)e(?:nt|ra|ront)?|se leve(?:ra|nt)?)'
const clitics = "(?:(?:se|s'|y|en|vous|nous|leur) ?)?"
const made = '(?:cree|ecrit|montee?|signee?|compose|mise? en scene|traduit)e?s?'

/** A denial that a verb makes: « n'est pas », « ne dure pas », « c'est pas ». « vous n'êtes pas », « ceux qui ne sont pas » speak of others. */
const verbal = new RegExp(
  [
    `(?<!(?<![-a-z])(?:qui|vous|tu|nous|ils|elles|je|ceux|celles|tout) )(?:n'(?:est|etait)|ne (?:sont|sera|seront|serait|seraient)) ${not}`,
    "(?<=\\bc')est pas|(?<=\\bce )sera pas",
    `n'a (?:pas|point) ete (?=${made}\\b)`,
    `n'(?:a|ont|aura|auront) (?:pas|plus|point|jamais) lieu`,
    `(?:ne |n')${clitics}(?:${lasting}|${beginning}|vaut|ouvr(?:e|ent|ira|iront)) ${not}`,
    `(?<=\\b(?:on|ca|cela) )(?:${lasting}|${beginning}|vaut) pas`,
    `n'y (?:a|aura) (?:pas|plus|point|jamais) (?:d'|de )(?:tarifs?|prix)\\b`,
  ].join('|'),
  'g',
)
const ofPlaying = new RegExp(
  [
    `(?<!\\b(?:qui|vous|tu|je|ils|elles) )(?:ne |n')${clitics}${playing} ${not}`,
    '(?<=\\bon )(?:joue|jouera) (?:pas|jamais)',
    `(?:n'y (?:a|aura) |y a )?(?:(?:pas|plus|point) (?:d'|de )|aucune? (?:autre )?|ni )(?:representations?|spectacles?|seances?|dates?|soirees?|matinees?|concerts?|levers? de rideau)\\b(?: (?:n'est|ne sera|n'aura|n'a|n'y aura)(?: (?:prevue?|programmee?|donnee?|jouee?|proposee?|lieu))?)?`,
    `(?<=(?:^|[.,;:!?\\n(] ?|\\b(?:et|mais|il n'y a|on ne joue) ))rien(?= (?:le|ce|a|les|avant)\\b)`,
  ].join('|'),
  'g',
)
/** « Pas de relâche le 13 » */
const ofRest =
  /(?:(?:pas|plus|point) (?:d'|de )|sans |ni |aucun(?:e)? (?:jour de )?)(?:relaches?|jours? de relache)\b(?: ni repos)?/g
const tariffs = /(?<=(?:^|[.,;:!?\n(] ?))(?:pas|plus|aucun) (?:de )?(?:tarifs?|prix)\b/g
/** « le 12 et non le 13 », « à Rennes, pas à Nantes » */
const contrast =
  /(?:,| et|,? mais|: ?) (?:non(?: pas)?|pas|surtout pas)(?= (?:a|au|aux|le|les|la|l'|du|de|dans|en|chez|sous|sur|\d|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|un|une|deux|trois)(?![\p{L}]))/gu

/** Where a denied stretch ends: at a stop, at a comma that no list needs, at what turns, opens or gives a reason. */
const ends =
  /[.;:!?\n()«»–—]| (?:mais|car|puisque?|parce|que|qui|donc|alors|depuis|sauf|meme|et non)(?!\p{L})|qu'|,(?! ?(?:ni |(?:et |le |les |du )?\d{1,2}(?:,| et|er\b| (?:jan|fev|mar|avr|mai|jui|aou|sep|oct|nov|dec))))/u
const asks =
  /(?:^|[\s,;:])(?:si|s'|quand|lorsqu[e']|tant qu[e']|afin qu[e']|pour qu[e']|avant qu[e']|de peur qu[e']|n'est-ce)[^,;:.!?\n]{0,50}$/u

/**
 * The stretches of a text that a sentence denies (« ne dure pas … », « ni le 12 ni le 13 », « aucune séance … », « et non à … »), in
 * order. Restrictions (« ne … que », « pas seulement », « pas moins de »), questions and conditions deny nothing.
 */
export function denialsIn({ folded }: Reading): Denial[] {
  const found = [
    ...headsOf(folded, verbal).map((head) => ({ ...head, isOfPlaying: false, isContrast: false })),
    ...headsOf(folded, tariffs).map((head) => ({ ...head, isOfPlaying: false, isContrast: false })),
    ...headsOf(folded, ofPlaying).map((head) => ({ ...head, isOfPlaying: true, isContrast: false })),
    ...headsOf(folded, contrast).map((head) => ({ ...head, isOfPlaying: false, isContrast: true })),
  ]
  return found
    .filter(
      (one) =>
        !found.some(
          (other) => other !== one && other.opens <= one.opens && other.end >= one.end && other.start < one.start,
        ),
    )
    .sort((left, right) => left.opens - right.opens)
}

/** The days of rest that a sentence denies, each with the stretch behind it. */
export function restsDeniedIn({ folded }: Reading): Span[] {
  return headsOf(folded, ofRest).map(({ start, end }) => ({ start, end }))
}

function headsOf(folded: string, pattern: RegExp): { opens: number; start: number; end: number; parts: Span[] }[] {
  return matchesIn(folded, pattern).flatMap((match) => {
    const opens = match.index
    const start = opens + match[0].length
    const behind = folded.slice(start, start + 160)
    if (restricts.test(behind) || asks.test(folded.slice(Math.max(0, opens - 70), opens))) return []
    const length = ends.exec(behind)?.index ?? behind.length
    const stop = /[.!?\n]/.exec(folded.slice(start))?.[0]
    if (stop === '?' || namesWhoDoes(behind, length) || isOfTheClock(folded, opens, behind)) return []
    const end = start + length
    return [{ opens, start, end, parts: partsOf(folded, start, end) }]
  })
}

/** « Ce n'est pas Rennes qui manque de théâtres », « pas à 25 € que l'on va se ruiner »: what is brought forward, of another verb. */
function namesWhoDoes(behind: string, length: number): boolean {
  const rest = behind.slice(length)
  return /^ qui /.test(rest) || (/^ qu(?:e |')/.test(rest) && !ofTheRun.test(rest.slice(0, 60)))
}

const ofTheRun =
  /\b(?:jou|donn|commenc|debut|demarr|tien(?:t|dra)|dure|cout|sera|seront|aura lieu|a lieu|attend|retrouv|present|represent|cree)/

/** « Il n'est pas 20 h 30 que la salle rit déjà »: the hour that it is. */
function isOfTheClock(folded: string, opens: number, behind: string): boolean {
  return /\bil $/.test(folded.slice(Math.max(0, opens - 3), opens)) && /^ (?:encore )?\d{1,2} ?h/.test(behind)
}

/** « ni avant le 22 ni après le 2 »: the ends of a run, which are played. */
const bounds = /^,? ?ni (?:avant|apres) /

function partsOf(folded: string, start: number, end: number): Span[] {
  const cuts = matchesIn(folded.slice(start, end), /,? ?(?<!\p{L})ni(?!\p{L})/gu).map((match) => start + match.index)
  const ends = [start, ...cuts, end]
  return ends
    .slice(0, -1)
    .map((from, index) => ({ start: from, end: ends[index + 1] ?? end }))
    .filter((part) => part.end > part.start && !bounds.test(folded.slice(part.start, part.end)))
}
