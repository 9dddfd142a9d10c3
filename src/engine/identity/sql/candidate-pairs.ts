import type { RunOptions, Warehouse } from '../../store/index.ts'
import { userOf } from './likeness.ts'

const user = userOf('email')

/** What a shared key tells of two mentions: a whole birth date counts for two clues; one name, first or not, is `family`. */
const clues = ['first', 'family', 'place', 'birthYear', 'birthDay', 'contact', 'street'] as const
type Clue = (typeof clues)[number]

interface BlockingKey {
  tells: readonly Clue[]
  /** The parts of the key, each way of taking them: DUPONT Marie meets Marie DUPONT, for both ways share their values. */
  keys: readonly (readonly string[])[]
}

/**
 * Keys under which two mentions of one person are likely to meet: any key in common makes a pair. Each is an equi-join, so a
 * distributed engine can run the same. A null part makes a null key, which meets nobody.
 */
const blockingKeys: readonly BlockingKey[] = [
  { tells: ['contact'], keys: [['email']] },
  { tells: ['contact'], keys: [['phone']] },
  { tells: ['contact'], keys: [['landline']] },
  { tells: ['contact'], keys: [['id_number']] },
  { tells: ['birthYear', 'birthDay'], keys: [['birth_day']] },
  { tells: ['contact'], keys: [[`CASE WHEN length(${user}) >= 5 THEN ${user} END`]] },
  { tells: ['contact'], keys: [["split_part(email, '@', 2)"]] },
  { tells: ['contact'], keys: [[`left(${user}, 6)`, 'left(first, 2)']] },
  { tells: ['contact'], keys: [[`left(${user}, 5)`, 'birth_year']] },
  {
    tells: ['first', 'family'],
    keys: [
      ['first_sound', 'family_sound'],
      ['family_sound', 'first_sound'],
    ],
  },
  {
    tells: ['first', 'family'],
    keys: [
      ['left(first, 4)', 'left(family, 4)'],
      ['left(family, 4)', 'left(first, 4)'],
    ],
  },
  {
    tells: ['first', 'family'],
    keys: [
      ['right(first, 4)', 'right(family, 4)'],
      ['right(family, 4)', 'right(first, 4)'],
    ],
  },
  { tells: ['first', 'family'], keys: [['left(first, 3)', 'left(family, 3)', 'left(birth_day, 3)']] },
  {
    tells: ['family', 'place'],
    keys: [
      ['family_sound', 'postcode'],
      ['first_sound', 'postcode'],
    ],
  },
  {
    tells: ['family', 'place'],
    keys: [
      ['family_sound', 'city'],
      ['first_sound', 'city'],
    ],
  },
  {
    tells: ['first', 'family', 'place'],
    keys: [
      ['family_sound', 'city', 'left(first, 1)'],
      ['first_sound', 'city', 'left(family, 1)'],
    ],
  },
  {
    tells: ['family', 'birthYear'],
    keys: [
      ['family_sound', 'birth_year'],
      ['first_sound', 'birth_year'],
    ],
  },
  {
    tells: ['family', 'birthDay'],
    keys: [
      ['family_sound', 'substr(birth_day, 5, 4)'],
      ['first_sound', 'substr(birth_day, 5, 4)'],
    ],
  },
  {
    tells: ['first', 'family', 'birthYear'],
    keys: [
      ['family_sound', 'birth_year', 'left(first, 1)'],
      ['first_sound', 'birth_year', 'left(family, 1)'],
    ],
  },
  { tells: ['birthYear', 'birthDay', 'place'], keys: [['birth_day', 'coalesce(postcode, city)']] },
  {
    tells: ['first', 'family', 'birthDay'],
    keys: [
      ['birth_day', 'left(first, 1)', 'left(family, 1)'],
      ['birth_day', 'left(family, 1)', 'left(first, 1)'],
    ],
  },
  { tells: ['street'], keys: [['street', 'street_number', 'coalesce(postcode, city)']] },
  { tells: ['street'], keys: [['street', 'street_number', 'left(first, 2)']] },
  { tells: ['first', 'street'], keys: [['street', 'left(first, 3)', 'left(family, 1)']] },
  { tells: ['place', 'birthYear', 'birthDay'], keys: [['city', 'birth_year', 'substr(birth_day, 5, 2)']] },
  { tells: ['place', 'birthYear', 'birthDay'], keys: [['city', 'birth_year', 'substr(birth_day, 7, 2)']] },
  { tells: ['place', 'birthYear', 'birthDay'], keys: [['left(city, 3)', 'left(birth_day, 7)']] },
]

