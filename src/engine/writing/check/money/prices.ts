import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldText } from '../text/reading.ts'
import { type Amount, findAmounts } from './amounts.ts'
import { isOfSomethingElse } from './other-sums.ts'
import { paidUnderAge } from './paid-under-age.ts'
import { forTheReduced, isSaidOfAll, ofOneWord } from './publics.ts'
import { isReckoned } from './reckoned.ts'
import { isPayableFrom } from './tariff-ages.ts'
import { classesInList } from './tariff-lists.ts'
import { classOf, isSocialTariff, labelled, type Tariff, withClass } from './tariff-names.ts'

const roughly: Readonly<Record<string, number>> = {
  dizaine: 10,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
}

const rough = new RegExp(`\\bune (${Object.keys(roughly).join('|')}) d'euros\\b`, 'g')

/** Prices: alone, with a tariff's name, or as the two ends of a range. */
export function findPrices(scene: Scene): Finding[] {
  const amounts = findAmounts(scene).filter((amount) => scene.taken.isFree(amount))
  for (const amount of amounts) scene.taken.claim(amount)
  const listed = classesInList(scene.reading.folded, amounts)
  return [
    ...amounts.map((amount, index) =>
      judge(scene, amount, {
        previous: amounts[index - 1],
        next: amounts[index + 1],
        listedAs: listed[index] ?? null,
      }),
    ),
    ...roughAmounts(scene),
  ]
}

/** « une quinzaine d'euros » is right near a tariff. */
function roughAmounts(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, rough).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const cents = (roughly[match[1] ?? ''] ?? 0) * 100
    const tariffs = tariffsOf(scene)
    const near = tariffs.find((tariff) => Math.abs(tariff.cents - cents) <= cents * 0.15)
    if (near !== undefined) return [supported(span, 'price', near.fact)]
    return tariffs.length === 0
      ? [unsupported(span, 'price', asMessage('fact.tariffs-none'))]
      : [wrong({ ...span, cents }, undefined, tariffs)]
  })
}

/** What the record gives, or what follows from it. */
function judge(
  scene: Scene,
  amount: Amount,
  beside: { previous: Amount | undefined; next: Amount | undefined; listedAs: string | null },
): Finding {
  const judged = judgeAlone(scene, amount, beside)
  return judged.status !== 'supported' && isReckoned(scene, amount, tariffsOf(scene))
    ? supported(amount, 'price', 'prices')
    : judged
}

