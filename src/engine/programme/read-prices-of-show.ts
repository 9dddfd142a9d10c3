import { type HouseRecord, tariffName } from '../../contract/index.ts'
import { type Block, spanIn } from './document/programme-document.ts'
import { isPriceRange, readFree, readFreeUnderAge, readPrices, readTariffLetter } from './facts/read-prices.ts'
import type { ShowDraft } from './show-draft.ts'
import type { GridLine } from './tariff-grid.ts'

/** The prices that a line prints, or the letter that the house's grid (or the document's own) turns into prices (P20). */
export function readPricesOfShow(
  block: Block,
  { draft, house, grid }: { draft: ShowDraft; house: HouseRecord | null; grid: GridLine[] },
): void {
  const prices = readPrices(block.text)
  const under = readFreeUnderAge(block.text)
  if (under) draft.add({ path: 'freeUnderAge', value: under.value, span: spanIn(block, under.start, under.end) })
  if (isPriceRange(block.text)) {
    draft.ask('price-range', { text: block.text }, spanIn(block))
    return
  }
  if (/\bCHF\b/.test(block.text)) draft.ask('price-other-currency', { text: block.text }, spanIn(block))
  const free = prices.length === 0 && !under ? readFree(block.text) : null
  if (free)
    draft.add({ path: `prices/${free.quote.toLowerCase()}`, value: 0, span: spanIn(block, free.start, free.end) })
  if (!under && !free && /\bgratuit|\bexonér/iu.test(block.text))
    draft.ask('free-not-read', { text: block.text }, spanIn(block))
  const names = unnamed(prices)
  for (const [index, price] of prices.entries()) {
    const span = spanIn(block, price.start, price.end)
    const named = price.label || names[index]
    const label = named && tariffName({ label: named, zone: price.zone })
    const known = draft.get(`prices/${label}`)
    const isOther = price.label === '' && known !== undefined && known.value !== price.cents
    if (!label || isOther) draft.ask('price-without-name', { text: span.quote }, span)
    else
      draft.add({
        path: `prices/${label}`,
        value: price.cents,
        span,
        ...(price.label === '' && { confidence: 'doubtful', why: { code: 'price-unnamed', params: { label } } }),
      })
  }
  const letter = readTariffLetter(block.text)
  if (letter && prices.length === 0) resolveLetter({ letter, block, draft, house, grid })
}

/**
 * « 28 / 20 / 12 € »: from the dearest, what French houses print in that order. « 18 € / 12 € (réduit) »: the dearest beside named ones is
 * the full price. Always for a person to confirm; what no habit names stays without a name, and is asked.
 */
function unnamed(prices: { label: string; cents: number }[]): (string | undefined)[] {
  const isAllUnnamed = prices.every(({ label }) => label === '')
  if (isAllUnnamed) return prices.length === 1 ? ['tarif unique'] : ['plein', 'réduit', 'jeune', 'autre tarif']
  const dearest = Math.max(...prices.map(({ cents }) => cents))
  const isFullNamed = prices.some(({ label }) => /plein|normal|unique|adulte/i.test(label))
  const full = isFullNamed ? -1 : prices.findIndex(({ label, cents }) => label === '' && cents === dearest)
  return prices.map((_, index) => (index === full ? 'plein' : undefined))
}

interface Letter {
  letter: { letter: string; start: number; end: number }
  block: Block
  draft: ShowDraft
  house: HouseRecord | null
  grid: GridLine[]
}

function resolveLetter({ letter, block, draft, house, grid }: Letter): void {
  const span = spanIn(block, letter.start, letter.end)
  const ofHouse = (house?.tariffGrid ?? []).filter((line) => line.letter === letter.letter)
  const ofDocument = grid.filter((line) => line.letter === letter.letter)
  const lines = ofHouse.length > 0 ? ofHouse : ofDocument
  if (lines.length === 0) draft.ask('tariff-letter-unknown', { letter: letter.letter }, span)
  const from = ofHouse.length > 0 ? 'house' : 'document'
  for (const line of lines) {
    const { cents } = line
    const label = tariffName(line)
    const other = ofDocument.find((one) => one.label === line.label && one.zone === (line.zone ?? null))
    if (other && other.cents !== cents)
      draft.ask('grids-disagree', { letter: letter.letter, label, house: cents, document: other.cents }, other.span)
    draft.add({
      path: `prices/${label}`,
      value: cents,
      span,
      confidence: 'inferred',
      why: { code: `tariff-letter-${from}`, params: { letter: letter.letter } },
    })
  }
}
