import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import { classifyTariff, foldLabel, isNonTicketProduct } from '../../clean/index.ts'
import { type RowGroup, textsOfColumn } from '../../read/index.ts'
import { leastRows } from '../settle-input.ts'

/** Under a title of what is sold beside the shows, the share of its rows that words tell to be no seat. */
const leastTold = 0.5
/** What names a seat, whatever else is sold under the same title. */
const ofSeat = /\b(places?|entrees?|billets?|tickets?|spectacles?|concerts?|seances?|representations?)\b/
/** What a list calls all that is sold beside its shows, where one of its rows at least is told to be no seat. */
const ofOptions =
  /^(options?|extras?|services?|supplements?|boutique|a[ -]cotes?|en plus|divers|merch\w*|hors billetterie)( (du |de la |de l'|d'|des )?(festival|billetterie|evenements?|soirees?|concerts?|spectacles?))?s?$/
/** More kinds than this are no kinds of what is sold. */
const mostKinds = 40

/**
 * The kinds and tariffs that stand under a title of what is sold beside the shows alone (« Options festival »: camping, cashless, and a shuttle that no word tells), as no seats: most rows of that title
 * are none by two names at least, and no other of its rows names a seat, a tariff or a pass. Nothing changes where a person said what the column is.
 */
export function withTitlesOfOthers(columns: readonly ReadColumn[], first: RowGroup | null): ReadColumn[] {
  if (first === null) return [...columns]
  const at = (meaning: Meaning) => columns.findIndex((column) => column.meaning === meaning)
  const title = at('showTitle')
  const labels = [at('productType'), at('tariff')].filter((index) => index >= 0)
  const parting = labels.find((index) => (columns[index]?.confidence ?? 1) < 1 && columns[index]?.legend === undefined)
  if (title < 0 || parting === undefined) return [...columns]
  const titles = textsOfColumn(first, title).map((text) => text.trim())
  const said = labels.map((index) => textsOfColumn(first, index))
  const rows = titles.map((name, row) => ({
    name,
    kind: (said[labels.indexOf(parting)]?.[row] ?? '').trim(),
    labels: said.map((texts) => texts[row] ?? '').filter((text) => text.trim() !== ''),
  }))
  const byTitle = Map.groupBy(rows, ({ name }) => name)
  const others = new Set([...byTitle].flatMap(([name, own]) => (sellsOthersAlone(name, own) ? [name] : [])))
  if (others.size === 0 || others.size === byTitle.size) return [...columns]
  const kinds = new Set(rows.filter(({ name }) => others.has(name)).map(({ kind }) => kind))
  for (const { name, kind } of rows) if (!others.has(name)) kinds.delete(kind)
  const untold = [...kinds].filter((kind) => kind !== '' && !isNonTicketProduct(kind))
  if (untold.length === 0 || kinds.size > mostKinds) return [...columns]
  const legend = Object.fromEntries(untold.map((kind) => [kind, `Hors billetterie (${kind})`]))
  return columns.map((column, index) => (index === parting ? { ...column, legend, legendBy: 'others' } : column))
}

function sellsOthersAlone(title: string, rows: readonly { labels: readonly string[] }[]): boolean {
  const told = rows.filter(({ labels }) => labels.some(isNonTicketProduct))
  const names = new Set(told.map(({ labels }) => foldLabel(labels.find(isNonTicketProduct) ?? '')))
  const isCalledSo = ofOptions.test(foldLabel(title)) && names.size > 0
  const areMost = told.length >= Math.max(leastRows, rows.length * leastTold) && names.size > 1
  if (!isCalledSo && !areMost) return false
  return rows.every(({ labels }) => labels.some(isNonTicketProduct) || labels.every(namesNoSeat))
}

function namesNoSeat(label: string): boolean {
  return classifyTariff(label) === 'other' && !ofSeat.test(foldLabel(label))
}
