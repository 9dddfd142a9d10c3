import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { numberPattern, parseNumber } from './french-numbers.ts'
import { foldText, type Span } from './reading.ts'
import { classOf, labelled, type Tariff, withClass } from './tariff-names.ts'

interface Amount extends Span {
  readonly cents: number
}

const words = '(?:euros?|francs?(?: suisses)?|dollars?(?: canadiens)?)'

const money = `(?:€|${words}\\b|eur\\b|chf\\b|fr\\.(?=\\s|$)|\\$(?: ?ca\\b)?|balles\\b)`

const amountPattern = new RegExp(
  `(?<![\\d,.])(?:(\\d{1,4})(?:[,.](\\d{1,2}))? ?${money}(?: ?(\\d\\d)(?!\\d))?|(?:€|chf|\\$|fr\\.) ?(\\d{1,4})(?:[,.](\\d{2}|-|–|—))?|(${numberPattern}) ${words}\\b(?: (?:et )?(${numberPattern})(?= centimes|$|[ ,.;!?)]))?)`,
  'g',
)

/** « de 14 à 28 € », « 14/28 € », « 28 et 20 € »: numbers that lend their unit to one another. */
const borrowing = new RegExp(
  `(?<![\\d,.€h:]|\\dh |\\d h )(\\d{1,3}(?:[,.]\\d{1,2})?) ?(?:a|-|–|/|et|ou|>|→|,) ?(?:de )?(?:(?<=[/|·] ?)[a-z]{2,12} )?(?=\\d{1,3}(?:[,.]\\d{1,2})? ?(?:${money}|(?:/|et|ou) ?\\d{1,3}(?:[,.]\\d\\d?)? ?${money})|(?:chf|€|\\$) ?\\d)`,
  'g',
)

const tariffWord =
  '(?:plein(?: tarif)?|(?:tarif )?reduit|tarif [a-z]+|adultes?|parents?|enfants?|etudiant\\w*|lyceens?|collegiens?|jeunes?|abonne\\w*|adherents?|seniors?|groupes?|moins de \\d\\d(?: ans)?|(?<![\\d-])-\\s?\\d\\d ans)'

const noUnit =
  '(?![\\d,.]*\\d)(?! ?(?:ans?\\b|h\\b|h\\d|:|€|euros?|%|min|places?|%|/\\d|eleves?|personnes?|[a-z]+s\\b))'

/** « plein 26, réduit 16, moins de 26 ans 9 »; « 13 réduit, 8 pour les lycéens »: a number that only its tariff makes a price. */
const ofTariff: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}-])${tariffWord}(?: ?[:=–-] ?| a | )(\\d{1,3}(?:[,.]\\d\\d)?)${noUnit}`, 'gu'),
  new RegExp(
    `(?<![\\d,.:€/-])(?<=[,;(/] ?|^|\\bet |\\bou )(\\d{1,3}(?:[,.]\\d\\d)?) (?:en |au |pour (?:les |un |une )?)?${tariffWord}(?![\\p{L}])`,
    'gu',
  ),
]

const roughly: Readonly<Record<string, number>> = {
  dizaine: 10,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
}

const rough = new RegExp(`\\bune (${Object.keys(roughly).join('|')}) d'euros\\b`, 'g')

const notThePrice =
  /(?:budget\b|subvention|couts? (?:de|du|total)|millions?|milliards?|adhesion|don\b|dons\b|cheque|recompense|dotee?|pass culture|frais|parking|restaura|menu|verre|bar\b|consigne|abonnement (?:a|de))[^.;\n]{0,25}$|\bcarte (?:est |coute |vaut |a |de )[^.;,\n]{0,12}$/

/** « 5 € de réduction ». */
const offThePrice =
  /^ ?(?:de (?:reduction|remise|rabais|moins|frais|ristourne|caution|consigne)|le (?:verre|menu|repas|parking|programme))\b/

/** Prices: alone, with a tariff's name, or as the two ends of a range. */
export function findPrices(scene: Scene): Finding[] {
  const amounts = findAmounts(scene).filter((amount) => scene.taken.isFree(amount))
  for (const amount of amounts) scene.taken.claim(amount)
  return [
    ...amounts.map((amount, index) => judge(scene, amount, { previous: amounts[index - 1], next: amounts[index + 1] })),
    ...roughAmounts(scene),
  ]
}

/** « une quinzaine d'euros » is right near a tariff. */
function roughAmounts(scene: Scene): Finding[] {
  return [...scene.reading.folded.matchAll(rough)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const cents = (roughly[match[1] ?? ''] ?? 0) * 100
    const tariffs = tariffsOf(scene)
    const near = tariffs.find((tariff) => Math.abs(tariff.cents - cents) <= cents * 0.15)
    if (near !== undefined) return [supported(span, 'price', near.fact)]
    return tariffs.length === 0
      ? [unsupported(span, 'price', 'La fiche ne donne pas de tarif.')]
      : [wrong({ ...span, cents }, undefined, tariffs)]
  })
}

