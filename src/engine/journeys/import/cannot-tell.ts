import type { FileControl, Grain, Meaning, Quality, QualityGap, ReadDescription } from '../../../contract/index.ts'
import { fileNeeds } from '../../ticketing/index.ts'

/** What a file of another grain, dropped together with one that lacks it, tells in its place (P3). */
const toldBeside: { grain: Grain; missing: Meaning; by: Grain }[] = [
  { grain: 'contacts', missing: 'postcode', by: 'addresses' },
  { grain: 'contacts', missing: 'postcode', by: 'contacts' },
  { grain: 'tickets', missing: 'capacity', by: 'performances' },
]

/** What a file alone cannot tell, and what that prevents: said on its control (B9). */
export function cannotTell({ grain, columns }: ReadDescription): FileControl['cannotTell'] {
  const present = meaningsOf(columns)
  return fileNeeds(grain)
    .filter(({ missing }) => !present.has(missing))
    .map(({ missing, prevents }) => ({ missing, prevents }))
}

/** What a file still cannot tell when it is read with the whole set, itself included (P3). */
export function cannotTellInSet(control: FileControl, set: readonly FileControl[]): FileControl['cannotTell'] {
  return control.cannotTell.filter(({ missing }) => !isToldBeside({ grain: control.grain, missing, set }))
}

/** The quality of a file without the gaps that another file of the set fills for all its rows (P3). */
export function qualityInSet(quality: Quality, grain: Grain, set: readonly FileControl[]): Quality {
  const isTold = (gap: QualityGap) => gap.lacking === gap.of && isToldBeside({ grain, missing: gap.missing, set })
  const dimensions = quality.dimensions.map((one) => {
    const told = one.gaps.filter(isTold)
    const cells = told.reduce((sum, gap) => sum + gap.of, 0)
    return { ...one, of: one.of === null ? null : one.of - cells, gaps: one.gaps.filter((gap) => !told.includes(gap)) }
  })
  return { ...quality, dimensions }
}

function isToldBeside({
  grain,
  missing,
  set,
}: {
  grain: Grain
  missing: string
  set: readonly FileControl[]
}): boolean {
  return toldBeside.some(
    (told) =>
      told.grain === grain &&
      told.missing === missing &&
      set.some((other) => other.grain === told.by && meaningsOf(other.read.columns).has(told.missing)),
  )
}

/** The meanings that a file's columns give, with those that can be told from them. */
function meaningsOf(columns: ReadDescription['columns']): Set<Meaning> {
  const present = new Set(columns.map((column) => column.meaning))
  if (present.has('tariffAndDate')) present.add('startsAt').add('tariff')
  if (present.has('seatsTotal')) present.add('capacity')
  if (present.has('unitPriceCents')) present.add('priceCents')
  if (present.has('birthYear') || present.has('age')) present.add('birthDate')
  if (present.has('mobile')) present.add('phone')
  return present
}
