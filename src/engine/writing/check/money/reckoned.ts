import { monthsFolded } from '../../../text/index.ts'
import type { Scene } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { type Span, sentenceAround } from '../text/reading.ts'
import type { Amount } from './amounts.ts'
import { classOf, type Tariff, withClass } from './tariff-names.ts'

/** What parts one price from another, just before or behind the sum. */
const differs =
  /\b(?:econom\p{L}*|gagn\p{L}*|epargn\p{L}*|rapport(?:e|ent)|ecart|difference|supplement|de plus|de moins|sur le prix|vaut donc|valent donc|ce qui met)(?!\p{L})/u
/** What tells by itself of several people together, or of one of several. */
const adds =
  /\b(?:donc|par consequent|partant|soit|autrement dit|c'est-a-dire|ce qui (?:fait|donne)|(?:ca|cela) (?:fait|donne)|en tout|au total|l'addition|la note|revien\p{L}*|debours\p{L}*|couple|s'en tire\p{L}*|a (?:eux|elles|vous|nous) tous|a (?:deux|trois|quatre|cinq|six)|par personne|met (?:la|le) place|ensemble)(?!\p{L})/u
/** « Pour vingt élèves : », « deux adultes et deux enfants paient »: what leads from how many they are to the sum. */
const leads =
  /(?:: ?|\bpa(?:i|y)\p{L}*(?: \p{L}+)? |\b(?:classe|groupe|famille|tablee|bande|equipe|fratrie|table) d(?:e |')[^.;:!?\n]{2,50}, (?:comptez |compter |c'est |(?:cela|ca) fait |prevoyez |il (?:vous )?en coute(?:ra)? )?)$/u
const [near, behind] = [45, 25]
/** Counts of people and of seats, and nothing that ages, dates or hours count. */
const counts = foldedPattern(
  `(?<![\\p{L}\\d,.:/-])(une?|${numberPattern})(?= \\p{L}{3}| ?[,.;:!?]|$)(?! (?:ans|heures?|h|minutes|mois|${monthsFolded}|euros?|francs?|dollars?)(?!\\p{L}))`,
)
const most = 60
const mostCounts = 6

/**
 * « Deux adultes et deux enfants paient donc 30 € », « soit 4 € d'économie », « la tribu, à 56 € pour quatre, met la place à 14 € »: a sum that follows from the
 * tariffs and from how many the sentence speaks of. True where it does.
 */
export function isReckoned(scene: Scene, amount: Amount, tariffs: readonly Tariff[]): boolean {
  const { folded } = scene.reading
  const sentence = sentenceAround(scene.reading, amount)
  // The items of a line are said each by itself.
  const before = folded.slice(sentence.start, amount.start).split(/[•·|]/).at(-1) ?? ''
  const beside = `${before.slice(-near)} € ${folded.slice(amount.end, Math.min(sentence.end, amount.end + behind))}`
  const paid = [...new Set(ofThoseWhoPay(before, tariffs).map(({ cents }) => cents))].filter((cents) => cents > 0)
  const told = countsIn(scene, withSentenceBefore(scene, sentence))
  if (differs.test(beside) && isDifference(amount.cents, paid, told)) return true
  const own = countsIn(scene, { start: Math.max(sentence.start, amount.start - ofClause), end: amount.start })
  const many = adds.test(`${before} ${beside}`) ? told : leads.test(before) && areSeveral(own) ? own : []
  return isSum(amount.cents, paid, many) || isShare(amount.cents, paid, many)
}

const payers = foldedPattern(
  `(?:^|[.;:,] ?)(?:pour )?(?:un couple d(?:e |')|(?:les )?(?:${numberPattern}) )(\\p{L}+)(?: (?:s'en tire\\p{L}*|\\p{L}+)){0,3} ?(?:pour |a |: )?$`,
  '',
)

/** « Un couple d'abonnés paie 38 € en tout »: of one sort of people, whom the sentence counts alone, their own tariff. */
function ofThoseWhoPay(before: string, tariffs: readonly Tariff[]): readonly Tariff[] {
  const named = classOf(payers.exec(before)?.[1] ?? '')
  return (named === null ? null : withClass(tariffs, named)) ?? tariffs
}

/** Signs before the sum in which its people are counted. */
const ofClause = 70

function areSeveral(many: readonly number[]): boolean {
  return many.reduce((sum, count) => sum + count, 0) > 1
}

function withSentenceBefore(scene: Scene, sentence: Span): Span {
  const at = Math.max(0, sentence.start - 2)
  return at === 0 ? sentence : { ...sentence, start: sentenceAround(scene.reading, { start: at, end: at }).start }
}

/** How many are spoken of, each as often as it is told: « deux adultes et deux enfants » are two and two; a couple is two. */
function countsIn({ reading }: Scene, { start, end }: Span): number[] {
  const words = reading.folded.slice(start, end)
  const told = [...words.matchAll(counts)].flatMap(([, written = '']) => {
    const count = /^une?$/.test(written) ? 1 : parseNumber(written)
    return count === null || count > most ? [] : [count]
  })
  return [...told, ...(/\b(?:couple|duo)\b/.test(words) ? [2] : [])].slice(-mostCounts)
}

function isDifference(cents: number, paid: readonly number[], many: readonly number[]): boolean {
  return paid.some((cheaper) => paid.some((dearer) => [1, ...many].some((count) => dearer * count - cheaper === cents)))
}

function isShare(cents: number, paid: readonly number[], many: readonly number[]): boolean {
  return paid.some((whole) => many.some((count) => count > 1 && whole === cents * count))
}

/** So many times one price and so many times another, each count used once. */
function isSum(cents: number, paid: readonly number[], many: readonly number[]): boolean {
  return many.some((count, at) => {
    const rest = many.filter((_, index) => index !== at)
    return paid.some((price) => {
      const left = cents - count * price
      const others = paid.filter((other) => other !== price)
      return (left === 0 && count > 1) || (left > 0 && rest.length > 0 && isAlso(left, others, rest))
    })
  })
}

function isAlso(cents: number, paid: readonly number[], many: readonly number[]): boolean {
  return many.some((count) => paid.some((price) => count * price === cents))
}
