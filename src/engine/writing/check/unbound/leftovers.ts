import { asMessage } from '../../../../contract/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { monthNames, monthsFolded, weekdaysWritten } from '../../../text/index.ts'
import { tariffOfAge } from '../record/tariff-of-age.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span, sentenceAround } from '../text/reading.ts'

/**
 * The last look. A number of years, a large number, a day in figures or a month that no family has read is bound to any
 * value of its unit that the record holds, or doubted: what a text counts in figures is seldom an image. Numbers in
 * words count only with « ans » and a word of advice beside them (« deux pas », « trois fois rien » count nothing).
 */
export function findLeftovers(scene: Scene): Finding[] {
  return [...agesLeft(scene), ...monthsOfAge(scene), ...daysLeft(scene), ...monthsLeft(scene), ...countsLeft(scene)]
}

const inYears = foldedPattern(`(?<![\\p{L}\\d,.:/-]|\\d )(${numberPattern}) ?ans\\b`)
/** « les moins de », « avant », « l'âge minimal est de »: for whom, whatever the sentence. */
const forWhom =
  /(?:\b(?:moins de|plus de|dessous de|dessus de|avant|des|partir de|compter de|attendre|jusqu'a|age|ages|minimal|minimum|conseille|recommande|requis|plancher|ideal|public|ont|avoir|aient|ait|souffle|fete)(?: (?:est |sont |de |d'|d'avoir |ses |leurs |l'age de |tes |vos |ces |a )*)| ?[:=>+-] ?)$/
/** « depuis 30 ans », « Lila, 12 ans », « a 40 ans », « de 12 ans »: a length of time, or the age of somebody of the story. */
const ofTime =
  /(?:\b(?:depuis|pendant|durant|apres|voila|voici|il y a|en|vieux de|vieille de|agee?s? (?:d'a peine |de |d')|pour|ses|leurs|mes|nos|vos|a|d'a peine|de presque|bientot|ces|les|des|ans de|dans|tous les|(?<=(?!moins|partir|dessous|dessus|compter|ages?|enfants?|public|minimal)\p{L}{4,} )de)|\p{L}{2,},) $/u
const ofNothing = /gratui|offert|\bpa(?:ye|ie)|debours|invite|\brien\b|\blibre|exoner|cadeau|\b0 ?€|zero euro/
const ofMoney = /€|\$|\d\.[-–—]|\beuros?\b|\bballes\b|\bpiasses\b|\bfrancs?\b|\btarifs?\b|\breduit|\bchf\b/

/** « L'âge conseillé, 12 ans, », « pour les spectateurs de 18 mois ». */
const ofAdvice =
  /\b(?:ages? (?:conseille|recommande|minimum|minimal|requis|ideal)\p{L}*|conseil|recommandation|spectat(?:eurs|rices)|enfants|tout-petits|bambins|public)(?: (?:est|sera|reste))?(?:,| de| d'| ?:| ?\(| des) ?$/u
/** « Et si les enfants paient : seulement après 12 ans »: the age of whom pays nothing. */
const paying = /\b(?:pa(?:ye|ie)\p{L}*|debours\p{L}+|gratui\p{L}+|exoner\p{L}+)\b/u

function isPaidFor(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  return paying.test(scene.reading.folded.slice(sentence.start, sentence.end))
}

function agesLeft(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, inYears).flatMap((match) => {
    const written = match[1] ?? ''
    const span = { start: match.index, end: match.index + match[0].length }
    const before = scene.reading.folded.slice(Math.max(0, span.start - 40), span.start)
    const age = parseNumber(written)
    if (age === null || age > 99 || !scene.taken.isFree(span)) return []
    const advised =
      forWhom.test(before) ||
      ofAdvice.test(before) ||
      /^ ?\+/.test(scene.reading.folded.slice(span.end)) ||
      isPaidFor(scene, span)
    if (!advised && (!/\d/.test(written) || ofTime.test(before))) return []
    if (/^ (?:de (?!plus)|d'|plus tard|apres|avant|auparavant)/.test(scene.reading.folded.slice(span.end))) return []
    // « Moins de 26 ans : 9 € » says for whom a tariff is.
    const clause = clauseAround(scene.reading, span)
    if (ofMoney.test(scene.reading.folded.slice(clause.start, clause.end + 12))) return []
    scene.taken.claim(span)
    return [judgeAge(scene, span, age)]
  })
}

function judgeAge(scene: Scene, span: Span, age: number): Finding {
  const { record, house, prose, houseProse } = scene.facts
  if (record.ageFrom === age) return supported(span, 'age', 'ageFrom')
  const clause = clauseAround(scene.reading, span)
  const free = ofNothing.test(scene.reading.folded.slice(clause.start, clause.end))
  if (record.freeUnderAge === age && free) return supported(span, 'free', 'freeUnderAge')
  const tariff = tariffOfAge({ record, house }, age)
  if (tariff.endsWith('.label')) return supported(span, 'price', tariff)
  const written = scene.reading.folded.slice(span.start, span.end)
  if (prose.includes(written) || houseProse.includes(written)) return supported(span, 'age', 'texts')
  if (record.ageFrom === null || record.ageFrom === undefined)
    return unsupported(span, 'age', asMessage('fact.age-unknown'))
  return contradicted(span, 'age', {
    fact: 'ageFrom',
    message: asMessage('fact.age-from', { age: record.ageFrom }),
    suggestion: `${record.ageFrom}\u00a0ans`,
  })
}

const inMonths = foldedPattern(`(?<![\\p{L}\\d,.:/-]|\\d )(${numberPattern}) ?mois\\b`)

/** « pour les spectateurs de 18 mois et davantage »: the advice for the youngest. */
function monthsOfAge(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, inMonths).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const before = scene.reading.folded.slice(Math.max(0, span.start - 40), span.start)
    const isMore = /^ (?:et|ou) (?:plus|davantage|au-dela)/.test(scene.reading.folded.slice(span.end, span.end + 20))
    const months = parseNumber(match[1] ?? '')
    if (months === null || !scene.taken.isFree(span) || !(isMore || ofAdvice.test(before))) return []
    scene.taken.claim(span)
    return [judgeAge(scene, span, months / 12)]
  })
}

const inFigures = /(?<![\p{L}\d.,/:€-])(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])(?![.,]?\d| ?(?:€|euros?|%))/gu

