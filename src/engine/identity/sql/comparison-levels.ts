import type { RunOptions, Warehouse } from '../../store/index.ts'
import { fieldIndex, levelBits } from '../linkage/fields.ts'
import { atMostTypos, inOrder, sharesEnd, userOf } from './likeness.ts'
import { compareNames } from './name-levels.ts'

/** Temporary tables of pairs that can be compared, and the table that the comparison fills. */
export type PairTable = 'candidate' | 'unsettled' | 'probe' | 'random_pair' | 'closing_pair'

/** Fields compared beside the names, those that no record fills left out: a list of names alone needs no comparison of streets. */
const fieldsBesideNames = [
  'email',
  'phone',
  'landline',
  'idNumber',
  'gender',
  'street',
  'place',
  'birth',
  'extra1',
  'extra2',
  'extra3',
  'extra4',
]

/**
 * Compares each pair of `pairs` field by field and writes `<pairs>_pattern (a, b, pattern, first_rarity, family_rarity,
 * place_rarity)`: the levels packed in one integer (`levelsOf` reads it), and how common the agreeing value is (0 = does not
 * apply). Names are compared in the better of the two orders. With `leavesMailboxes` those that only a closer look tells apart stay at the level
 * `unsettledLevel`.
 */
export async function comparePairs(
  warehouse: Warehouse,
  pairs: PairTable,
  mentions: number,
  options: RunOptions & { leavesMailboxes?: boolean },
): Promise<void> {
  await compareNames(warehouse, { pairs, mentions }, options)
  const levelOf: Record<string, string> = {
    ...levels,
    email: options.leavesMailboxes ? email(`${unsettledLevel}`) : email(closeMailboxes),
  }
  const spoken = await spokenFields(warehouse, options)
  const packed = (field: string) => inPlace(levelOf[field] ?? extraLevel(field), field)
  const pattern = ['p.pattern', ...spoken.filter((field) => field !== 'place').map(packed)].join(' + ')
  // The level of the place counts twice, in the pattern and for its rarity: found once, one row further in.
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE ${pairs}_pattern AS
     SELECT a, b, pattern + ${inPlace('place_level', 'place')} AS pattern, first_rarity, family_rarity,
       CASE WHEN place_level >= 3 THEN place_count ELSE 0 END AS place_rarity
     FROM (SELECT p.a, p.b, ${pattern} AS pattern, p.first_rarity, p.family_rarity,
         ${spoken.includes('place') ? place : '0'} AS place_level, greatest(x.place_count, y.place_count) AS place_count
       FROM (SELECT p.a, p.b, p.fx, p.fy, ${packed('firstName')} + ${packed('lastName')} AS pattern,
           CASE WHEN p.fx = p.fy OR f.level = 6 THEN fx_count ELSE 0 END AS first_rarity,
           CASE WHEN p.nx = p.ny OR n.level = 5 THEN nx_count ELSE 0 END AS family_rarity
         FROM oriented p
         LEFT JOIN first_level f ON f.i = least(p.fx, p.fy) AND f.j = greatest(p.fx, p.fy)
         LEFT JOIN family_level n ON n.i = least(p.nx, p.ny) AND n.j = greatest(p.nx, p.ny)) p
       JOIN mention x ON x.m = p.a JOIN mention y ON y.m = p.b)`,
    options,
  )
  for (const table of ['oriented', 'first_level', 'family_level']) await warehouse.execute(`DROP TABLE ${table}`)
}

/** A level at its field's place in the pattern. */
function inPlace(level: string, field: string): string {
  return `CAST(${level} AS BIGINT) * ${2 ** (levelBits * fieldIndex(field))}`
}

const columnOf: Record<string, string> = {
  idNumber: 'id_number',
  place: 'coalesce(postcode, city)',
  birth: 'birth_year',
}

async function spokenFields(warehouse: Warehouse, options: RunOptions): Promise<string[]> {
  const columns = await warehouse.run('SELECT column_name AS name FROM (DESCRIBE mention)', options)
  const held = new Set(columns.map(({ name }) => String(name)))
  const fields = fieldsBesideNames.filter((field) => !field.startsWith('extra') || held.has(field))
  const counts = fields.map((field) => `count(${columnOf[field] ?? field}) AS ${field}`)
  const [spoken = {}] = await warehouse.run(`SELECT ${counts.join(', ')} FROM mention`, options)
  return fields.filter((field) => Number(spoken[field] ?? 0) > 0)
}

/** Exact, one keystroke apart (two digits exchanged included), or different: first what most pairs are. */
const number = (column: string) => `CASE
  WHEN x.${column} IS NULL OR y.${column} IS NULL THEN 0
  WHEN x.${column} = y.${column} THEN 3
  WHEN abs(length(x.${column}) - length(y.${column})) > 1 THEN 1
  WHEN length(x.${column}) = length(y.${column}) THEN
    CASE WHEN hamming(x.${column}, y.${column}) > 2 THEN 1 WHEN hamming(x.${column}, y.${column}) = 1 THEN 2
      WHEN ${atMostTypos(`x.${column}`, `y.${column}`, 1)} THEN 2 ELSE 1 END
  WHEN jaro_winkler_similarity(x.${column}, y.${column}) < 0.8 THEN 1
  WHEN ${atMostTypos(`x.${column}`, `y.${column}`, 1)} THEN 2
  ELSE 1 END`

const [xUser, yUser] = [userOf('x.email'), userOf('y.email')]
const skeletonOf = (email: string) => `translate(${email}, '0123456789._-', '')`

/** A typing error leaves one half of the user name whole. */
const half = `greatest(3, least(length(${xUser}), length(${yUser})) // 2 - 1)`
const sharesHalf = `(left(${xUser}, ${half}) = left(${yUser}, ${half}) OR right(${xUser}, ${half}) = right(${yUser}, ${half}))`

const isLikeEmail = 'jaro_winkler_similarity(x.email, y.email) >= 0.85'
const sameUser = inOrder('x.email_start = y.email_start', 'x.email_end = y.email_end', `${xUser} = ${yUser}`)
const isNearEmail = inOrder(
  'abs(length(x.email) - length(y.email)) <= 3',
  isLikeEmail,
  sharesHalf,
  atMostTypos('x.email', 'y.email', 'CASE WHEN length(x.email) >= 20 THEN 3 ELSE 2 END'),
)

// Most pairs share neither the beginning nor the end of the user name: short columns say so without touching the whole addresses.
// Two boxes named after their owners (marie.dupont, m.dupont69) look alike as soon as the names do: nothing beyond other boxes.
/** First names that agree at least in part, read from the pattern so far. */
const namesAgree = `p.pattern % 8 >= 3`
const closeMailboxes = `CASE
  WHEN ${sameUser} THEN CASE WHEN ${inOrder(isLikeEmail, atMostTypos('x.email', 'y.email', 2))} THEN 4
    WHEN x.email_repeats_name OR y.email_repeats_name THEN 0 ELSE 3 END
  WHEN ${inOrder(`${skeletonOf('x.email')} = ${skeletonOf('y.email')}`, `NOT ${atMostTypos('x.email', 'y.email', 1)}`)} THEN 2
  WHEN ${isNearEmail} THEN 4
  WHEN x.email_repeats_name OR y.email_repeats_name THEN 1
  WHEN left(${xUser}, 2) <> left(${yUser}, 2) THEN 1
  WHEN jaro_winkler_similarity(${xUser}, ${yUser}) >= 0.92 THEN 2
  ELSE 1 END`
/** Above the level of every field. */
export const unsettledLevel = 7
const email = (close: string) => `CASE
  WHEN x.email IS NULL OR y.email IS NULL THEN 0
  WHEN x.email = y.email THEN CASE WHEN (x.email_repeats_name OR y.email_repeats_name) AND ${namesAgree} THEN 5 ELSE 6 END
  WHEN x.email_start <> y.email_start AND x.email_end <> y.email_end THEN 1
  WHEN x.email_repeats_name AND y.email_repeats_name AND NOT (${sameUser}) THEN 1
  ELSE ${close} END`

const sameStreet = `x.street = y.street OR (least(length(x.street), length(y.street)) >= 4
  AND (contains(x.street, y.street) OR contains(y.street, x.street)
    OR jaro_winkler_similarity(x.street, y.street) >= 0.92))`
const street = `CASE
  WHEN x.street IS NULL OR y.street IS NULL THEN 0
  WHEN x.street = y.street AND x.street_number IS NOT DISTINCT FROM y.street_number THEN 4
  WHEN ${sameStreet} THEN
    CASE WHEN x.street_number = y.street_number OR x.street_number IS NULL OR y.street_number IS NULL THEN 3 ELSE 2 END
  ELSE 1 END`

const isSilentPlace = `x.postcode IS NULL AND x.city IS NULL OR y.postcode IS NULL AND y.city IS NULL
  OR (x.postcode IS NULL) <> (y.postcode IS NULL) AND (x.city IS NULL OR y.city IS NULL)`
const place = `CASE
  WHEN ${isSilentPlace} THEN 0
  WHEN x.postcode = y.postcode AND (x.city = y.city OR x.city IS NULL OR y.city IS NULL) THEN 4
  WHEN x.city = y.city AND (x.postcode IS NULL OR y.postcode IS NULL) THEN 4
  WHEN x.postcode = y.postcode OR x.city = y.city THEN 3
  WHEN left(x.postcode, 2) <> left(y.postcode, 2) THEN 1
  WHEN jaro_winkler_similarity(x.city, y.city) >= 0.85 THEN 2
  WHEN ${inOrder(`least(length(x.postcode), length(y.postcode)) >= 4`, sharesEnd('x.postcode', 'y.postcode', 2, 2), `jaro_winkler_similarity(x.postcode, y.postcode) >= 0.8`, atMostTypos('x.postcode', 'y.postcode', 1))} THEN 2
  WHEN ${inOrder(`jaro_winkler_similarity(x.city, y.city) >= 0.7`, atMostTypos('x.city', 'y.city', 2))} THEN 2
  ELSE 1 END`

/** A year one keystroke away is a typing error, unless the two live or are called elsewhere and share no way to be reached: namesakes. */
const isElsewhere = `(coalesce(x.street <> y.street, false) OR coalesce(x.phone <> y.phone, false)) AND NOT (coalesce(x.email = y.email, false)
  OR coalesce(x.phone = y.phone, false) OR coalesce(x.landline = y.landline, false) OR coalesce(x.street = y.street, false)
  OR coalesce(x.id_number = y.id_number, false))`
const exchangedDay = `substr(x.birth_day, 1, 4) || substr(x.birth_day, 7, 2) || substr(x.birth_day, 5, 2)`
const birth = `CASE
  WHEN x.birth_year IS NULL OR y.birth_year IS NULL THEN 0
  WHEN x.birth_day = y.birth_day THEN 6
  WHEN x.birth_day IS NULL OR y.birth_day IS NULL THEN
    CASE WHEN x.birth_year = y.birth_year THEN 3 WHEN abs(x.birth_year - y.birth_year) <= 1 THEN 2 ELSE 1 END
  WHEN hamming(x.birth_day, y.birth_day) > 4 THEN CASE WHEN x.birth_year = y.birth_year THEN 2 ELSE 1 END
  WHEN hamming(x.birth_day, y.birth_day) = 1 THEN CASE WHEN x.birth_year <> y.birth_year AND ${isElsewhere} THEN 1 ELSE 5 END
  WHEN ${exchangedDay} = y.birth_day THEN 5
  WHEN hamming(x.birth_day, y.birth_day) = 2 THEN CASE
    WHEN ${atMostTypos('x.birth_day', 'y.birth_day', 1)} THEN 5
    WHEN x.birth_year = y.birth_year OR right(x.birth_day, 4) = right(y.birth_day, 4) THEN 4 ELSE 1 END
  WHEN x.birth_year = y.birth_year THEN 2
  ELSE 1 END`

const nameLevel = (x: string, y: string, exact: number, unequal: string) =>
  `CASE WHEN p.${x} IS NULL OR p.${y} IS NULL THEN 0 WHEN p.${x} = p.${y} THEN ${exact} ELSE ${unequal} END`

const levels: Record<string, string> = {
  // Exchanged columns make two common names alike a typo again: nobody else in the home is called by the family name.
  firstName: nameLevel('fx', 'fy', 6, 'CASE WHEN p.is_swapped AND f.level = 2 THEN 5 ELSE f.level END'),
  lastName: nameLevel('nx', 'ny', 5, 'n.level'),
  phone: number('phone'),
  landline: number('landline'),
  street,
  place,
  birth,
  idNumber: number('id_number'),
  // A first name says the gender already: counted only where one is missing.
  gender: `CASE WHEN x.gender IS NULL OR y.gender IS NULL OR (p.fx IS NOT NULL AND p.fy IS NOT NULL) THEN 0
    WHEN x.gender = y.gender THEN 2 ELSE 1 END`,
}

const extraLevel = (column: string) => `CASE
  WHEN x.${column} IS NULL OR y.${column} IS NULL THEN 0
  WHEN x.${column} = y.${column} THEN 3
  WHEN least(length(x.${column}), length(y.${column})) >= 5 AND jaro_winkler_similarity(x.${column}, y.${column}) >= 0.92 THEN 2
  ELSE 1 END`