function findAmounts(scene: Scene): Amount[] {
  const { folded } = scene.reading
  const full = [...folded.matchAll(amountPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    cents: centsOf(match),
  }))
  const bare = [...folded.matchAll(borrowing)].map((match) => {
    const written = match[1] ?? ''
    return {
      start: match.index,
      end: match.index + written.length,
      cents: Math.round(Number(written.replace(',', '.')) * 100),
    }
  })
  return [...full, ...bare, ...bareOfTariff(folded), ...unitUnsaid(folded), ...withLetter(scene)]
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

/** « Sept euros pour les enfants, dix pour les adultes »: the second number borrows the unit of the first. */
const borrowed = new RegExp(
  `(?<=(?:€|euros?)[^.;!?\\n\\d€]{0,45}(?:,| et| puis|,? mais) )(${numberPattern}) (?=(?:seulement |seuls? )?(?:pour (?:les? |la |l'|un |une |des )|en (?:tarif )?|au (?:tarif )?)([a-z]+(?: de \\d+ ans)?))`,
  'g',
)

function unitUnsaid(folded: string): Amount[] {
  return [...folded.matchAll(borrowed)].flatMap((match) => {
    const value = parseNumber(match[1] ?? '')
    if (value === null || classOf(match[2] ?? '') === null) return []
    return [{ start: match.index, end: match.index + (match[1] ?? '').length, cents: value * 100 }]
  })
}

/** Only where something else in the sentence speaks of money. */
function bareOfTariff(folded: string): Amount[] {
  return ofTariff.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const written = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(written, match[0].indexOf(written) === 0 ? 0 : undefined)
      const around = folded.slice(Math.max(0, start - 80), start + 80)
      if (!/€|euros?\b|chf|tarif|\$/.test(around)) return []
      return [{ start, end: start + written.length, cents: Math.round(Number(written.replace(',', '.')) * 100) }]
    }),
  )
}

function centsOf(match: RegExpExecArray): number {
  const [, whole, decimals, cents, afterSign, afterDecimals, inWords, centsInWords] = match
  const units = whole ?? afterSign
  if (units === undefined) return (parseNumber(inWords ?? '') ?? 0) * 100 + centimes(centsInWords)
  return Number(units) * 100 + (Number((decimals ?? cents ?? afterDecimals ?? '0').padEnd(2, '0')) || 0)
}

function centimes(written: string | undefined): number {
  const value = parseNumber(written ?? '') ?? 0
  return value < 100 ? value : 0
}

function judge(
  scene: Scene,
  amount: Amount,
  beside: { previous: Amount | undefined; next: Amount | undefined },
): Finding {
  const tariffs = tariffsOf(scene)
  const { folded } = scene.reading
  const before = folded.slice(Math.max(beside.previous?.end ?? 0, amount.start - 60), amount.start)
  if (notThePrice.test(before) || offThePrice.test(folded.slice(amount.end, amount.end + 20)))
    return judgeElsewhere(scene, amount)
  if (tariffs.length === 0) return unsupported(amount, 'price', 'La fiche ne donne pas de tarif.')
  const end = rangeEnd(scene, amount, beside)
  if (end !== null) return judgeEnd(amount, tariffs, end)
  const named = tariffNamed({ scene, amount, tariffs, beside })
  if (named !== null) return judgeNamed(amount, named)
  if (/\bunique\W*(?:a |de )?$/.test(before) && new Set(tariffs.map((tariff) => tariff.cents)).size > 1)
    return wrong(amount, undefined, tariffs)
  const same = tariffs.find((tariff) => tariff.cents === amount.cents)
  if (same !== undefined) return supported(amount, 'price', same.fact)
  return wrong(amount, tariffs.length === 1 ? tariffs[0] : likely(before, tariffs), tariffs)
}

