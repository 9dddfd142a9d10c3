import { matchesIn } from '../../../language/index.ts'
import type { Scene } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span } from '../text/reading.ts'
import { classOf } from './tariff-names.ts'

/** A sum of money as a text writes it. */
export interface Amount extends Span {
  readonly cents: number
}

const words = '(?:euros?|francs?(?: suisses)?|dollars?(?: canadiens)?|piasses?)'

const money = `(?:€|${words}\\b|eur\\b|chf\\b|fr\\.(?=\\s|$)|\\$(?: ?ca\\b)?|balles\\b)`

/** « $ 12 », « CA$ 12 »; the last letter of « Ke$ha » or « Banff$ » is no money. */
const dollarAhead = '(?:(?<![a-z])|(?<=\\b(?:us|ca?|can|a)))\\$'

const amountPattern = new RegExp(
  `(?<![\\d,.])(?:(\\d{1,4})(?:[,.](\\d{1,2}))? ?(?:petits |tout petits |malheureux |modestes |maigres )?${money}(?: ?(\\d\\d)(?!\\d))?|(?:€|chf|${dollarAhead}|fr\\.) ?(\\d{1,4})(?:[,.](\\d{2}|-|–|—))?|(${numberPattern}) (?:petits |tout petits |malheureux |modestes |maigres )?${words}\\b(?: (?:et )?(${numberPattern})(?= centimes|$|[ ,.;!?)])(?! (?:petits )?(?:${words}|€)))?|(?<!\\ble |\\bles |\\bdu |\\bau )(\\d{1,3})[.,][-–—](?![a-z\\d]))`,
  'g',
)

/** « de 14 à 28 € », « 14/28 € », « 28 et 20 € »: numbers that lend their unit to one another; of « 26/2, 14 € », the first is a day. */
const borrowing = new RegExp(
  `(?<![\\d,.€h:]|\\dh |\\d h |\\b(?:categories?|cat\\.?|zones?|series?|rangs?|carre|niveau|bloc|formule|acte|volet|salle|studio) )(?!(?<=\\d/)\\d{1,2} ?,)(\\d{1,3}(?:[,.]\\d{1,2})?) ?(?:a|-|–|/|et|ou|>|→|,) ?(?:de )?(?:(?<=[/|·] ?)[a-z]{2,12} )?(?=\\d{1,3}(?:[,.]\\d{1,2})? ?(?:${money}|(?:(?:/|et|ou|-|–|·|\\|) ?\\d{1,3}(?:[,.]\\d\\d?)? ?){1,4}${money})|(?:chf|€|\\$) ?\\d)`,
  'g',
)

const tariffWord =
  '(?:plein(?: tarif)?|(?:tarif )?reduit|tarif [a-z]+|adultes?|parents?|enfants?|etudiant\\w*|lyceens?|collegiens?|jeunes?|abonne\\w*|adherents?|seniors?|groupes?|preventes?|sur place|moins de \\d\\d(?: ans)?|(?<![\\d-])-\\s?\\d\\d ans)'

const noUnit =
  '(?![\\d,.]*\\d)(?! ?(?:ans?\\b|h\\b|h\\d|:|€|euros?|%|min|places?|%|/\\d|eleves?|personnes?|[a-z]+s\\b))'

/** « plein 26, réduit 16, moins de 26 ans 9 »; « 13 réduit, 8 pour les lycéens »: a number that only its tariff makes a price. */
const ofTariff: readonly RegExp[] = [
  foldedPattern(`(?<![\\p{L}-])${tariffWord}(?: ?[:=–-] ?| a | )(\\d{1,3}(?:[,.]\\d\\d)?)${noUnit}`),
  foldedPattern(
    `(?<![\\d,.:€/-])(?<=[,;(/] ?|^|\\bet |\\bou )(\\d{1,3}(?:[,.]\\d\\d)?) (?:en |au |pour (?:les |un |une )?)?${tariffWord}(?![\\p{L}])`,
  ),
]