/** Some of the shared keys tell this clue. */
const tells = (clue: Clue) =>
  `(keys & ${blockingKeys.reduce((bits, key, index) => bits + (key.tells.includes(clue) ? 2 ** index : 0), 0)}) <> 0`

/** A shared mailbox, phone, street door or whole name is a reason to compare; else it takes three clues. */
const tellsEnough = `${tells('contact')} OR ${tells('street')} OR ${tells('first')} AND ${tells('family')}
  OR ${clues.map((clue) => `CAST(${tells(clue)} AS INTEGER)`).join(' + ')} >= 3`

export interface Blocking {
  /** Values of a key held by more mentions say too little and are left out: finer keys of the same pair remain. */
  cap: number
  /** Pairs that one key may bring at most, its rarest values first: pairs grow with the file, never with its square. */
  pairsByKey: number
  /** A small file can afford to compare every pair that shares a key. */
  keepsFaint: boolean
  /** Only pairs with a mention from this one on, by the caps of the run that compared the others. */
  since?: { mention: number; caps: readonly number[] }
}

/**
 * Fills the temporary table `candidate` (a < b, and the bits of the keys that they share) with the pairs of two records that share a key, each once, less those whose shared
 * keys tell too little (a first name in a town): meta-blocking, Papadakis et al. 2014.
 */
export async function findCandidates(
  warehouse: Warehouse,
  blocking: Blocking,
  options: RunOptions,
): Promise<{ pairs: number; caps: readonly number[] }> {
  await warehouse.execute('CREATE OR REPLACE TEMP TABLE block (k UBIGINT, m INTEGER, key UTINYINT, size USMALLINT)')
  // One key at a time: all of them at once would not stand in memory.
  for (const index of blockingKeys.keys()) await warehouse.execute(blocksOf(index, blocking), options)
  const { rows, caps } = await readBlocks(warehouse, options)
  await warehouse.execute(`CREATE OR REPLACE TEMP TABLE beside AS
    SELECT ${pairNumber} AS p FROM mention x JOIN mention y ON x.record = y.record AND x.m < y.m`)
  await warehouse.execute('CREATE OR REPLACE TEMP TABLE candidate (a INTEGER, b INTEGER, keys UINTEGER)')
  // By their first mention: the pairs of all keys at once would not stand in memory either.
  const parts = Math.ceil(rows / blockRowsAtOnce)
  for (let part = 0; part < parts; part += 1)
    await warehouse.execute(`INSERT INTO candidate ${pairsOfPart({ part, parts }, blocking)}`, options)
  for (const table of ['block', 'beside']) await warehouse.execute(`DROP TABLE ${table}`)
  const [row] = await warehouse.run('SELECT count(*) AS pairs FROM candidate', options)
  return { pairs: Number(row?.pairs ?? 0), caps: blocking.since?.caps ?? caps }
}

const blockRowsAtOnce = 3_000_000

/** A pair of mentions as one number: one column to group by and to join on. */
const pairNumber = 'CAST(x.m AS BIGINT) * 4294967296 + y.m'

function pairsOfPart({ part, parts }: { part: number; parts: number }, { keepsFaint, since }: Blocking): string {
  const isMeant = [parts > 1 && `x.m % ${parts} = ${part}`, since && `y.m >= ${since.mention}`].filter(Boolean)
  return `
    SELECT CAST(p // 4294967296 AS INTEGER) AS a, CAST(p % 4294967296 AS INTEGER) AS b, keys
    FROM (SELECT ${pairNumber} AS p, bit_or(CAST(1 AS UINTEGER) << x.key) AS keys
      FROM block x JOIN block y ON x.k = y.k AND x.m < y.m
      ${isMeant.length > 0 ? `WHERE ${isMeant.join(' AND ')}` : ''} GROUP BY p) AS met
    WHERE ${keepsFaint ? 'true' : `(${tellsEnough})`} AND NOT EXISTS (SELECT 1 FROM beside WHERE beside.p = met.p)`
}

