import { tariffTakenBack } from '../clean/index.ts'
import { type Coded, combine } from './coded.ts'
import { type MeantGroup, oncePerGroup } from './meant-group.ts'
import { rowPrice, seats, text } from './said-values.ts'
import { saleStatus } from './sale-status.ts'

/**
 * The tariff of a row; of a line that gives a seat back, that of the seat, whatever word stands before it (« Avoir – Enfant »): the sale is looked for by it. « Avoir » alone, with
 * less than no seat, is at no tariff.
 */
export const saidTariff = oncePerGroup((said: MeantGroup): Coded<string | null> => {
  const label = text(said, 'tariff')
  if (label.values.every((name) => name === null || tariffTakenBack(name) === name)) return label
  const isGivenBack = combine(
    rowPrice(said),
    saleStatus(said),
    (cents, status) => (cents ?? 0) < 0 && status === 'cancelled',
  )
  const below = combine(seats(said), isGivenBack, (quantity, is) => ({ isWhole: (quantity ?? 0) < 0, is }))
  return combine(label, below, (name, { isWhole, is }) => {
    if (name === null || !(isWhole || is)) return name
    return tariffTakenBack(name) ?? (isWhole ? null : name)
  })
})
