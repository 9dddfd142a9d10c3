import type { Meaning } from '../../../contract/index.ts'

/** What a column is thought to mean, how sure that is (0 to 1), and between what a person has to choose where it is not. */
export type MeaningGuess = {
  meaning: Meaning
  confidence: number
  ambiguous?: string[]
  /** Of a total that counts for nothing, the columns that it holds beside the seats; of a price, those of the fees that are taken off it. */
  holds?: readonly string[]
  /** Of amounts whose rows tell no number of seats: how many are several times the lowest of their tariff. */
  multiples?: number
}