/**
 * Adds to `block` the mentions that share a value of a key, but for values that too many bear: the rarest values first, as long as their
 * pairs stay within bounds.
 */
function blocksOf(index: number, { cap, pairsByKey, since }: Blocking): string {
  const isMet = since ? `WHERE k IN (SELECT k FROM (${keysOfMentions(index, `m >= ${since.mention}`)}))` : ''
  const most = since
    ? `${since.caps[index] ?? 0}`
    : `(SELECT coalesce(max(size) FILTER (pairs <= ${pairsByKey}), min(size)) FROM bound)`
  return `INSERT INTO block
    WITH met AS (SELECT k, m FROM (${keysOfMentions(index, 'true')}) ${isMet}),
    held AS (SELECT k, count(*) AS size FROM met GROUP BY k HAVING count(*) BETWEEN 2 AND ${cap}),
    bound AS (SELECT size, sum(held * size * (size - 1) / 2) OVER (ORDER BY size) AS pairs
      FROM (SELECT size, CAST(count(*) AS DOUBLE) AS held FROM held GROUP BY size))
    SELECT met.k, met.m, ${index}, held.size FROM met JOIN held ON held.k = met.k WHERE held.size <= ${most}`
}

/** One row for each mention that `isMeant` and has the key at this place in `blockingKeys`: the key's hash. */
function keysOfMentions(index: number, isMeant: string): string {
  const ways = blockingKeys[index]?.keys ?? []
  return ways
    .map((parts) => {
      const isSpoken = parts.map((part) => `(${part}) IS NOT NULL`).join(' AND ')
      return `SELECT hash(${index}, ${parts.join(', ')}) AS k, m FROM mention WHERE ${isMeant} AND ${isSpoken}`
    })
    .join(' UNION ALL ')
}

/** How many rows `block` has, and for each key the most mentions that a value of it has there. */
async function readBlocks(warehouse: Warehouse, options: RunOptions): Promise<{ rows: number; caps: number[] }> {
  const found = await warehouse.run('SELECT key, count(*) AS rows, max(size) AS size FROM block GROUP BY key', options)
  const sizes = new Map(found.map(({ key, size }) => [Number(key), Number(size)]))
  return {
    rows: found.reduce((sum, { rows }) => sum + Number(rows), 0),
    caps: blockingKeys.map((_, index) => sizes.get(index) ?? 0),
  }
}

/**
 * Moves every so many-th candidate pair, about `wanted` and the same on every run, from `candidate` to the temporary table `probe`. Gives
 * how many candidates one of them stands for.
 */
export async function drawProbe(
  warehouse: Warehouse,
  { pairs, wanted }: { pairs: number; wanted: number },
  options: RunOptions,
): Promise<number> {
  const share = Math.max(1, Math.floor(pairs / wanted))
  const isDrawn = `hash(a, b) % ${share} = 0`
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE probe AS SELECT a, b, keys FROM candidate WHERE ${isDrawn}`,
    options,
  )
  await warehouse.execute(`DELETE FROM candidate WHERE ${isDrawn}`, options)
  return share
}

/**
 * Fills the temporary table `random_pair` with pairs of no known link, the same on every run: all pairs of a small file, else
 * about `wanted`.
 */
export async function drawRandomPairs(
  warehouse: Warehouse,
  draw: { mentions: number; wanted: number; seed: number },
  options: RunOptions,
): Promise<void> {
  const { mentions, wanted, seed } = draw
  const isSmall = (mentions * (mentions - 1)) / 2 <= wanted
  const rounds = Math.max(1, Math.ceil(wanted / mentions))
  const share = Math.max(1, Math.floor(mentions / wanted))
  await warehouse.execute(
    isSmall
      ? 'CREATE OR REPLACE TEMP TABLE random_pair AS SELECT x.m AS a, y.m AS b FROM mention x JOIN mention y ON x.m < y.m'
      : `CREATE OR REPLACE TEMP TABLE random_pair AS
         SELECT least(m, o) AS a, greatest(m, o) AS b FROM (
           SELECT x.m, CAST(hash(x.m, s.i, ${seed}) % ${mentions} AS INTEGER) AS o
           FROM mention x CROSS JOIN (SELECT unnest(range(${rounds})) AS i) s WHERE x.m % ${share} = 0)
         WHERE m <> o`,
    options,
  )
}
