import type { Meaning } from '../../../contract/index.ts'
import type { Layout } from './layout.ts'
import { normaliseHeader } from './normalise-header.ts'

/** For each column of the header, what the layout knows of it. */
export type LayoutMatch = {
  layout: Layout
  columns: ({ meaning: Meaning; meaningOfValues: Meaning | null; format: string | null } | null)[]
  share: number
}

/**
 * The layout whose compulsory columns are all in the header and that knows the most of it, null when none knows enough
 * of it (see `leastShare`); of two under one header, the one that the amounts prove (see `onlyWhere`). Names are compared without accents, capitals, kinds of apostrophe, nor the rank added to custom questions.
 */
export function matchLayout(
  header: readonly string[],
  layouts: readonly Layout[],
  amounts: readonly AmountsOfColumn[] = [],
): LayoutMatch | null {
  const keys = header.map(normaliseHeader)
  let best: LayoutMatch | null = null
  for (const layout of layouts) {
    const isProved = provesItself(layout, keys, amounts)
    const match = isProved === false ? null : matchOne(keys, layout)
    if (match === null) continue
    if (best === null || match.share > best.share || (isProved === true && match.share === best.share)) best = match
  }
  return best
}

/** What the rows of a column say of its amounts, in its own unit. */
export interface AmountsOfColumn {
  rows: number
  numbers: { count: number; max: number }
}

/** Whether the amounts are those that this layout alone has under its header; null for a layout that asks nothing of them. */
function provesItself(
  { onlyWhere }: Layout,
  keys: readonly string[],
  amounts: readonly AmountsOfColumn[],
): boolean | null {
  if (onlyWhere === undefined) return null
  const column = amounts[keys.indexOf(normaliseHeader(onlyWhere.column))]
  if (column === undefined || column.rows < onlyWhere.rows || column.numbers.count === 0) return false
  return column.numbers.max > 0 && column.numbers.max <= onlyWhere.most
}

function matchOne(keys: readonly string[], layout: Layout): LayoutMatch | null {
  const columns: LayoutMatch['columns'] = keys.map(() => null)
  const used = new Set<number>()
  const turned: { at: number; beside: Readonly<Record<string, Meaning>> }[] = []
  for (const column of layout.columns) {
    const names = [column.name, ...(column.other ?? [])].map(normaliseHeader)
    const at = keys.findIndex((key, index) => !used.has(index) && names.includes(key))
    if (at < 0) {
      if (column.optional === true) continue
      return null
    }
    used.add(at)
    const { meaning, meaningOfValues = null, format = null, beside } = column
    if (beside) turned.push({ at, beside })
    columns[at] = { meaning, meaningOfValues, format }
  }
  for (const { at, beside } of turned)
    for (const [name, meaning] of Object.entries(beside)) {
      const other = keys.indexOf(normaliseHeader(name))
      const known = columns[other]
      if (known != null && other !== at) columns[other] = { ...known, meaning }
    }
  const named = keys.filter((key) => key !== '').length
  const share = used.size / Math.max(1, named)
  return share >= layout.leastShare ? { layout, columns, share: share + used.size / 1000 } : null
}
