import { asMessage, type Message } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'

const units = /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf)$/u
const spelled =
  /^(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|mille)$/u

/** « deux milles places », « trois cent spectateurs », « quatre-vingt personnes » : the plural of numbers in letters. */
export const numerals: RuleFamily = function* (sentence) {
  for (let at = 0; at < sentence.length; at += 1) {
    const match =
      twenty(sentence, at) ??
      thousand(sentence, at) ??
      hundred(sentence, at) ??
      joinedHundred(sentence, at) ??
      eighty(sentence, at) ??
      counted(sentence, at)
    if (match) yield match
  }
}

function thousand(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'milles') || sentence.is(at + 1, 'marins', 'nautiques', 'carrés')) return null
  // « dix milles jusqu’à l’arrivée » : miles, at sea.
  if (sentence.is(at + 1, 'environ', 'jusqu’', 'de', 'd’', 'au', 'plus') && !sentence.can(at + 2, 'noun')) return null
  const counts = sentence.only(at + 1, 'noun') && sentence.ofKind(at + 1, 'noun').every(({ count }) => count !== 's')
  const counted = counts || spelled.test(sentence.at(at - 1)) || sentence.is(at - 1, 'cent', 'cents')
  return counted ? found(at, 'mille', asMessage('french.mille')) : null
}

/** « vingts personnes » : it takes its s behind « quatre » alone. */
function twenty(sentence: Sentence, at: number): Match | null {
  return sentence.is(at, 'vingts') && !sentence.is(at - 1, 'quatre', '-')
    ? found(at, 'vingt', asMessage('french.vingt'))
    : null
}

function hundred(sentence: Sentence, at: number): Match | null {
  if (!units.test(sentence.at(at - 1))) return null
  if (sentence.is(at, 'cents') && spelled.test(sentence.at(at + 1))) return found(at, 'cent', asMessage('french.cent'))
  if (joinedNumber.test(sentence.at(at + 1)) || /^quatre-vingt/u.test(sentence.at(at + 1))) return null
  const countsNoun = sentence.ofKind(at + 1, 'noun').some(({ count }) => count !== 's') && !sentence.is(at + 1, 'pages')
  return sentence.is(at, 'cent') && countsNoun && !sentence.is(at - 2, 'numéro', 'chambre', 'page', 'an')
    ? found(at, 'cents', asMessage('french.cents'))
    : null
}

/** « deux-cent choristes », joined as of 1990. */
function joinedHundred(sentence: Sentence, at: number): Match | null {
  const isBare = /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf)-cent$/u.test(sentence.at(at))
  return isBare && sentence.ofKind(at + 1, 'noun').some(({ count }) => count !== 's')
    ? found(at, `${sentence.at(at)}s`, asMessage('french.cents'))
    : null
}

function eighty(sentence: Sentence, at: number): Match | null {
  if (sentence.is(at, 'quatre-vingt') && sentence.ofKind(at + 1, 'noun').some(({ count }) => count !== 's'))
    return found(at, 'quatre-vingts', asMessage('french.quatre-vingts'))
  return /^quatre-vingts-/u.test(sentence.at(at))
    ? found(at, sentence.at(at).replace('vingts', 'vingt'), asMessage('french.quatre-vingt'))
    : null
}

function found(at: number, right: string, message: Message): Match {
  return { from: at, to: at, rule: 'numeral', category: 'spelling', tier: 'sure', message, suggestions: [right] }
}

const joinedNumber = /^(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt|cent)s?(?:-(?:et-)?\p{Ll}+)+$/u
const measures =
  /^(?:h|min|mn|kg|km|cm|mm|g|kw|go|mo|ko|demi|environ|no|face|contre|autour|euro|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mars|mai|août|juin|juillet|janvier|février|avril|septembre|octobre|novembre|décembre|bis|ter|jauge|mille|rang|rue|avenue|boulevard|place|quai|cours|impasse|allée)$/u

/** « vingt-deux personnage », « les moins de 26 an » : what is counted is in the plural. */
function counted(sentence: Sentence, at: number): Match | null {
  const number = sentence.tokens[at - 1]
  const isDigits = number?.kind === 'number' && /^(?:[2-9]|\d{2,3})$/u.test(number.text) && !number.glued
  const isHundreds = sentence.is(at - 1, 'cents', 'quatre-vingts')
  if (!isDigits && !isHundreds && !joinedNumber.test(sentence.at(at - 1))) return null
  // « cent quarante-neuvième épisode » : a rank, and one thing.
  if (/ièmes?$/u.test(sentence.at(at - 1))) return null
  if (
    sentence.is(
      at - 2,
      'le',
      'du',
      'au',
      'la',
      'n°',
      'numéro',
      'salle',
      'page',
      'acte',
      'rue',
      'ligne',
      'bus',
      'catégorie',
    ) ||
    sentence.isEdge(at - 2)
  )
    return null
  const nouns = sentence.ofKind(at, 'noun')
  if (nouns.length === 0 || !sentence.only(at, 'noun') || nouns.some(({ count }) => count !== 's')) return null
  if (measures.test(sentence.at(at)) || sentence.isCapitalised(at)) return null
  const [plural] = nouns.flatMap(({ lemma, gender }) => sentence.lexicon.inflect(lemma, gender, 'p') ?? [])
  return plural === undefined || plural === sentence.at(at)
    ? null
    : found(at, plural, asMessage('french.number-plural'))
}
