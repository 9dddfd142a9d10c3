import type { RunOptions, Warehouse } from '../../store/index.ts'
import type { Candidates } from '../blocking/pairs-met.ts'

/** Pairs of no known link, the same on every run: all pairs of a small file, else about `wanted`. */
export async function drawRandomPairs(
  warehouse: Warehouse,
  { mentions, wanted, seed }: { mentions: number; wanted: number; seed: number },
  options: RunOptions,
): Promise<Omit<Candidates, 'keys'>> {
  const isSmall = (mentions * (mentions - 1)) / 2 <= wanted
  const rounds = Math.max(1, Math.ceil(wanted / mentions))
  const share = Math.max(1, Math.floor(mentions / wanted))
  const mention = `(SELECT CAST(range AS INTEGER) AS m FROM range(${mentions}))`
  const drawn = { a: [] as number[], b: [] as number[] }
  await warehouse.numbers(
    isSmall
      ? `SELECT x.m AS a, y.m AS b FROM ${mention} x JOIN ${mention} y ON x.m < y.m`
      : `SELECT least(m, o) AS a, greatest(m, o) AS b FROM (
           SELECT x.m, CAST(hash(x.m, s.i, ${seed}) % ${mentions} AS INTEGER) AS o
           FROM ${mention} x CROSS JOIN (SELECT unnest(range(${rounds})) AS i) s WHERE x.m % ${share} = 0)
         WHERE m <> o`,
    ([a, b], rows) => {
      for (let row = 0; row < rows; row += 1) {
        drawn.a.push(a?.[row] ?? 0)
        drawn.b.push(b?.[row] ?? 0)
      }
    },
    options,
  )
  return { a: Int32Array.from(drawn.a), b: Int32Array.from(drawn.b), size: drawn.a.length }
}
