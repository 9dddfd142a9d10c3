import type { Passage, ShowRecord } from '../../../contract/index.ts'

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' })

/** Every sentence of a show's own texts and press quotes, in the order of its record. Claims that a person approved have no document behind them. */
export function passagesOf({ texts, pressQuotes }: Pick<ShowRecord, 'texts' | 'pressQuotes'>): Passage[] {
  return [...(texts ?? []), ...(pressQuotes ?? [])].flatMap(({ text, source }) =>
    [...sentences.segment(text)]
      .map(({ segment }) => ({ text: segment.trim(), source }))
      .filter((passage) => /\p{L}/u.test(passage.text)),
  )
}