/** « Dernière : 16.05 ». */
function daysLeft(scene: Scene): Finding[] {
  const { performances, record } = scene.facts
  if (performances.length === 0) return []
  return matchesIn(scene.reading.plain, inFigures).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    const day = `-${match[2] ?? ''}-${match[1] ?? ''}`
    scene.taken.claim(span)
    const played = performances.find((performance) => performance.day.endsWith(day))
    if (played !== undefined) return [supported(span, 'date', `${played.fact}.startsAt`)]
    if (record.onSaleFrom?.slice(4, 10) === day) return [supported(span, 'date', 'onSaleFrom')]
    return [contradicted(span, 'date', { fact: 'performances', message: asMessage('fact.none-that-day') })]
  })
}

const months = monthNames.map((name) => foldText(name))
const monthLeft = new RegExp(`(?<![\\p{L}\\d-])(${months.join('|')})(?: ((?:19|20)\\d\\d))?(?![\\p{L}-])`, 'gu')
/** « depuis octobre », « né en mars 2019 »: when it was made, published or sold, not when it is played. */
const ofThePast =
  /\b(?:depuis|cree\w*|creation|nee?s?|naissance|premiere|vu le jour|visite d|sorti\w*|paru\w*|publie\w*|enregistre\w*|date d)\b[^.;!?\n]{0,25}$/

/** « Mai 2027 » on a line: a month in which one plays. */
function monthsLeft(scene: Scene): Finding[] {
  const { performances, record } = scene.facts
  if (performances.length === 0) return []
  return matchesIn(scene.reading.folded, monthLeft).flatMap((match) => {
    const [, name = '', year] = match
    const span = { start: match.index, end: match.index + name.length }
    const before = scene.reading.folded.slice(Math.max(0, span.start - 45), span.start)
    const capital = /^\p{Lu}/u.test(scene.reading.plain.slice(span.start))
    const opens = /(?:^|\n|[•·|/–—:>] ?)\s*$/.test(before)
    if (
      !scene.taken.isFree(span) ||
      (capital && !opens) ||
      (/^(?:mars|mai)$/.test(name) && year === undefined && !opens)
    )
      return []
    const suffix = `-${String(months.indexOf(name) + 1).padStart(2, '0')}`
    const played = performances.find(
      ({ day }) => day.slice(4, 7) === suffix && (year ?? day.slice(0, 4)) === day.slice(0, 4),
    )
    if (played !== undefined) {
      scene.taken.claim(span)
      return [supported(span, 'date', `${played.fact}.startsAt`)]
    }
    const dates = [record.onSaleFrom, scene.asOf].map((day) => day?.slice(4, 7))
    // « Mulhouse, avril 2026 »: beside a town of the record, no head of a letter.
    const beside = year !== undefined && scene.names.some(({ end }) => span.start - end > 0 && span.start - end <= 3)
    if (ofThePast.test(before) || (dates.includes(suffix) && !beside)) return []
    scene.taken.claim(span)
    return [contradicted(span, 'date', { fact: 'performances', message: asMessage('fact.none-that-month') })]
  })
}