/** A price that is not the show's may still be one that the house gives. */
function judgeElsewhere(scene: Scene, amount: Amount): Finding {
  const written = scene.reading.folded.slice(amount.start, amount.end)
  return scene.facts.houseProse.includes(written) || scene.facts.prose.includes(written)
    ? supported(amount, 'price', 'house')
    : unsupported(amount, 'price', 'Ce montant n’est ni dans la fiche du spectacle ni dans celle de la maison.')
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

function rangeEnd(
  scene: Scene,
  amount: Amount,
  beside: { previous: Amount | undefined; next: Amount | undefined },
): End | null {
  const { folded } = scene.reading
  const before = folded.slice(Math.max(0, amount.start - 24), amount.start)
  const toNext = beside.next === undefined ? '' : folded.slice(amount.end, beside.next.start)
  const fromPrevious = beside.previous === undefined ? '' : folded.slice(beside.previous.end, amount.start)
  const range = /^ ?(?:a|>|→|-|–|jusqu'a) ?$/
  if (beside.next !== undefined && range.test(toNext)) return 'lowest'
  if (beside.previous !== undefined && range.test(fromPrevious)) return 'highest'
  if (/(?:entre|tarifs? de) $/.test(before) && /^ ?et ?$/.test(toNext)) return 'lowest'
  if (
    /^ ?et ?$/.test(fromPrevious) &&
    beside.previous !== undefined &&
    /entre $/.test(folded.slice(Math.max(0, beside.previous.start - 8), beside.previous.start))
  )
    return 'highest'
  if (/(?:a partir de|\bdes|a compter de|tarifs? des|minimum|pour seulement) ?:? $/.test(before)) return 'lowest'
  return /(?:jusqu'a|maximum|au plus) $/.test(before) ? 'highest' : null
}

function judgeEnd(amount: Amount, tariffs: readonly Tariff[], end: End): Finding {
  const sorted = [...tariffs].filter((tariff) => tariff.cents > 0).sort((left, right) => left.cents - right.cents)
  const right = end === 'lowest' ? sorted[0] : sorted.at(-1)
  if (right === undefined) return unsupported(amount, 'price', 'La fiche ne donne pas de tarif.')
  const single = sorted.filter(
    ({ label }) => !/famil|duo|pass|groupe|tribu|abonnement|carnet|places/.test(foldText(label)),
  )
  const alone = end === 'lowest' ? single[0] : single.at(-1)
  if (right.cents === amount.cents || alone?.cents === amount.cents) return supported(amount, 'price', right.fact)
  return contradicted(amount, 'price', {
    fact: right.fact,
    message: `Le tarif le plus ${end === 'lowest' ? 'bas' : 'haut'} de la fiche est ${writeMoney(right.cents)} (${right.label}).`,
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
  const before = folded.slice(Math.max(beside.previous?.end ?? 0, amount.start - 40), amount.start)
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
  const spoken = label ?? classOf(sentencePart(before, beside.previous !== undefined))
  if (spoken === null) return null
  const known = withClass(tariffs, spoken)
  // « groupes : 15 € » names a tariff that the record lacks: that another costs as much proves nothing.
  return known === null && /^groupe$/.test(spoken) ? [] : known
}

/** « 20 € (réduit : 13 €) », « 20 € – réduit 13 € »: the label that leads to the next amount is that one's. */
function ownPart(after: string, { leads }: { leads: boolean }): string {
  if (!leads) return after
  return after.replace(/(?:\(|[:=–—|/·] ?|-(?= ))[^()]*?[\p{L}\d)] ?(?:[:=] ?|a |est (?:a |de )?)?(?:de )?$/u, '')
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

function firstClause(after: string): string {
  return after.split(/[.;\n!?•|·]|,(?!\d)|\bet\b| \/ /)[0] ?? ''
}

function judgeNamed(amount: Amount, matching: readonly Tariff[]): Finding {
  if (matching.length === 0) return unsupported(amount, 'price', 'La fiche n’a pas ce tarif.')
  const same = matching.find((tariff) => tariff.cents === amount.cents)
  return same !== undefined ? supported(amount, 'price', same.fact) : wrong(amount, matching[0], matching)
}

function likely(before: string, tariffs: readonly Tariff[]): Tariff | undefined {
  const label = classOf(before) ?? (/entree|place|billet/.test(before) ? 'plein' : null)
  return tariffs.find((tariff) => classOf(foldText(tariff.label)) === label)
}

function wrong(amount: Amount, right: Tariff | undefined, tariffs: readonly Tariff[]): Finding {
  const list = tariffs.map((tariff) => `${tariff.label} ${writeMoney(tariff.cents)}`).join(', ')
  return contradicted(amount, 'price', {
    fact: right?.fact ?? 'prices',
    message: `La fiche donne : ${list}.`,
    suggestion: right === undefined ? null : writeMoney(right.cents),
  })
}

/** Cents as French money with a no-break space. */
export function writeMoney(cents: number): string {
  const rest = cents % 100
  return `${Math.floor(cents / 100)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}\u00a0€`
}
