import { z } from 'zod'
import { packsOf } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { unsureAction } from './decisions.ts'
import { nameOf, pairName, type Waiting, waitingPairs } from './waiting.ts'

const askedSchema = z.object({ a: z.string(), b: z.string() })

/** The pairs that wait, without those that somebody answered since. */
export async function unansweredPairs(house: House): Promise<Waiting[]> {
  const [waiting, answered] = await Promise.all([waitingPairs(house), answeredPairs(house)])
  const personOf = await personsOfRecords(
    house,
    waiting.flatMap(({ a, b }) => [nameOf(a), partnerOf(a), nameOf(b), partnerOf(b)]),
  )
  return waiting.filter(
    (pair) => !answered.has(pairName(nameOf(pair.a), nameOf(pair.b))) && !isOtherOfCouple(pair, personOf),
  )
}

async function personsOfRecords(house: House, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await Promise.all(
    packsOf([...new Set(names)]).map((ids) =>
      house.folder.app.selectFrom('person_assignment').selectAll().where('record_id', 'in', ids).execute(),
    ),
  )
  return new Map(rows.flat().map(({ record_id, person_id }) => [record_id, person_id]))
}

/** How the other of a couple's record is named. */
function partnerOf({ recordId, index }: Waiting['a']): string {
  return nameOf({ recordId, index: index === 0 ? 1 : 0 })
}

/** Nobody needs to be asked whether one of a couple is the other: « Florence » of « Nadia et Florence » is not Nadia. */
function isOtherOfCouple({ a, b }: Waiting, personOf: ReadonlyMap<string, string>): boolean {
  const partnerIs = (one: Waiting['a'], other: Waiting['a']) => {
    const partner = personOf.get(partnerOf(one))
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
    ...decisions.map(({ record_a, record_b }) => pairName(record_a, record_b)),
    ...unsure.map(({ detail }) => askedSchema.parse(JSON.parse(detail))).map(({ a, b }) => pairName(a, b)),
  ])
}
