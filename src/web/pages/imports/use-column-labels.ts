import { useLingui } from '@lingui/react/macro'
import type { ReadColumn } from '../../../contract/index.ts'

/** What each column is called on screen: its name; where it has none, or shares it, its place among the columns tells it. */
export function useColumnLabels(columns: readonly Pick<ReadColumn, 'name'>[]): readonly string[] {
  const { t } = useLingui()
  const times = new Map<string, number>()
  for (const { name } of columns) times.set(name, (times.get(name) ?? 0) + 1)
  return columns.map(({ name }, at) => {
    const place = at + 1
    if (name === '') return t`Colonne ${place}, sans titre`
    return times.get(name) === 1 ? name : t`${name} (colonne ${place})`
  })
}