function judgeAlone(
  scene: Scene,
  amount: Amount,
  beside: { previous: Amount | undefined; next: Amount | undefined; listedAs: string | null },
): Finding {
  const tariffs = tariffsOf(scene)
  const { folded } = scene.reading
  const before = folded.slice(Math.max(beside.previous?.end ?? 0, amount.start - 60), amount.start)
  if (isOfSomethingElse(scene, amount, before)) return judgeElsewhere(scene, amount)
  if (tariffs.length === 0) return unsupported(amount, 'price', asMessage('fact.tariffs-none'))
  const ofTheYoung = paidUnderAge(scene, amount)
  if (ofTheYoung !== null) return ofTheYoung
  const under = tariffs.find(({ cents }) => cents < amount.cents && cents >= amount.cents * leastOfBound)
  if (under !== undefined && /\bmoins d(?:e |')$/.test(before)) return supported(amount, 'price', under.fact)
  if (isOfAbsentTariff({ before, after: folded.slice(amount.end, amount.end + 24) }, tariffs))
    return unsupported(amount, 'price', asMessage('fact.tariff-unknown'))
  const listed = beside.listedAs === null ? null : withClass(tariffs, beside.listedAs)
  if (listed !== null) return judgeNamed(amount, listed)
  const end = rangeEnd(scene, amount, beside)
  if (end !== null) {
    const judged = judgeEnd(amount, { tariffs, end, ageFrom: scene.facts.record.ageFrom })
    return isToldApart(judged, beside) ? orAnyTariff(judged, amount, tariffs) : judged
  }
  const named = tariffNamed({ scene, amount, tariffs, beside })
  if (named !== null) {
    const judged = judgeNamed(amount, named)
    return isLooselyNamed({ scene, amount, beside, before }, named) ? orAnyTariff(judged, amount, tariffs) : judged
  }
  if (isSaidOfAll(scene, amount, before, tariffs)) return wrong(amount, undefined, tariffs)
  const same = tariffs.find((tariff) => tariff.cents === amount.cents)
  if (same !== undefined) return supported(amount, 'price', same.fact)
  return wrong(amount, tariffs.length === 1 ? tariffs[0] : likely(before, tariffs), tariffs)
}

/** A label that the amount before has used, or that of all others who pay one of two. */
function isLooselyNamed(
  at: {
    scene: Scene
    amount: Amount
    beside: { previous: Amount | undefined; next: Amount | undefined }
    before: string
  },
  named: readonly Tariff[],
): boolean {
  const { scene, amount, beside, before } = at
  const isServed =
    named.some(({ cents }) => cents === beside.previous?.cents) && /\b(?:et|ou|puis) $|[,/] $/.test(before)
  return isServed || isEitherOfTheRest(scene, amount, beside)
}

/** « les autres 10 ou 15 € », « 10 ou 15 € pour les autres »: each of two that all others may pay. */
function isEitherOfTheRest(
  { reading }: Scene,
  amount: Amount,
  { previous, next }: { previous: Amount | undefined; next: Amount | undefined },
): boolean {
  const joined = (left: Amount | undefined, right: Amount | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    /^ ?(?:ou|et|a|,) (?:de )?$/.test(reading.folded.slice(left.end, right.start))
  const first = joined(previous, amount) ? previous : amount
  const last = joined(amount, next) ? next : amount
  if (first === last || first === undefined || last === undefined) return false
  return (
    /(?<!\p{L})(?:autres|reste du \p{L}+|tout le monde|sinon)(?: \p{L}+)?,? $/u.test(
      reading.folded.slice(0, first.start).slice(-30),
    ) ||
    /^ ?(?:pour |chez )?(?:(?:tous )?les autres|le reste|tout le monde|sinon)(?!\p{L})/u.test(
      reading.folded.slice(last.end, last.end + 24),
    )
  )
}

/** « tarif solidaire : 18 € »: a tariff that nothing else is called by. */
const ofAbsentTariff = /\btarifs? (solidaire|famil|duo|tribu|prevente)\p{L}*(?: ?:| ?=| a| est de| est a)? ?$/u
/** « 26 € pour deux », « 26 € les deux places ». */
const forSeveral =
  /^ (?:pour (?:deux|trois|quatre)(?= ?(?:[.,;!?)\n]|$| personnes| places))|les (?:deux|trois|quatre) (?:places|billets))/
const ofSeveral = /duo|deux|trois|quatre|famil|tribu|groupe|[2-9] places|[2-9] personnes/

/** An amount said of a tariff, or of several people at once, that the record does not have: that another costs as much proves nothing. */
function isOfAbsentTariff({ before, after }: { before: string; after: string }, tariffs: readonly Tariff[]): boolean {
  const labels = tariffs.map(({ label }) => foldText(label)).join(' ')
  const named = ofAbsentTariff.exec(before)?.[1]
  return (named !== undefined && !labels.includes(named)) || (forSeveral.test(after) && !ofSeveral.test(labels))
}

/** « moins de 20 € » for 18 €: how near a bound stands to what it bounds. */
const leastOfBound = 0.75

/** « 16 € avec réduction et 9 € si… »: a label that the amount before has used binds loosely; any tariff of that amount bears it out. */
function orAnyTariff(finding: Finding, amount: Amount, tariffs: readonly Tariff[]): Finding {
  const same = tariffs.find((tariff) => tariff.cents === amount.cents)
  return finding.status === 'supported' || same === undefined ? finding : supported(amount, 'price', same.fact)
}

/** « De 25 à 68 euros, et 10 euros pour les étudiants »: the end that the record gives stands beside, told apart. */
function isToldApart(judged: Finding, beside: { previous: Amount | undefined; next: Amount | undefined }): boolean {
  return [beside.previous, beside.next].some(
    (other) => other !== undefined && judged.suggestion === writeMoney(other.cents),
  )
}

/** A price that is not the show's may still be one that the house gives. */
function judgeElsewhere(scene: Scene, amount: Amount): Finding {
  const written = scene.reading.folded.slice(amount.start, amount.end)
  if (isBetweenTariffs(scene, amount)) return supported(amount, 'price', 'prices')
  return scene.facts.houseProse.includes(written) || scene.facts.prose.includes(written)
    ? supported(amount, 'price', 'house')
    : unsupported(amount, 'price', asMessage('fact.amount-unknown'))
}

/** « soit 9 € de plus que le réduit »: what parts one tariff from another. */
function isBetweenTariffs(scene: Scene, amount: Amount): boolean {
  const isApart = /^ ?d(?:e |')(?:plus|moins|difference|ecart|reduction|remise)/.test(
    scene.reading.folded.slice(amount.end, amount.end + 20),
  )
  const sums = tariffsOf(scene).map(({ cents }) => cents)
  return isApart && sums.some((dearer) => sums.some((cheaper) => dearer - cheaper === amount.cents && cheaper > 0))
}

function tariffsOf(scene: Scene): Tariff[] {
  const own = (scene.facts.record.prices ?? []).map((price, index) => ({ ...price, fact: `prices[${index}]` }))
  if (own.length > 0) return own
  return (scene.facts.house?.tariffGrid ?? []).map((line, index) => ({
    label: `${line.letter} ${line.label}`,
    cents: line.cents,
    fact: `house.tariffGrid[${index}]`,
  }))
}

type End = 'lowest' | 'highest'

/** « la place la moins chère est à 11 € » */
const ofExtreme =
  /\b(?:places?|billets?|tarifs?|sieges?|tickets?|fauteuils?) l(?:a|e|es) (moins|plus) (?:chere?s?|onereu\p{L}+)[^.;:!?\n\d]{0,14}$/u

/** « Aucune place au-dessus de 16 € », « rien au-delà de 16 € » */
const ceiling =
  /\b(?:(?:aucune?|pas (?:une|d[e'])|nulle?) ?(?:\p{L}+ ){1,2}|rien )(?:n'est )?(?:au-dessus|au-dela|plus chere? qu|a plus) ?(?:de |d'|e |')$/u

function rangeEnd(
  scene: Scene,
  amount: Amount,
  beside: { previous: Amount | undefined; next: Amount | undefined },
): End | null {
  const { folded } = scene.reading
  const before = folded.slice(Math.max(0, amount.start - 24), amount.start)
  const toNext = beside.next === undefined ? '' : folded.slice(amount.end, beside.next.start)
  const fromPrevious = beside.previous === undefined ? '' : folded.slice(beside.previous.end, amount.start)
  const extreme = ofExtreme.exec(folded.slice(Math.max(0, amount.start - 60), amount.start))?.[1]
  if (extreme !== undefined) return extreme === 'moins' ? 'lowest' : 'highest'
  if (ceiling.test(folded.slice(Math.max(0, amount.start - 40), amount.start))) return 'highest'
  const range = /^ ?(?:a|>|→|-|–|jusqu'a) ?$/
  // « 20-16-14-9 € »: three and more are a list.
  const before30 = folded.slice(Math.max(0, amount.start - 30), amount.start)
  if (isListed(before30, folded.slice(amount.end, amount.end + 30))) return null
  if (beside.next !== undefined && range.test(toNext)) return endOf(amount, beside.next, toNext)
  if (beside.previous !== undefined && range.test(fromPrevious)) return endOf(amount, beside.previous, fromPrevious)
  const previousStart = beside.previous?.start ?? 0
  if (
    labelledFrom.test(fromPrevious) &&
    /\b(?:des?|entre) $/.test(folded.slice(Math.max(0, previousStart - 8), previousStart)) &&
    !/^ ?(?:\(|pour |en |au |plein|tarif|chez )/.test(folded.slice(amount.end, amount.end + 8))
  )
    return 'highest'
  if (/(?:entre|tarifs? de) $/.test(before) && /^ ?et ?$/.test(toNext)) return 'lowest'
  if (
    /^ ?et ?$/.test(fromPrevious) &&
    beside.previous !== undefined &&
    /entre $/.test(folded.slice(Math.max(0, beside.previous.start - 8), beside.previous.start))
  )
    return 'highest'
  if (
    /(?:a partir de|\ba p(?:art)?\. ?de|\bapd|\bdes|a compter de|tarifs? des|minimum|pour seulement) ?:? $/.test(before)
  )
    return 'lowest'
  return /(?:jusqu'a|maximum|au plus) $/.test(before) ? 'highest' : null
}

/** « de 12 € pour les jeunes à 32 € »: what is said of the lowest end stands between the two. */
const labelledFrom = /^ ?(?:pour|en|au|chez|avec|tarif) [^\d.,;:!?\n]{3,40} (?:a|jusqu'a) $/

/** « 8 > 20 € » gives the two ends, « 20 > 8 € » too; « 20-14 € », from dear to cheap on a dash, lists two tariffs. */
function endOf(amount: Amount, other: Amount, link: string): End | null {
  const falls = amount.start < other.start === amount.cents > other.cents
  if (falls && /[-–]/.test(link)) return null
  // « 34 € à 32 € » rises in words only: the first is meant for the lowest.
  return amount.start < other.start !== (falls && /[>→]/.test(link)) ? 'lowest' : 'highest'
}

/** « 20-16-14-9 € »: three and more on one link are a list. */
function isListed(before: string, after: string): boolean {
  const left = /(?:\d{1,3}(?:[,.]\d\d)?(?: ?€)? ?[-–] ?)+$/.exec(before)?.[0].match(/[-–]/g)?.length ?? 0
  const right = /^(?: ?€)?(?: ?[-–] ?\d{1,3}(?:[,.]\d\d)?(?: ?€)?)+/.exec(after)?.[0].match(/[-–]/g)?.length ?? 0
  return left + right >= 2
}

function judgeEnd(
  amount: Amount,
  { tariffs, end, ageFrom }: { tariffs: readonly Tariff[]; end: End; ageFrom: number | null | undefined },
): Finding {
  const sorted = [...tariffs].filter((tariff) => tariff.cents > 0).sort((left, right) => left.cents - right.cents)
  const right = end === 'lowest' ? sorted[0] : sorted.at(-1)
  if (right === undefined) return unsupported(amount, 'price', asMessage('fact.tariffs-none'))
  const single = sorted.filter(
    ({ label }) =>
      !/famil|duo|pass|groupe|tribu|abonnement|carnet|places|derniere minute|last minute/.test(foldText(label)),
  )
  const alone = end === 'lowest' ? single[0] : single.at(-1)
  // « dès 14 ans », the lowest that a reader can pay is not what those under 12 would.
  const payable = end === 'lowest' ? single.find(({ label }) => isPayableFrom(label, ageFrom)) : undefined
  // What a social scheme alone opens, 1,25 € of « Article 27 », is no price to come for.
  const unaided = end === 'lowest' ? single.find(({ label }) => !isSocialTariff(label)) : undefined
  // « De 25 à 78 euros, et 10 euros pour les moins de 28 ans »: the ends of what anybody pays.
  const general = single.filter(
    ({ label }) => !isSocialTariff(label) && !/\bans\b|etudiant|enfant|jeune|scolaire|emploi/.test(foldText(label)),
  )
  const open = end === 'lowest' ? general[0] : undefined
  const own = [right, alone, payable, unaided, open].find((tariff) => tariff?.cents === amount.cents)
  if (own !== undefined) return supported(amount, 'price', own.fact)
  return contradicted(amount, 'price', {
    fact: right.fact,
    message: asMessage('fact.end-of-range', { end, rightCents: right.cents, label: right.label }),
    suggestion: writeMoney(right.cents),
  })
}

function tariffNamed(options: {
  scene: Scene
  amount: Amount
  tariffs: readonly Tariff[]
  beside: { previous: Amount | undefined; next: Amount | undefined }
}): Tariff[] | null {
  const { scene, amount, tariffs, beside } = options
  const { folded } = scene.reading
  // « Le tarif réduit ? 14 €. » labels as a colon does.
  const before = folded
    .slice(Math.max(beside.previous?.end ?? 0, amount.start - 40), amount.start)
    .replace(/ ?\?(?: (?:c'est|a|pour|comptez))? ?$/, ' : ')
  const after = ownPart(folded.slice(amount.end, Math.min(beside.next?.start ?? folded.length, amount.end + 45)), {
    leads: beside.next !== undefined && beside.next.start <= amount.end + 45,
  })
  const own = lastClause(before)
  const following =
    beside.next === undefined && classOf(own) === null && /^, (?:les|le|la|l') ?/.test(after)
      ? firstClause(after.slice(1))
      : firstClause(after)
  const label = /[:=]\s*$|\b(?:tarif|plein|reduit|abonne\w*|jeunes?|unique)\W*(?:a )?$/.test(own)
    ? (classOf(own) ?? classOf(following))
    : (classOf(following) ?? classOf(own))
  if (/\bvotre tarif\W*$/.test(own) && /\babonn/.test(folded)) return withClass(tariffs, 'abonné')
  const byWords = labelled(own, following, tariffs)
  if (byWords.length > 0) return byWords
  const spoken =
    label ?? classOf(sentencePart(before, beside.previous !== undefined)) ?? classOf(labelAbove(scene, amount.start))
  if (spoken === null) return null
  const known =
    withClass(tariffs, spoken) ??
    (classOf(following) === spoken || ofOneWord.test(own) ? forTheReduced(amount, spoken, tariffs) : null)
  // « groupes : 15 € » names a tariff that the record lacks: that another costs as much proves nothing.
  return known === null && /^groupe$/.test(spoken) ? [] : known
}

/** « 20 € (réduit : 13 €) », « 20 € – réduit 13 € »: the label that leads to the next amount is that one's. */
function ownPart(after: string, { leads }: { leads: boolean }): string {
  if (!leads) return after
  return after.replace(/(?:\(|[:=–—|/·] ?|-(?= ))[^()]*?[\p{L}\d)] ?(?:[:=] ?|a |est (?:a |de )?)?(?:de )?$/u, '')
}

/** « Tarif réduit | 14 € », « Abonnés » over « 16 € »: the item before a bar or a break, when it is no more than a label. */
function labelAbove(scene: Scene, start: number): string {
  const label = /(?:^|[\n•·|])\s*([^\n•·|\d€.,:;!?]{3,25}?)\s*[|·\n]\s*$/u.exec(
    scene.reading.folded.slice(Math.max(0, start - 40), start),
  )?.[1]
  return label ?? ''
}

/** « Les abonnés, eux, s'en tirent pour 9 € »: with no other amount between, the sentence's subject is the price's. */
function sentencePart(before: string, follows: boolean): string {
  const parts = before.split(/[.;\n!?•|·)(:]|,? (?:et|mais|ou) |, puis /)
  // What stands right behind another amount is that one's label.
  return parts.length === 1 && follows ? '' : (parts.at(-1) ?? '')
}

function lastClause(before: string): string {
  return before.split(/[.;\n!?•|·)]|,(?!\d)| \/ /).at(-1) ?? ''
}

/** « 7 € avant 12 ans » is of those under 12; « 35 francs (gratuit avant 16 ans) » of nobody's age. */
function firstClause(after: string): string {
  const clause = after.split(/[.;\n!?•|·]|,(?!\d)|\bet\b| \/ |\(?(?<![\p{L}])(?:gratui|gratis|gratos|exoner)/u)[0] ?? ''
  return clause.replace(/^ (?:avant|sous) (?:l'age de |leurs )?(?=\d{1,2} ?ans)/, ' moins de ')
}

function judgeNamed(amount: Amount, matching: readonly Tariff[]): Finding {
  if (matching.length === 0) return unsupported(amount, 'price', asMessage('fact.tariff-unknown'))
  const same = matching.find((tariff) => tariff.cents === amount.cents)
  return same !== undefined ? supported(amount, 'price', same.fact) : wrong(amount, matching[0], matching)
}

function likely(before: string, tariffs: readonly Tariff[]): Tariff | undefined {
  const label = classOf(before) ?? (/entree|place|billet/.test(before) ? 'plein' : null)
  return tariffs.find((tariff) => classOf(foldText(tariff.label)) === label)
}

function wrong(amount: Amount, right: Tariff | undefined, tariffs: readonly Tariff[]): Finding {
  const list = tariffs.map(({ label, cents: ownCents }) => asMessage('fact.tariff', { label, ownCents }))
  return contradicted(amount, 'price', {
    fact: right?.fact ?? 'prices',
    message: asMessage('fact.record-gives', { words: list }),
    suggestion: right === undefined ? null : writeMoney(right.cents),
  })
}

/** Cents as French money with a no-break space. */
export function writeMoney(cents: number): string {
  const rest = cents % 100
  return `${Math.floor(cents / 100)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}\u00a0€`
}
