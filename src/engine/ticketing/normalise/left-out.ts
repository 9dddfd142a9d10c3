import { type Layout, normaliseHeader } from '../layouts/index.ts'
import type { RowGroup } from '../read/index.ts'
import { always, type Coded, combine, mapCoded, textsOf } from './coded.ts'

/** Why rows are no tickets by the word of their layout (a refused payment, a visitor's meal), null when they are. */
export function leftOutBy(layout: Layout | null, header: readonly string[]): (group: RowGroup) => Coded<string | null> {
  const rules = (layout?.leaveOut ?? []).map((rule) => ({
    ...rule,
    index: header.findIndex((name) => normaliseHeader(name) === normaliseHeader(rule.column)),
  }))
  return (group) =>
    rules.reduce<Coded<string | null>>(
      (before, { index, is, isNot, why }) => {
        const cells = group.columns[index]
        if (cells === undefined) return before
        const byRule = mapCoded(textsOf(cells), (cell) => {
          const value = cell.trim()
          return is?.includes(value) || (isNot && !isNot.includes(value)) ? why : null
        })
        return combine(before, byRule, (first, next) => first ?? next)
      },
      always(null, group.count),
    )
}
