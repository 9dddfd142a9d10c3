import type { Warehouse } from '../../store/index.ts'
import { givenAgain } from '../../ticketing/index.ts'
import type { NormalisedFile } from './types.ts'

/** Files whose lines given twice are counted once, as the figures count them. Reads again only those that hold such lines. */
export async function countedOnce(warehouse: Warehouse, files: readonly NormalisedFile[]): Promise<NormalisedFile[]> {
  return await Promise.all(
    files.map(async (file) => {
      const { seats, receiptsCents, awaited, grain } = file.control
      if (grain !== 'tickets' || seats === null || awaited === null) return file
      const again = await givenAgain(warehouse, file.normalised)
      if (again.seats + again.awaited.seats === 0) return file
      return {
        ...file,
        control: {
          ...file.control,
          seats: seats - again.seats,
          receiptsCents: receiptsCents === null ? null : receiptsCents - again.cents,
          awaited: { seats: awaited.seats - again.awaited.seats, cents: awaited.cents - again.awaited.cents },
        },
      }
    }),
  )
}
