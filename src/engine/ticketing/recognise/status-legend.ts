import type { ReadColumn, SkippedRow } from '../../../contract/index.ts'
import { foldAccents, readStatus } from '../clean/index.ts'
import type { ColumnProfile } from './column-profile.ts'
import { nameCandidates } from './name-candidates.ts'

/** « P = payé », « R : réservé », in a line above or below the table. */
const told = /(?<![\p{L}\d])(\p{L}{1,2}) ?[=:→] ?([^=,;|()→]{3,60}?)(?= ?(?:[,;|()]| \/ |$)| \p{L}{1,2} ?[=:→])/gu
/** « P payé, R réservé »: a capital, then small letters. */
const spoken = /(?<=^|[,;|(:] ?)(\p{Lu}) (\p{Ll}[^=,;|():→]{2,60}?)(?= ?(?:[,;|()]|$))/gu
/** « P | payé »: a row of two cells. */
const row = /^(\p{L}{1,2}) \| ([^|]{3,60})$/u

/** What the letters of a status mean, as the lines around the table say; empty when fewer than two are said. */
export function statusLegend(skipped: readonly SkippedRow[]): Map<string, string> {
  const legend = new Map<string, string>()
  for (const { detail = '', why } of skipped) {
    if (why === 'other-sheet') continue
    const pairs = [...detail.matchAll(told), ...detail.matchAll(spoken), row.exec(detail)]
    for (const pair of pairs) {
      const [, letter, label] = pair ?? []
      if (letter === undefined || label === undefined || readStatus(label) === null) continue
      legend.set(letter.toUpperCase(), label.trim())
    }
  }
  return legend.size < 2 ? new Map() : legend
}

/** The most letters that a column of statuses has. */
const mostCodes = 12

/**
 * The columns, that of a status written in letters with what each letter means. Such a column is known by its letters even when
 * its name says nothing: all of them are in the legend.
 */
export function withLegend(
  columns: readonly ReadColumn[],
  profiles: readonly ColumnProfile[],
  skipped: readonly SkippedRow[],
): ReadColumn[] {
  const legend = statusLegend(skipped)
  if (legend.size === 0) return withCustom(columns, profiles)
  const isCoded = profiles.map((profile) => {
    const codes = profile.top.map(({ value }) => value.trim().toUpperCase()).filter((value) => value !== '')
    return (
      profile.distinctIsExact &&
      profile.distinct <= mostCodes &&
      codes.length > 1 &&
      codes.every((code) => legend.has(code))
    )
  })
  const named = columns.findIndex(({ meaning }) => meaning === 'status')
  const at =
    named >= 0 ? named : columns.findIndex(({ meaning }, index) => meaning === 'unknown' && isCoded[index] === true)
  return columns.map((column, index) =>
    index === at && isCoded[index] === true
      ? {
          ...column,
          meaning: 'status',
          type: 'text',
          confidence: Math.max(column.confidence, 0.85),
          legend: Object.fromEntries(legend),
        }
      : column,
  )
}

/** Letters of a state as box offices use them where nothing explains them. */
const custom: Readonly<Record<string, string>> = {
  ...{ V: 'vendu', P: 'payé', R: 'réservé', A: 'annulé', O: 'option', I: 'invitation', ANN: 'annulé', RES: 'réservé' },
}
/** What stands in a column « Réglé »: a yes, how one paid, or that one will. */
const paid =
  /^(o|oui|x|ok|oui .*|p|chq?|cheques?|cb|carte|esp|especes|liquide|cash|vir|virements?|bancontact|ja|yes|y)\.?$/
const unpaid = /^(n|non|no|nee|soir|le soir|sur place|a payer|a regler|impaye)\.?$/

/**
 * The columns, with what the letters of a state mean by custom, where the file has no legend and all its letters are known: `V`, `R`, `A`.
 * Left alone, « A » would count as sold. So it is for a « Réglé » that also
 * says « ANN » among the ways to pay.
 */
function withCustom(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const isTold = columns.some(({ meaning }) => meaning === 'status')
  return columns.map((column, index) => {
    const codes = codesOf(profiles[index])
    const isState = column.meaning === 'status' && codes.every((code) => readStatus(code) === null || code.length === 1)
    if (isState && areIn(custom, codes)) return coded(column, legendOf(custom, codes))
    const isPaid = !isTold && column.meaning === 'unknown' && nameCandidates(column.name)[0]?.meaning === 'isPaid'
    const legend = isPaid ? legendOfPaid(codes) : null
    return legend === null ? column : coded(column, legend)
  })
}

/** What each word of a column « Réglé » says of the sale; null where one is not known, or none says more than whether one has paid. */
function legendOfPaid(codes: readonly string[]): Record<string, string> | null {
  const said = codes.map((code): [string, string] | null => {
    const word = foldAccents(code).toLowerCase().trim()
    if (paid.test(word)) return [code, 'payé']
    if (unpaid.test(word)) return [code, 'non payé']
    return readStatus(custom[code] ?? code) === 'cancelled' ? [code, 'annulé'] : null
  })
  if (said.includes(null) || !said.some((entry) => entry?.[1] === 'annulé')) return null
  return Object.fromEntries(said.flatMap((entry) => (entry === null ? [] : [entry])))
}

function codesOf(profile: ColumnProfile | undefined): string[] {
  if (profile === undefined || !profile.distinctIsExact || profile.distinct > mostCodes) return []
  return profile.top.map(({ value }) => value.trim().toUpperCase()).filter((value) => value !== '')
}

function areIn(known: Readonly<Record<string, string>>, codes: readonly string[]): boolean {
  return codes.length > 1 && codes.every((code) => code in known)
}

function legendOf(known: Readonly<Record<string, string>>, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, known[code] ?? code.toLowerCase()]))
}

function coded(column: ReadColumn, legend: Record<string, string>): ReadColumn {
  return {
    ...column,
    meaning: 'status',
    type: 'text',
    confidence: Math.max(column.confidence, 0.7),
    legend,
    legendBy: 'custom',
  }
}
