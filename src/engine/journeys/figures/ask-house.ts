import type { AskResult } from '../../../contract/index.ts'
import { answerQuestion } from '../../answers/index.ts'
import { audienceDimension } from '../../audience/index.ts'
import type { House } from '../house/index.ts'

/** The figure that a question in French or English asks of the house, or why there is none. Throws `no-data`. */
export async function askHouse(
  house: House,
  { question, asOf, lang }: { question: string; asOf: string; lang: 'fr' | 'en' },
): Promise<AskResult> {
  return await answerQuestion({ ...(await house.marts(asOf)), dimensions: [audienceDimension], question, lang })
}