const figures =
  /(?<![\p{L}\d.,/:@#&_=+-]|[\p{L}\d]['-])(\d{1,3}(?:[ .]\d{3})+|\d{1,6})(?![\p{L}\d/:@_]|[.,-]\d|\.\p{L}|[ .]\d)(?= \p{L})/gu
/** Units of the world and of the house that no field of a show holds; ranks, labels, streets. */
const otherUnit = new RegExp(
  String.raw`^ (?:ans?|heures?|h|min\w*|mn|secondes?|jours?|semaines?|mois|annees?|saisons?|siecles?|km|kilometres?|metres?|m|cm|kg|kilos?|tonnes?|litres?|degres?|pages?|mots|fois|euros?|eur|millions?|milliards?|pour cent|places?|rue|avenue|quai|boulevard|bd|place|cours|allees?|impasse|chemin|route|square|bis|ter|e|er|re|eme|et|ou|a|au|le|la|les|l'|de|du|des|en|dans|par|pour|avec|sur|sous|sans|chez|puis|ni|que|qui|est|sont|c'est|tarif\w*|tapantes?|pile|precises?|plein|reduit|abonne\w*|adulte\w*|enfants?|jeune\w*|mini\w*|max\w*|${monthsFolded}|${weekdaysWritten})(?![\p{L}])`,
  'u',
)
const labels =
  /(?:\b(?:categorie|cat|zone|serie|rang|rangs|cycles?|acte|scene|episode|tome|volume|vol|chapitre|saison|numero|no|ligne|bus|tram|metro|route|departementale|porte|quai|etage|hall|salle|studio|niveau|classe|op|opus|bwv|kv?|article|licence|siret|siren|page|p|parking|sortie|symphonie|concerto|quatuor|sonate|plateau|radio|france|canal|bp|cs|cedex)\.? ?(?:n[°o] ?)?|n° ?|[°#€] ?)$/

/** « 12 pupitres », « 30 000 paires d'oreilles »: so many of something, when some number of the record is not that one. */
function countsLeft(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, figures).flatMap((match) => {
    const written = match[1] ?? ''
    const span = { start: match.index, end: match.index + match[0].length }
    const { folded } = scene.reading
    const count = parseNumber(written)
    const after = folded.slice(span.end, span.end + 24)
    const before = folded.slice(Math.max(0, span.start - 20), span.start)
    if (count === null || count < 2 || !scene.taken.isFree(span) || otherUnit.test(after) || labels.test(before))
      return []
    if (isYear(written) || (/(?:^|\n)\s*$/.test(before) === false && /\d ?$/.test(before))) return []
    const noun = /^ \p{L}+/u.exec(after)?.[0] ?? ''
    const isThing = /[sx]$/.test(noun) || count >= 1000
    if (!isThing || /^\d{5}$/.test(written)) return []
    scene.taken.claim(span)
    return [judgeCount(scene, span, { count, before })]
  })
}

function isYear(written: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(written)
}

function judgeCount(scene: Scene, span: Span, { count, before }: { count: number; before: string }): Finding {
  const { record, performances, people, prose, houseProse } = scene.facts
  const written = scene.reading.folded.slice(span.start, span.end)
  if (count >= 1000) {
    const total = record.audienceTotal ?? 0
    const least = /(?:plus de|au moins|deja|pas moins de) $/.test(before)
    if (least ? count <= total : Math.abs(total - count) <= total * 0.02)
      return supported(span, 'audience', 'audienceTotal')
  } else {
    const days = new Set(performances.map(({ day }) => day)).size
    const players = people.filter(({ roles }) => roles.has('performance')).length
    if (count === performances.length || count === days) return supported(span, 'count', 'performances')
    if (count === players || count === people.length) return supported(span, 'count', 'credits')
  }
  if (new RegExp(`(?<!\\d)${literalPattern(written)}(?!\\d)`).test(`${prose} ${houseProse}`))
    return supported(span, 'count', 'texts')
  return unsupported(span, count >= 1000 ? 'audience' : 'count', asMessage('fact.number-unknown'))
}
