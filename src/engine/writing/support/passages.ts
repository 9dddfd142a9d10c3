import type { Passage, ShowRecord } from '../../../contract/index.ts'
import { sentencesOf } from '../../language/index.ts'

/** Every sentence of a show's own texts and press quotes, in the order of its record. Claims that a person approved have no document behind them. */
export function passagesOf({ texts, pressQuotes }: Pick<ShowRecord, 'texts' | 'pressQuotes'>): Passage[] {
  return [...(texts ?? []), ...(pressQuotes ?? [])].flatMap(({ text, source }) =>
    sentencesOf(text).map((sentence) => ({ text: sentence.text.trim(), source })),
  )
}
