import { foldText } from '../text/reading.ts'
import type { Facts } from './facts.ts'

/**
 * Whom a tariff is for, by the path of the very label that says this age: the price beside it is another fact, and may change
 * without making this one false. `prices` when no label does.
 */
export function tariffOfAge({ record, house }: Pick<Facts, 'record' | 'house'>, age: number): string {
  const says = ({ label }: { readonly label: string }) => new RegExp(`(?<!\\d)${age}(?!\\d)`).test(foldText(label))
  const own = (record.prices ?? []).findIndex(says)
  if (own >= 0) return `prices[${own}].label`
  const ofHouse = (house?.tariffGrid ?? []).findIndex(says)
  if (ofHouse >= 0) return `house.tariffGrid[${ofHouse}].label`
  return record.freeUnderAge === age ? 'freeUnderAge' : 'prices'
}
