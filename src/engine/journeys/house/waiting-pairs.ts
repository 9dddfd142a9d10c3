import type { PersonAssignment, WaitingPair } from '../../identity/index.ts'
import type { Warehouse } from '../../store/index.ts'

/**
 * Keeps the pairs that wait for a person's eye, the most telling first, for the page that asks: what it sorts and counts by in columns,
 * what it shows of a few of them as JSON. The two of a couple are marked: nobody needs to be asked whether one is the other.
 */
export async function writeWaitingPairs(
  warehouse: Warehouse,
  pairs: readonly WaitingPair[],
  assignments: readonly PersonAssignment[],
): Promise<void> {
  const personOf = personsNamed(pairs, assignments)
  await warehouse.execute(
    `CREATE OR REPLACE TABLE waiting_pair (place INTEGER, a VARCHAR, b VARCHAR, is_merged INTEGER, is_held_apart INTEGER,
       is_of_couple INTEGER, probability DOUBLE, pair VARCHAR)`,
  )
  await warehouse.append(
    'waiting_pair',
    ['INTEGER', 'VARCHAR', 'VARCHAR', 'INTEGER', 'INTEGER', 'INTEGER', 'DOUBLE', 'VARCHAR'],
    pairs.map((pair, place) => [
      ...[place, nameOf(pair.a), nameOf(pair.b), Number(pair.isMerged), Number(pair.isHeldApart)],
      ...[Number(isOtherOfCouple(pair, personOf)), pair.probability, JSON.stringify(pair)],
    ]),
  )
}

/** Who the records of the pairs, and those beside them in a record, were taken for. */
function personsNamed(
  pairs: readonly WaitingPair[],
  assignments: readonly PersonAssignment[],
): ReadonlyMap<string, string> {
  const named = new Set(pairs.flatMap(({ a, b }) => [nameOf(a), partnerOf(a), nameOf(b), partnerOf(b)]))
  return new Map(
    assignments.flatMap(({ recordId, personId }) => (named.has(recordId) ? [[recordId, personId] as const] : [])),
  )
}

/** The person of a record as decisions name it: the record's id, `id#1` for the other of a couple. */
function nameOf({ recordId, index }: WaitingPair['a']): string {
  return index === 0 ? recordId : `${recordId}#${index}`
}

/** How the other of a couple's record is named. */
function partnerOf({ recordId, index }: WaitingPair['a']): string {
  return nameOf({ recordId, index: index === 0 ? 1 : 0 })
}

/** « Florence » of « Nadia et Florence » is not Nadia. */
function isOtherOfCouple({ a, b }: WaitingPair, personOf: ReadonlyMap<string, string>): boolean {
  const partnerIs = (one: WaitingPair['a'], other: WaitingPair['a']) => {
    const partner = personOf.get(partnerOf(one))
    return partner !== undefined && partner === personOf.get(nameOf(other))
  }
  return partnerIs(a, b) || partnerIs(b, a)
}
