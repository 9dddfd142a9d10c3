import { asMessage } from '../../../../contract/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, houseSays, type Scene, supported, unsupported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import { findBar } from './bar.ts'

/**
 * What a house writes of itself and a text says again with a figure or a name of its own (P19): its number in the street, the
 * lines that lead to it, how far it is, how one pays, until when one exchanges, how long an option is kept. First of all
 * families, since a number in a street looks like a day.
 */
export function findHouseFacts(scene: Scene): Finding[] {
  if (scene.facts.house === null) return []
  return [streetNumbers, lines, distances, payments, limits, options, findBar].flatMap((find) =>
    find(scene).filter((finding) => {
      if (!scene.taken.isFree(finding)) return false
      scene.taken.claim(finding)
      return true
    }),
  )
}

const folded = (text: string | null | undefined): string => foldText(normaliseText(text ?? ''))

/** « au 41 de la rue du Pressoir », « 3, place du Grand-Marché ». */
function streetNumbers(scene: Scene): Finding[] {
  const { house } = scene.facts
  const known = /^(\d+ ?(?:bis|ter|quater)?),? (.{6,})$/.exec(folded(house?.street))
  if (known === null) return []
  const [, number = '', street = ''] = known
  const pattern = new RegExp(
    `(?<![\\d,.])(\\d{1,4} ?(?:bis|ter|quater)?),? (?:de la |du |de l'|des |de )?${literalPattern(street)}(?![\\p{L}-])`,
    'gu',
  )
  return matchesIn(scene.reading.folded, pattern).map((match) => {
    const span = { start: match.index, end: match.index + (match[1] ?? '').trimEnd().length }
    const said = (match[1] ?? '').replace(/ /g, '')
    return said === number.replace(/ /g, '')
      ? supported(span, 'venue', 'house.street')
      : contradicted(span, 'venue', {
          fact: 'house.street',
          message: houseSays(house?.street),
          suggestion: number.trim(),
        })
  })
}

const lineOf =
  /\b(?:tram(?:way)?|metro|bus|cars?|navette|rer|lignes?)s?(?: (?:de (?:bus|tram|metro|car)|lignes?|n°|numero))* ?([a-z]|\d{1,3}(?: ?bis)?)(?![\p{L}\d'-]| ?(?:€|h\b|euros?|minutes?|places?|ans|km|personnes|arrets?|spect))/gu

/** « le tramway A », « le car 9 »: a line is one letter or a number. */
function lines(scene: Scene): Finding[] {
  const { house } = scene.facts
  const access = folded(house?.access)
  if (access === '') return []
  const known = new Set(matchesIn(access, lineOf).map((match) => match[1] ?? ''))
  if (known.size === 0) return []
  return matchesIn(scene.reading.folded, lineOf).flatMap((match) => {
    const line = match[1] ?? ''
    const start = match.index + match[0].length - line.length
    const span = { start, end: start + line.length }
    // « le bus à l'aller »: a line's letter is a capital.
    if (/\p{Ll}/u.test(scene.reading.plain.slice(span.start, span.end))) return []
    if (known.has(line)) return [supported(span, 'venue', 'house.access')]
    return [
      contradicted(span, 'venue', {
        fact: 'house.access',
        message: houseSays(house?.access),
      }),
    ]
  })
}

const away = new RegExp(
  `\\ba (${numberPattern}) (metres?|m|minutes?|min|km|kilometres?)(?![\\p{L}])(?: (?:a pied|de marche))?`,
  'gu',
)
const unitOf = (unit: string): string => (/^min/.test(unit) ? 'min' : /^k/.test(unit) ? 'km' : 'm')

/** « L'église est à 500 mètres »: how far what the house names is. */
function distances(scene: Scene): Finding[] {
  const { house } = scene.facts
  const access = folded(house?.access)
  const landmarks =
    access
      .match(/\p{L}{4,}/gu)
      ?.filter((word) => !/^(?:metres?|minutes?|pied|ligne|demande|avec|dans|pour)$/.test(word)) ?? []
  const known = [...access.matchAll(away)].map((match) => ({
    count: parseNumber(match[1] ?? ''),
    unit: unitOf(match[2] ?? ''),
  }))
  return matchesIn(scene.reading.folded, away).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const unit = unitOf(match[2] ?? '')
    const same = known.filter((one) => one.unit === unit)
    const clause = clauseAround(scene.reading, span)
    const words = scene.reading.folded.slice(clause.start, clause.end)
    if (
      same.length === 0 ||
      !landmarks.some((word) => new RegExp(`(?<!\\p{L})${literalPattern(word)}(?!\\p{L})`, 'u').test(words))
    )
      return []
    if (same.some(({ count }) => count === parseNumber(match[1] ?? '')))
      return [supported(span, 'venue', 'house.access')]
    return [
      contradicted(span, 'venue', {
        fact: 'house.access',
        message: houseSays(house?.access),
      }),
    ]
  })
}

const means =
  /\b(?:cartes? (?:bleues?|bancaires?|de credit|bleue ou especes)|(?:en |par )?cb\b|especes|en liquide|cheques?(?![- ](?:cadeaux?|vacances|culture))|sans contact|virement)/g
