import type { RunOptions, Warehouse } from '../../store/index.ts'

/** What a shared key tells of two mentions, as bits: a whole birth date counts for two clues; one name, first or not, is `family`. */
const clues = { first: 1, family: 2, place: 4, birthYear: 8, birthDay: 16, contact: 32, street: 64 } as const
type Clue = keyof typeof clues

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
  { tells: ['contact'], keys: [['CASE WHEN length(email_user) >= 5 THEN email_user END']] },
  { tells: ['contact'], keys: [['email_domain']] },
  { tells: ['contact'], keys: [['left(email_user, 6)', 'left(first, 2)']] },
  { tells: ['contact'], keys: [['left(email_user, 5)', 'birth_year']] },
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

/** A shared mailbox, phone, street door or whole name is a reason to compare; else it takes three clues. */
const tellsEnough = `(shared & ${clues.contact | clues.street}) <> 0
  OR (shared & ${clues.first | clues.family}) = ${clues.first | clues.family} OR bit_count(shared) >= 3`

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
  const { cap, keepsFaint, since } = blocking
  await warehouse.execute(
    'CREATE OR REPLACE TEMP TABLE block (k UBIGINT, m INTEGER, record INTEGER, key UTINYINT, size INTEGER)',
  )
  // One key at a time: all of them at once would not stand in memory.
  for (const index of blockingKeys.keys()) {
    const isMet = since ? `WHERE k IN (SELECT k FROM (${keysOfMentions(index, `m >= ${since.mention}`)}))` : ''
    await warehouse.execute(
      `INSERT INTO block SELECT k, m, record, ${index}, size
       FROM (SELECT k, m, record, count(*) OVER (PARTITION BY k) AS size FROM (${keysOfMentions(index, 'true')}) ${isMet})
       WHERE size BETWEEN 2 AND ${cap}`,
      options,
    )
  }
  const caps = since?.caps ?? (await chooseCaps(warehouse, blocking.pairsByKey, options))
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE candidate AS
     WITH kept AS (SELECT k, m, record, kept_key.tells, kept_key.bit FROM block
       JOIN (VALUES ${keptKeys(caps)}) AS kept_key (key, most, tells, bit) ON kept_key.key = block.key AND block.size <= kept_key.most)
     SELECT CAST(p // 4294967296 AS INTEGER) AS a, CAST(p % 4294967296 AS INTEGER) AS b, keys
     FROM (SELECT CAST(x.m AS BIGINT) * 4294967296 + y.m AS p, bit_or(x.tells) AS shared, bit_or(x.bit) AS keys
       FROM kept x JOIN kept y ON x.k = y.k AND x.m < y.m
       WHERE x.record <> y.record ${since ? `AND y.m >= ${since.mention}` : ''} GROUP BY p)
     WHERE ${keepsFaint ? 'true' : tellsEnough}`,
    options,
  )
  await warehouse.execute('DROP TABLE block')
  const [row] = await warehouse.run('SELECT count(*) AS pairs FROM candidate', options)
  return { pairs: Number(row?.pairs ?? 0), caps }
}

/** One row for each mention that `isMeant` and has the key at this place in `blockingKeys`: the key's hash. */
function keysOfMentions(index: number, isMeant: string): string {
  const ways = blockingKeys[index]?.keys ?? []
  return ways
    .map((parts) => {
      const isSpoken = parts.map((part) => `(${part}) IS NOT NULL`).join(' AND ')
      return `SELECT hash(${index}, ${parts.join(', ')}) AS k, m, record FROM mention WHERE ${isMeant} AND ${isSpoken}`
    })
    .join(' UNION ALL ')
}

/** For each key, the most mentions that a value of it may have for its pairs to stay within bounds. */
async function chooseCaps(warehouse: Warehouse, pairsByKey: number, options: RunOptions): Promise<number[]> {
  const sizes = await warehouse.run(
    `SELECT key, size, CAST(count(*) AS DOUBLE) * (size - 1) / 2 AS pairs FROM block GROUP BY key, size ORDER BY key, size`,
    options,
  )
  const most = blockingKeys.map(() => ({ size: 0, pairs: 0 }))
  for (const { key, size, pairs } of sizes) {
    const bound = most[Number(key)]
    if (!bound) continue
    bound.pairs += Number(pairs)
    if (bound.size === 0 || bound.pairs <= pairsByKey) bound.size = Number(size)
  }
  return most.map(({ size }) => size)
}

/** The keys with their caps, what they tell, and their own bit, as SQL rows. */
function keptKeys(caps: readonly number[]): string {
  return blockingKeys
    .map(({ tells }, key) => {
      const mask = tells.reduce((bits, clue) => bits | clues[clue], 0)
      return `(CAST(${key} AS UTINYINT), ${caps[key] ?? 0}, CAST(${mask} AS UTINYINT), CAST(${2 ** key} AS UINTEGER))`
    })
    .join(', ')
}

/**
 * Fills the temporary table `probe` with every so many-th candidate pair, about `wanted`, the same on every run. Gives how many
 * candidates one of them stands for.
 */
export async function drawProbe(
  warehouse: Warehouse,
  { pairs, wanted }: { pairs: number; wanted: number },
  options: RunOptions,
): Promise<number> {
  const share = Math.max(1, Math.floor(pairs / wanted))
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE probe AS SELECT a, b, keys FROM candidate WHERE hash(a, b) % ${share} = 0`,
    options,
  )
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
