import { z } from 'zod'
import type { DuplicatePair, DuplicateQueue } from '../../../contract/index.ts'
import { mostWaiting } from '../../identity/index.ts'
import type { House } from '../house/index.ts'
import { stateSignature, warehouseSignature } from '../house/state-signature.ts'
import { unsureAction } from './decisions.ts'
import { recordCards } from './record-cards.ts'

/** Pairs shown at once: what a person can look at in one sitting. */
const mostShown = 20
/** Signs shown of a pair; a weaker one would only blur the question. */
const mostSigns = 6
const leastBits = 0.5

const sideSchema = z.object({ recordId: z.string(), index: z.number() })
/** What is kept of identity's `WaitingPair`. */
const waitingSchema = z.object({
  a: sideSchema,
  b: sideSchema,
  weights: z.array(z.object({ code: z.string(), params: z.object({ bits: z.number() }) })),
})
type Waiting = z.infer<typeof waitingSchema>
const askedSchema = z.object({ a: z.string(), b: z.string() })

/**
 * The pairs that wait for a person's eye, those whose answer is worth most first, without those answered since the
 * figures were last computed. At most 20, each with both records.
 */
export async function listDuplicates(house: House): Promise<DuplicateQueue> {
  const warehouse = await house.warehouse()
  const [waiting, answered] = await Promise.all([waitingOf(house), answeredPairs(house)])
  const left = waiting.filter((pair) => !answered.has(keyOf(nameOf(pair.a), nameOf(pair.b))))
  const shown = left.slice(0, mostShown)
  const cards = await recordCards(
    house,
    shown.flatMap(({ a, b }) => [nameOf(a), nameOf(b)]),
  )
  const [counted] = await warehouse.run('SELECT count(*) - count(DISTINCT person_id) AS merged FROM person_record')
  const [kept] = await warehouse.run('SELECT count(*) AS pairs FROM waiting_pair')
  return {
    merged: Number(counted?.merged ?? 0),
    waiting: left.length,
    isMore: Number(kept?.pairs ?? 0) >= mostWaiting,
    isBehind: (await warehouseSignature(warehouse)) !== (await stateSignature(house.folder.app)),
    pairs: shown.flatMap((pair): DuplicatePair[] => {
      const [a, b] = [cards.get(nameOf(pair.a)), cards.get(nameOf(pair.b))]
      return a && b ? [{ records: [a, b], signs: signsOf(pair) }] : []
    }),
  }
}

async function waitingOf(house: House): Promise<Waiting[]> {
  const warehouse = await house.warehouse()
  const rows = await warehouse.run('SELECT pair FROM waiting_pair ORDER BY place')
  const personOf = await personsOfRecords(house)
  return rows
    .map(({ pair }) => waitingSchema.parse(JSON.parse(String(pair))))
    .filter((pair) => !isOtherOfCouple(pair, personOf))
}

async function personsOfRecords(house: House): Promise<Map<string, string>> {
  const rows = await house.folder.app.selectFrom('person_assignment').selectAll().execute()
  return new Map(rows.map(({ record_id, person_id }) => [record_id, person_id]))
}

/** Nobody needs to be asked whether one of a couple is the other: « Florence » of « Nadia et Florence » is not Nadia. */
function isOtherOfCouple({ a, b }: Waiting, personOf: ReadonlyMap<string, string>): boolean {
  const partnerIs = (one: Waiting['a'], other: Waiting['a']) => {
    const partner = personOf.get(nameOf({ recordId: one.recordId, index: one.index === 0 ? 1 : 0 }))
    return partner !== undefined && partner === personOf.get(nameOf(other))
  }
  return partnerIs(a, b) || partnerIs(b, a)
}

async function answeredPairs(house: House): Promise<Set<string>> {
  const { app } = house.folder
  const decisions = await app
    .selectFrom('person_decision')
    .select(['record_a', 'record_b'])
    .where('undone_at', 'is', null)
    .execute()
  const unsure = await app.selectFrom('journal').select('detail').where('action', '=', unsureAction).execute()
  return new Set([
    ...decisions.map(({ record_a, record_b }) => keyOf(record_a, record_b)),
    ...unsure.map(({ detail }) => askedSchema.parse(JSON.parse(detail))).map(({ a, b }) => keyOf(a, b)),
  ])
}

function signsOf({ weights }: Waiting): DuplicatePair['signs'] {
  return weights
    .filter(({ params }) => Math.abs(params.bits) >= leastBits)
    .slice(0, mostSigns)
    .map(({ code, params }) => ({ code, speaks: params.bits > 0 ? 'for' : 'against' }))
}

/** The person of a record as decisions name it: the record's id, `id#1` for the other of a couple. */
function nameOf({ recordId, index }: Waiting['a']): string {
  return index === 0 ? recordId : `${recordId}#${index}`
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