/** Every sum of the text, in order, with or without its unit. */
export function findAmounts(scene: Scene): Amount[] {
  const { folded } = scene.reading
  const full = matchesIn(folded, amountPattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    cents: centsOf(match),
  }))
  const bare = matchesIn(folded, borrowing).map((match) => {
    const written = match[1] ?? ''
    return {
      start: match.index,
      end: match.index + written.length,
      cents: Math.round(Number(written.replace(',', '.')) * 100),
    }
  })
  return [
    ...full,
    ...bare,
    ...bareOfTariff(folded),
    ...listedByTariff(folded),
    ...behindASum(folded),
    ...unitUnsaid(scene),
    ...wordsBorrowed(folded),
    ...behindUnit(folded),
    ...behindOwnLabel(scene),
    ...withLetter(scene),
  ]
    .filter(
      (amount, index, all) =>
        !all.some((other, place) => place < index && other.start <= amount.start && other.end >= amount.end),
    )
    .sort((left, right) => left.start - right.start)
}

/** « 22E » of a text message; in capitals throughout, « 2E ÉTAGE » is a rank. */
function withLetter(scene: Scene): Amount[] {
  return [...scene.reading.plain.matchAll(/(?<![\d,.])(\d{1,3})(?:[,.](\d\d))? ?E(?![\p{L}\d'])(?! \p{Lu}{2})/gu)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      cents: Number(match[1]) * 100 + Number(match[2] ?? 0),
    }),
  )
}

/** « Sept euros pour les enfants, dix pour les adultes », « 39 francs, 32 à l'AVS, 25 pour les étudiants »: numbers that borrow the unit of the first. */
const borrowed = new RegExp(
  `(?<=(?:€|euros?|francs?|dollars?)[^.;!?\\n€]{0,70}(?:,|,? et| puis|,? mais|,? ?\\(? ?ou) |(?:€|euros?|francs?|dollars?) \\()(${numberPattern}) (?=(?:seulement |seuls? )?(?:si (?:vous|tu|on) (?:avez|as|a) (?:une |la |votre |ta )?carte (?:d'|de )|(?:pour|chez) (?:les? |la |l'|un |une |des )|a (?:l'|la )|en (?:tarif )?|au (?:tarif )?|avec (?:la |le |l'|une? )?|sur (?:carte|presentation de carte) (?:d'|de )?)([a-z]+(?: de \\d+ ans)?))`,
  'g',
)

function unitUnsaid({ reading, facts }: Scene): Amount[] {
  const labels = (facts.record.prices ?? []).flatMap(({ label }) => [foldText(label), ...partsOf(label)])
  return matchesIn(reading.folded, borrowed).flatMap((match) => {
    const value = parseNumber(match[1] ?? '')
    const named = match[2] ?? ''
    const isRank =
      ofRank.test(named) &&
      labels.some((label) => /^(?:categorie|cat\.?|serie|zone|rang) ?\d|^(?:premiere|1re) /.test(label))
    if (value === null || (classOf(named) === null && !labels.includes(named) && !isRank)) return []
    return [{ start: match.index, end: match.index + (match[1] ?? '').length, cents: value * 100 }]
  })
}

const ofRank = /^(?:premiere|deuxieme|seconde|troisieme|quatrieme)$/

const unitFirst = /(?:chf|fr\.|€|\$) ?\d{1,3}(?:[.,](?:\d\d|[-–—]))?/g
const nextOfUnit =
  /^ ?(?:\([^()\n]{2,40}\) ?)?[/|·] ?(\d{1,3}(?:[.,]\d\d)?)(?![\d.,]*\d)(?! ?(?:ans?|h|%|min|places?|pers\w*|€|euros?|francs?|chf|\$)(?![a-z]))/

/** « CHF 42 / 30 (AVS, AI) / 18 (étudiant) »: a unit said once, before the first of a list. */
function behindUnit(folded: string): Amount[] {
  return matchesIn(folded, unitFirst).flatMap((match) => {
    const sums: Amount[] = []
    let at = match.index + match[0].length
    for (let next = nextOfUnit.exec(folded.slice(at, at + 60)); next !== null; ) {
      at += next[0].length
      sums.push(bareSum(at - (next[1] ?? '').length, next[1] ?? ''))
      next = nextOfUnit.exec(folded.slice(at, at + 60))
    }
    return sums
  })
}

const labelledSum = foldedPattern(
  `(?<=(?:€|euros?|francs?|dollars?|chf)[^.!?\\n€]{0,40}(?:,|;| et| puis) (?:les? |la |l')?)(\\p{L}[\\p{L}'-]+(?: [\\p{L}\\d'-]+){0,2}?) (?:a|paie(?:nt)?|pour|: ?) ?(\\d{1,3}(?:[,.]\\d\\d)?)(?= ?(?:[.;!?)\\n]|,(?!\\d)|$)| et )`,
)

/** « 36 francs (26 AVS-AI, 18 étudiants) »: in a bracket behind a sum, a number and its label. */
const inBrackets = foldedPattern(
  `(?<=(?:€|euros?|francs?|chf) ?\\((?:[^()\\n]{0,60}[,;/] ?)?)(\\d{1,3}(?:[,.]\\d\\d)?) (?:en |au |pour les? )?(\\p{L}{3,}(?:-\\p{L}+)?)`,
)

/** « AVS, AI, chômage » is three labels. */
function partsOf(label: string): string[] {
  return foldText(label)
    .split(/ ?(?:[,;/()]| et | ou ) ?/)
    .filter((part) => part.length > 1)
}

/** « Étudiants à 15 francs, AVS à 30 »: a number that a label of the record makes a price, behind a sum. */
function behindOwnLabel({ reading, facts }: Scene): Amount[] {
  const labels = new Set(
    (facts.record.prices ?? []).flatMap(({ label }) => partsOf(label)).map((label) => label.replace(/s$/, '')),
  )
  const bracketed = matchesIn(reading.folded, inBrackets).flatMap((match) => {
    const [, written = '', named = ''] = match
    return labels.has(named.replace(/s$/, '')) || classOf(named) !== null ? [bareSum(match.index, written)] : []
  })
  const led = matchesIn(reading.folded, labelledSum).flatMap((match) => {
    const [whole, named = '', written = ''] = match
    return labels.has(named.replace(/^(?:les? |la |l')/, '').replace(/s$/, ''))
      ? [bareSum(match.index + whole.length - written.length, written)]
      : []
  })
  return [...led, ...bracketed]
}

/** « entre cinq et dix euros », « de seize à vingt euros »: the first number, in words, borrows the unit of the second. */
const inWords = foldedPattern(
  `(?<![\\p{L}-])(?=\\p{L})(${numberPattern}) (?=(?:a|et|ou|puis) (?:de )?(${numberPattern}) ${words}\\b)`,
)

function wordsBorrowed(folded: string): Amount[] {
  return matchesIn(folded, inWords).flatMap((match) => {
    const value = parseNumber(match[1] ?? '')
    if (value === null || value < 2) return []
    return [{ start: match.index, end: match.index + (match[1] ?? '').length, cents: value * 100 }]
  })
}

/** Only where something else in the sentence speaks of money. */
function bareOfTariff(folded: string): Amount[] {
  return ofTariff.flatMap((pattern) =>
    matchesIn(folded, pattern).flatMap((match) => {
      const written = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(written, match[0].indexOf(written) === 0 ? 0 : undefined)
      const around = folded.slice(Math.max(0, start - 80), start + 80)
      if (!/€|euros?\b|francs?\b|dollars?\b|chf|tarif|\$/.test(around)) return []
      return [{ start, end: start + written.length, cents: Math.round(Number(written.replace(',', '.')) * 100) }]
    }),
  )
}

/** « Comptez 28 €, ou 20 si vous êtes étudiant », « à partir de 14 €, et jamais plus de 28 »: what goes on from a sum is one. */
const goingOn = foldedPattern(
  `(?<=(?:€|euros?)[^.!?\\n€\\d]{0,30}(?:,|;| et| ou| puis| mais)(?: et| ou| mais)?(?: (?:jamais|pas|seulement|a peine|rien que|que))?(?: (?:plus|moins) (?:de|que))? )(\\d{1,3}(?:[,.]\\d\\d)?)(?= (?:si|quand|lorsqu[e']|des qu[e']|avec|sur presentation)(?!\\p{L})|(?<=(?:plus|moins) (?:de|que) \\d{1,3}(?:[,.]\\d\\d)?) ?(?:[.,;!?)\\n]|$))`,
)

/** « 11 € avant 26 ans, 26 sinon », « 17 € au tarif réduit, 26 pour les autres », « 11 € jusqu'à 26 ans, puis 26 »: what all others pay. */
const forTheRest = foldedPattern(
  `(?<![\\d,.:])(\\d{1,3}(?:[,.]\\d\\d)?)(?= ?\\(?(?:sinon|autrement|au-dela|apres|ensuite|(?:pour|chez) (?:tou(?:te)?s les |les )autres|dans (?:tous )?les autres cas|pour le reste|(?:pour|chez) tout le monde)(?!\\p{L})|(?<= puis \\d{1,3}(?:[,.]\\d\\d)?) ?(?:[.;!?)\\n]|$))`,
)
/** « Les étudiants paient 7 €, les autres 10 ou 15 »: what all others pay, said before the sums. */
const restFirst = foldedPattern(
  `(?<=(?:les autres|le reste du (?:public|monde)|tout le monde|tous les autres)(?: (?:paient|paie|deboursent|debourse|donnent|a|pour|entre|de)|,| :)? (?:\\d{1,3} (?:ou|et|a) )?)(\\d{1,3}(?:[,.]\\d\\d)?)(?= ?(?:[.,;!?)\\n]|$)| (?:ou|et|a) \\d{1,3}(?![\\d,]))(?!,\\d)`,
)
/** « 21 € au lieu de 27 »: what would else be paid. */
const insteadOf = foldedPattern(`(?<=au lieu d(?:e |es ))(\\d{1,3}(?:[,.]\\d\\d)?)(?= ?(?:[.;!?)\\n]|,(?!\\d)|$))`)
const aSumBefore = /(?:€|euros?|francs?|chf|\$)[^.!?\n€]{0,60}(?:,|;| et| ou| puis| mais) $/

function behindASum(folded: string): Amount[] {
  const others = matchesIn(folded, forTheRest).filter(({ index }) =>
    aSumBefore.test(folded.slice(Math.max(0, index - 75), index)),
  )
  const first = matchesIn(folded, restFirst).filter(({ index }) =>
    /(?:€|euros?|francs?|chf|\$)[^.!?\n]{0,60}$/.test(folded.slice(Math.max(0, index - 75), index)),
  )
  const instead = matchesIn(folded, insteadOf).filter(({ index }) =>
    /(?:€|euros?|francs?|chf|\$)[^.!?\n€]{0,60}$/.test(folded.slice(Math.max(0, index - 75), index)),
  )
  return [...matchesIn(folded, goingOn), ...others, ...first, ...instead].map((match) =>
    bareSum(match.index, match[1] ?? ''),
  )
}

/** « Réduit : 15,50. Abonné : 18. Plein : 24. »: two tariffs or more, each with its figure, need no unit. */
const byTariff = foldedPattern(
  `(?<=(?:^|[.;,\\n•|/·(–-]) ?)${tariffWord} ?[:=]? ?(\\d{1,3}(?:[,.]\\d\\d)?)(?= ?(?:[.;,\\n•|/·)–-]|$))(?![.,:/-]\\d)`,
)

function listedByTariff(folded: string): Amount[] {
  const found = matchesIn(folded, byTariff)
  if (found.length < 2) return []
  return found.map((match) => {
    const written = match[1] ?? ''
    return bareSum(match.index + match[0].length - written.length, written)
  })
}

function bareSum(start: number, written: string): Amount {
  return { start, end: start + written.length, cents: Math.round(Number(written.replace(',', '.')) * 100) }
}

function centsOf(match: RegExpExecArray): number {
  const [, whole, decimals, cents, afterSign, afterDecimals, inWords, centsInWords, withDash] = match
  const units = whole ?? afterSign ?? withDash
  if (units === undefined) return (parseNumber(inWords ?? '') ?? 0) * 100 + centimes(centsInWords)
  return Number(units) * 100 + (Number((decimals ?? cents ?? afterDecimals ?? '0').padEnd(2, '0')) || 0)
}

function centimes(written: string | undefined): number {
  const value = parseNumber(written ?? '') ?? 0
  return value < 100 ? value : 0
}
