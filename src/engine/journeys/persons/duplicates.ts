import type { DuplicatePair, DuplicateQueue } from '../../../contract/index.ts'
import { mostWaiting } from '../../identity/index.ts'
import type { Warehouse } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { stateSignature, warehouseSignature } from '../house/state-signature.ts'
import { sureLevels } from './accept-sure.ts'
import { recordCards } from './record-cards.ts'
import { answeredPairs, unansweredPairs } from './unanswered-pairs.ts'
import { type Compared, comparedPairs, type Waiting } from './waiting.ts'

/** Pairs shown at once: what a person can look at in one sitting. */
const mostShown = 20
/** Signs shown of a pair; a weaker one would only blur the question. */
const mostSigns = 6
const leastBits = 0.5
/** A join that is at least so likely is not asked about: it may be accepted with others. */
const plain = 63 / 64

/**
 * The pairs that wait for a person's eye, those whose answer teaches most first, without those answered since the
 * figures were last computed; what could be accepted together; what the matching expects of itself. At most 20 pairs, each with both
 * records.
 */
export async function listDuplicates(house: House): Promise<DuplicateQueue> {
  const warehouse = await house.warehouse()
  const [all, hasNames, [matched], isBehind] = await Promise.all([
    unansweredPairs(house),
    namesSomebody(warehouse),
    warehouse.run('SELECT merged, precision, recall FROM matched'),
    isWarehouseBehind(house),
  ])
  const left = toLookAt(all)
  const shown = left.slice(0, mostShown)
  const records = shown.flatMap(({ a, b }) => [a, b])
  const [cards, compared, count] = await Promise.all([
    recordCards(house, records),
    comparedPairs(house, shown),
    countOf(warehouse, left),
  ])
  const merged = Number(matched?.merged ?? 0)
  return {
    hasNames,
    merged,
    ...count,
    isBehind,
    expected: matched && merged > 0 ? { precision: Number(matched.precision), recall: Number(matched.recall) } : null,
    sure: sureLevels(all),
    pairs: shown.flatMap(({ place, a, b, isMerged, isHeldApart, probability }): DuplicatePair[] => {
      const [first, second, found] = [cards.get(a), cards.get(b), compared.get(place)]
      if (!(first && second && found)) return []
      const { alike, weights } = found
      return [{ records: [first, second], signs: signsOf(weights), isMerged, isHeldApart, probability, alike }]
    }),
  }
}

/** Whether something was said or changed since the warehouse was computed. */
async function isWarehouseBehind(house: House): Promise<boolean> {
  const [computed, wanted] = await Promise.all([
    house.warehouse().then(warehouseSignature),
    stateSignature(house.folder.app),
  ])
  return computed !== wanted
}

/** Whether a record tells a name or a way to reach somebody: a number of a customer alone resembles no other. */
async function namesSomebody(warehouse: Warehouse): Promise<boolean> {
  const named = await warehouse.run(
    `SELECT 1 FROM contact_record
     WHERE coalesce(last_name, first_name, full_name, company, email, phone) IS NOT NULL LIMIT 1`,
  )
  return named.length > 0
}

/**
 * How many pairs wait for a person's eye, the same on every page. Where there are more than are kept (`isMore`), in whole hundreds:
 * a floor that goes down by one at each answer would read as a count.
 */
export async function pairsWaiting(house: House): Promise<Pick<DuplicateQueue, 'waiting' | 'isMore'>> {
  const warehouse = await house.warehouse()
  if (!(await warehouse.has('waiting_pair', 'main'))) return { waiting: 0, isMore: false }
  const answered = (await answeredPairs(house)).flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`])
  const [row] = await warehouse.run(
    `SELECT count(*) AS kept, count(*) FILTER (is_of_couple = 0 AND (is_merged = 0 OR probability < $plain)
       AND a || chr(10) || b NOT IN (SELECT unnest(from_json($answered, '["VARCHAR"]')))) AS pairs
     FROM waiting_pair`,
    { params: { plain, answered: JSON.stringify(answered) } },
  )
  return roundedWaiting(Number(row?.pairs ?? 0), Number(row?.kept ?? 0) >= mostWaiting)
}

/** Those that a person is asked about one by one; `pairsWaiting` counts the same without reading them. */
function toLookAt(pairs: readonly Waiting[]): Waiting[] {
  return pairs.filter(({ isMerged, probability }) => !isMerged || probability < plain)
}

async function countOf(warehouse: Warehouse, left: readonly Waiting[]) {
  const [kept] = await warehouse.run('SELECT count(*) AS pairs FROM waiting_pair')
  return roundedWaiting(left.length, Number(kept?.pairs ?? 0) >= mostWaiting)
}

export function roundedWaiting(left: number, isMore: boolean): Pick<DuplicateQueue, 'waiting' | 'isMore'> {
  return { waiting: isMore && left > 100 ? Math.floor((left - 1) / 100) * 100 : left, isMore }
}

function signsOf(weights: Compared['weights']): DuplicatePair['signs'] {
  const strongest = Math.max(1, ...weights.map(({ params }) => Math.abs(params.bits)))
  return weights
    .filter(({ params }) => Math.abs(params.bits) >= leastBits)
    .slice(0, mostSigns)
    .map(({ code, params: { bits } }) => ({
      code,
      speaks: bits > 0 ? 'for' : 'against',
      weight: Math.abs(bits) / strongest,
    }))
}
