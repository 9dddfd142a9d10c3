import { type Layout, normaliseHeader } from '../layouts/index.ts'

/** Why a row is no ticket by the word of its layout (a refused payment, a visitor's meal), null when it is one. */
export function leftOutBy(
  layout: Layout | null,
  header: readonly string[],
): (cells: readonly string[]) => string | null {
  const rules = (layout?.leaveOut ?? [])
    .map((rule) => ({
      ...rule,
      index: header.findIndex((name) => normaliseHeader(name) === normaliseHeader(rule.column)),
    }))
    .filter((rule) => rule.index >= 0)
  return (cells) => {
    for (const { index, is, isNot, why } of rules) {
      const value = (cells[index] ?? '').trim()
      if (is?.includes(value)) return why
      if (isNot && !isNot.includes(value)) return why
    }
    return null
  }
}