const meansWords = {
  card: asMessage('fact.means-card'),
  cash: asMessage('fact.means-cash'),
  cheque: asMessage('fact.means-cheque'),
  transfer: asMessage('fact.means-transfer'),
} as const
const meansNames: readonly (readonly [keyof typeof meansWords, RegExp])[] = [
  ['card', /carte|\bcb\b|sans contact/],
  ['cash', /especes|liquide/],
  ['cheque', /cheque/],
  ['transfer', /virement/],
]
const meansOf = (text: string) => meansNames.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
const paying = /\b(?:pai(?:e\p{L}*|s)|pay\p{L}+|regl\p{L}+|accept\p{L}+|pren(?:d|ons))\b/u

/** « On accepte la carte bleue au bar », where the house takes coins alone. */
function payments(scene: Scene): Finding[] {
  const { house } = scene.facts
  const sentences = [house?.bar, house?.boxOfficeHours, house?.access, house?.subscriptionRules, house?.parking]
    .flatMap((text) => folded(text).split(/[.;]/))
    .filter((sentence) => paying.test(sentence) && meansOf(sentence).length > 0)
  if (sentences.length === 0) return []
  const known = new Set(sentences.flatMap(meansOf))
  return matchesIn(scene.reading.folded, means).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length }
    const clause = clauseAround(scene.reading, span)
    const words = scene.reading.folded.slice(clause.start, clause.end)
    if (!paying.test(words) || /\b(?:pas|ni|sans|aucune?|refus\p{L}*)\b(?! contact)/u.test(words)) return []
    const said = meansOf(match[0])
    if (said.every((one) => known.has(one))) return [supported(span, 'accessibility', 'house')]
    return [
      unsupported(
        span,
        'accessibility',
        asMessage('fact.payments', { means: [...known].map((one) => meansWords[one]) }),
      ),
    ]
  })
}

const until = new RegExp(
  `\\bjusqu'(?:a la veille|a l'avant-veille|au jour meme|au dernier moment|a (${numberPattern}) (jours?|heures?|semaines?) (?:avant|plus tot))|\\b(${numberPattern}) (jours?|heures?|semaines?) (?:avant|a l'avance)`,
  'g',
)
const changing = /\b(?:echang\p{L}+|rembours\p{L}+|annul\p{L}+|report\p{L}+|modifi\p{L}+)\b/u

function daysBefore(match: RegExpExecArray): number {
  const count = parseNumber(match[1] ?? match[3] ?? '') ?? 0
  const unit = match[2] ?? match[4]
  if (unit === undefined) return /avant-veille/.test(match[0]) ? 2 : /veille/.test(match[0]) ? 1 : 0
  return unit.startsWith('h') ? count / 24 : unit.startsWith('s') ? count * 7 : count
}

/** « échange possible jusqu'à la veille », where the house says two days before. */
function limits(scene: Scene): Finding[] {
  const { house } = scene.facts
  const rules = folded(house?.subscriptionRules)
  const known = matchesIn(rules, until).map(daysBefore)
  if (known.length === 0 || !changing.test(rules)) return []
  return matchesIn(scene.reading.folded, until).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const clause = clauseAround(scene.reading, span)
    if (!changing.test(scene.reading.folded.slice(clause.start, clause.end))) return []
    if (known.includes(daysBefore(match))) return [supported(span, 'accessibility', 'house.subscriptionRules')]
    return [
      contradicted(span, 'accessibility', {
        fact: 'house.subscriptionRules',
        message: houseSays(house?.subscriptionRules),
      }),
    ]
  })
}

const length = new RegExp(`(?<![\\p{L}\\d-])(${numberPattern}) (jours?|semaines?|mois)(?![\\p{L}])`, 'gu')

/** A fortnight is called fifteen days, and a week eight. */
function inDays(match: RegExpExecArray): number {
  const count = parseNumber(match[1] ?? '') ?? 0
  const unit = match[2] ?? ''
  if (unit.startsWith('s')) return count * 7
  if (unit.startsWith('m')) return count * 30
  return count === 15 ? 14 : count === 8 ? 7 : count
}

/** « une option de quinze jours », where the house keeps one for three weeks. */
function options(scene: Scene): Finding[] {
  const { house } = scene.facts
  const known = matchesIn(folded(house?.optionRule), length).map(inDays)
  if (known.length === 0) return []
  return matchesIn(scene.reading.folded, length).flatMap((match) => {
    const span: Span = { start: match.index, end: match.index + match[0].length }
    const clause = clauseAround(scene.reading, span)
    const words = scene.reading.folded.slice(clause.start, clause.end)
    if (
      !/\boptions?\b/.test(words) ||
      !/\b(?:groupes?|classes?|poser|posez|pose|garde\p{L}*|option de|valable|dure)\b/u.test(words)
    )
      return []
    if (known.includes(inDays(match))) return [supported(span, 'accessibility', 'house.optionRule')]
    return [
      contradicted(span, 'accessibility', {
        fact: 'house.optionRule',
        message: houseSays(house?.optionRule),
      }),
    ]
  })
}
