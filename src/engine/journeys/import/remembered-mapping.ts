import { type AppDatabase, jsonColumn } from '../../store/index.ts'
import { type ConfirmedMapping, isTold } from '../../ticketing/index.ts'
import { type FileMapping, fileMappingSchema } from './types.ts'

const mappingColumn = jsonColumn(fileMappingSchema)

/** All mappings that the venue confirmed, by the fingerprint of their header. */
export async function rememberedMappings(app: AppDatabase): Promise<Record<string, ConfirmedMapping>> {
  const rows = await app.selectFrom('column_mapping').select(['fingerprint', 'mapping']).execute()
  return Object.fromEntries(
    rows.map(({ fingerprint, mapping }) => [fingerprint, confirmedMapping(mappingColumn.read(mapping))]),
  )
}

/**
 * What was said of files of a set, by the fingerprint of their header: it holds for the others of the set with the same columns, as it
 * will for the next ones.
 */
export function mappingsOfTwins(
  files: readonly { said: FileMapping | null; fingerprint: string | null }[],
): Record<string, ConfirmedMapping> {
  return Object.fromEntries(
    files.flatMap(({ said, fingerprint }) => {
      const columns = saidColumns(said)
      return columns === null || fingerprint === null ? [] : [[fingerprint, columns]]
    }),
  )
}

/** What was said of the columns and of what a row is; null when nothing was. */
export function saidColumns(said: FileMapping | null): ConfirmedMapping | null {
  if (said === null || (said.columns.length === 0 && !said.grain && !said.layout)) return null
  return confirmedMapping(said)
}

function confirmedMapping(mapping: FileMapping): ConfirmedMapping {
  const { columns, grain, layout } = mapping
  return {
    columns: columns.map(({ name, meaning, format, states }) => ({
      ...{ name, meaning, format: format ?? null },
      ...(states && { states }),
    })),
    ...(grain && { grain }),
    layout: layout ?? null,
    reading: readingOf(mapping),
    constants: lastingConstants(mapping),
  }
}

/** A hall holds for the next file of a house; a show and its date are said anew each time, or two shows would be one. */
function lastingConstants({ constants }: FileMapping): NonNullable<ConfirmedMapping['constants']> {
  const { hall, venue } = constants ?? {}
  return { ...(hall !== undefined && { hall }), ...(venue !== undefined && { venue }) }
}

/** How the file is to be read, without the keys that nobody set. */
export function readingOf({ sheet, table, headerRow, encoding, delimiter }: FileMapping) {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(table !== undefined && { table }),
    ...(headerRow !== undefined && { headerRow }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
  }
}

interface Confirmed {
  said: FileMapping
  /** Of the header that was confirmed. */
  fingerprint: string
  /** Of the header that reading alone had found; null when nothing was told of the reading. */
  untoldFingerprint: string | null
  /** True where the same file was imported before, read otherwise: this is one more of its sheets, and no misreading. */
  isOneMoreSheet: boolean
}

/** What the house has confirmed by now. */
interface Known {
  /** All that is remembered, by the fingerprint of the header. */
  remembered: Readonly<Record<string, ConfirmedMapping>>
  /** Headers that are right: those whose columns were said, and those of this import. */
  confirmed: ReadonlySet<string>
  decidedAt: string
}

/**
 * The rows that remember a mapping for the next file with the same header. How to read it is kept under the wrong header that
 * leads to it, never under the right one, which needs no telling, nor under one that is right for other files (`confirmed`). Who only says how to
 * read a file leaves what was said of its columns.
 */
export function mappingRows(
  { said, fingerprint, untoldFingerprint, isOneMoreSheet }: Confirmed,
  { remembered, confirmed, decidedAt }: Known,
) {
  const before = remembered[fingerprint]
  const { constants = before?.constants, grain = before?.grain, layout = before?.layout } = said
  const columns = said.columns.length > 0 ? said.columns : (before?.columns ?? [])
  const plain: FileMapping = { columns, constants, grain, layout }
  const row = (key: string, mapping: FileMapping) => ({
    ...{ fingerprint: key, mapping: mappingColumn.write(mapping) },
    ...{ scope: null, source: null, decided_at: decidedAt },
  })
  const isMisread =
    isTold(readingOf(said)) &&
    !isOneMoreSheet &&
    untoldFingerprint !== null &&
    untoldFingerprint !== fingerprint &&
    !confirmed.has(untoldFingerprint)
  const told: FileMapping = { columns: [], ...readingOf(said) }
  return [row(fingerprint, plain), ...(isMisread ? [row(untoldFingerprint, told)] : [])]
}
