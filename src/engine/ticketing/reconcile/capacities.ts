import type { Warehouse } from '../../store/index.ts'
import { nameKeySql } from '../control/index.ts'

/** A capacity that a person gave: for a hall or for one performance, from a day on (P4). Seats. */
export interface GivenCapacity {
  hall: string | null
  performanceId: string | null
  seats: number
  validFrom: string | null
  /** True for the seats of a hall as the house record has them: they hold where no file and no person says more. */
  isHouseRecord?: boolean
}

/** SQL: the hall of a performance is the one that a person named (`$hall`), however its name is written. */
export const sameHall = `${nameKeySql('hall')} = ${nameKeySql('$hall')}`

/** Keeps what the files say of capacities, from which `applyCapacities` begins again. Run it once `performance` is made. */
export const keepFileCapacities =
  'CREATE OR REPLACE TABLE file_capacity AS SELECT performance_id, capacity FROM performance'

/** One row a performance: the last word of a person for it, else for its hall; and the first of the house record for its hall. Halls are folded once a name. */
const saidCapacities = `WITH said AS (
  SELECT unnest(from_json($capacities, '[{"place": "INTEGER", "hall": "VARCHAR", "performanceId": "VARCHAR", "seats": "INTEGER", "validFrom": "VARCHAR", "isHouseRecord": "BOOLEAN"}]'), max_depth := 2)
), hall_key AS MATERIALIZED (
  SELECT hall, ${nameKeySql('hall')} AS key FROM (SELECT hall FROM performance UNION SELECT hall FROM said) WHERE hall IS NOT NULL
), meant AS (
  SELECT p.performance_id, s.place, s.seats, s.isHouseRecord, 0 AS is_own
  FROM said s
  JOIN hall_key k ON k.hall = s.hall
  JOIN hall_key h ON h.key = k.key
  JOIN performance p ON p.hall = h.hall
  WHERE s.performanceId IS NULL
    AND (s.isHouseRecord OR p.starts_at >= CAST(coalesce(s.validFrom, '0001-01-01') AS TIMESTAMP))
  UNION ALL
  SELECT performanceId, place, seats, false, 1 FROM said WHERE performanceId IS NOT NULL AND NOT isHouseRecord
)
SELECT performance_id, arg_max(seats, (is_own, place)) FILTER (NOT isHouseRecord) AS by_person, arg_min(seats, place) FILTER (isHouseRecord) AS by_house
FROM meant GROUP BY performance_id`

/**
 * The latest word for a performance wins over its hall's, a person's over the file's, and the file's over the house record's.
 * Begins again from what the files say, so that a word taken back leaves nothing.
 */
export async function applyCapacities(warehouse: Warehouse, capacities: readonly GivenCapacity[]): Promise<void> {
  await warehouse.execute(
    'UPDATE performance SET capacity = f.capacity FROM file_capacity f WHERE f.performance_id = performance.performance_id',
  )
  if (capacities.length === 0) return
  const listed = capacities.map(({ isHouseRecord = false, ...said }, place) => ({ ...said, place, isHouseRecord }))
  await warehouse.execute(
    `UPDATE performance SET capacity = coalesce(c.by_person, performance.capacity, c.by_house)
     FROM (${saidCapacities}) c WHERE c.performance_id = performance.performance_id`,
    { params: { capacities: JSON.stringify(listed) } },
  )
}
