import type { RunOptions, Warehouse } from '../../store/index.ts'

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
