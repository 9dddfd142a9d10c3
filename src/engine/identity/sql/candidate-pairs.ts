import type { RunOptions, Warehouse } from '../../store/index.ts'

/**
 * Keys under which two mentions of one person are likely to meet: any key in common makes a pair. Each is an equi-join, so a
 * distributed engine can run the same. A null part makes a null key, which meets nobody.
 */
const blockingKeys: readonly (readonly string[])[] = [
  [`email`],
  [`phone`],
  [`landline`],
  [`id_number`],
  [`birth_day`],
  [`CASE WHEN length(email_user) >= 5 THEN email_user END`],
  [`email_domain`],
  [`left(email_user, 6) || '|' || left(first, 2)`],
  [`left(email_user, 5) || '|' || birth_year`],
  // Expressions of one line share their key: DUPONT Marie meets Marie DUPONT.
  [`first_sound || '|' || family_sound`, `family_sound || '|' || first_sound`],
  [`left(first, 4) || '|' || left(family, 4)`, `left(family, 4) || '|' || left(first, 4)`],
  [`right(first, 4) || '|' || right(family, 4)`, `right(family, 4) || '|' || right(first, 4)`],
  [`left(first, 3) || '|' || left(family, 3) || '|' || left(birth_day, 3)`],
  [`family_sound || '|' || postcode`, `first_sound || '|' || postcode`],
  [`family_sound || '|' || city`, `first_sound || '|' || city`],
  [`family_sound || '|' || city || '|' || left(first, 1)`, `first_sound || '|' || city || '|' || left(family, 1)`],
  [`family_sound || '|' || birth_year`, `first_sound || '|' || birth_year`],
  [`family_sound || '|' || substr(birth_day, 5, 4)`, `first_sound || '|' || substr(birth_day, 5, 4)`],
  [
    `family_sound || '|' || birth_year || '|' || left(first, 1)`,
    `first_sound || '|' || birth_year || '|' || left(family, 1)`,
  ],
  [`birth_day || '|' || coalesce(postcode, city)`],
  [
    `birth_day || '|' || left(first, 1) || '|' || left(family, 1)`,
    `birth_day || '|' || left(family, 1) || '|' || left(first, 1)`,
  ],
  [`street || '|' || street_number || '|' || coalesce(postcode, city)`],
  [`street || '|' || street_number || '|' || left(first, 2)`],
  [`street || '|' || left(first, 3) || '|' || left(family, 1)`],
  [`city || '|' || birth_year || '|' || substr(birth_day, 5, 2)`],
  [`city || '|' || birth_year || '|' || substr(birth_day, 7, 2)`],
  [`left(city, 3) || '|' || left(birth_day, 7)`],
]

/**
 * Fills the temporary table `candidate` (a < b) with the pairs of two records that share a key, each once. Keys held by more than
 * `blockCap` mentions say too little and are left out: finer keys of the same pair remain.
 */
export async function findCandidates(warehouse: Warehouse, blockCap: number, options: RunOptions): Promise<number> {
  const keys = blockingKeys
    .flatMap((keyed, index) =>
      keyed.map((key) => `SELECT hash(${index}, ${key}) AS k, m, record FROM mention WHERE (${key}) IS NOT NULL`),
    )
    .join('\nUNION ALL\n')
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE block AS
     SELECT k, m, record FROM (SELECT k, m, record, count(*) OVER (PARTITION BY k) AS size FROM (${keys}))
     WHERE size BETWEEN 2 AND ${blockCap}`,
    options,
  )
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE candidate AS
     SELECT CAST(p // 4294967296 AS INTEGER) AS a, CAST(p % 4294967296 AS INTEGER) AS b
     FROM (SELECT DISTINCT CAST(x.m AS BIGINT) * 4294967296 + y.m AS p FROM block x JOIN block y ON x.k = y.k AND x.m < y.m
       WHERE x.record <> y.record)`,
    options,
  )
  await warehouse.execute('DROP TABLE block')
  const [row] = await warehouse.run('SELECT count(*) AS pairs FROM candidate', options)
  return Number(row?.pairs ?? 0)
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
  await warehouse.execute(
    isSmall
      ? 'CREATE OR REPLACE TEMP TABLE random_pair AS SELECT x.m AS a, y.m AS b FROM mention x JOIN mention y ON x.m < y.m'
      : `CREATE OR REPLACE TEMP TABLE random_pair AS
         SELECT least(m, o) AS a, greatest(m, o) AS b FROM (
           SELECT x.m, CAST(hash(x.m, s.i, ${seed}) % ${mentions} AS INTEGER) AS o
           FROM mention x CROSS JOIN (SELECT unnest(range(${rounds})) AS i) s)
         WHERE m <> o`,
    options,
  )
}
