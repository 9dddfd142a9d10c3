import type { FactSpan } from '../../contract/index.ts'
import { type Block, spanIn } from './document/programme-document.ts'
import { readGridLine } from './facts/read-prices.ts'

export interface GridLine {
  letter: string
  label: string
  cents: number
  span: FactSpan
}

/** The tariff grid that a document prints: « Tarif A : plein 28 €, réduit 20 € ». Cents. */
export function tariffGridOf(blocks: readonly Block[]): GridLine[] {
  return blocks.flatMap((block) =>
    readGridLine(block.text).flatMap(({ letter, prices }) =>
      prices
        .filter((price) => price.label !== '')
        .map(({ label, cents, start, end }) => ({ letter, label, cents, span: spanIn(block, start, end) })),
    ),
  )
}
