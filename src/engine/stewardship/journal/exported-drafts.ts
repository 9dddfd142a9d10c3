import { localDay } from '../../days/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'
import { journalParamsSchema } from './journal-params.ts'

const paramsColumn = jsonColumn(journalParamsSchema)

export interface LastExport {
  readonly at: string
  readonly format: string
}

/** One time that a text left the house, its words or its list. */
export interface DraftExport extends LastExport {
  readonly draftId: string
  /** The day by the house's own calendar: that of the visit, in the demo theatre. */
  readonly day: string
  /** Addresses of a list; null for words. */
  readonly rows: number | null
}

/** Every time that a text left the house, from the journal, the first first. */
export async function draftExports(app: AppDatabase): Promise<DraftExport[]> {
  const rows = await app
    .selectFrom('journal')
    .select(['at', 'detail'])
    .where('action', 'in', ['draft-exported', 'list-exported'])
    .orderBy('id')
    .execute()
  return rows.flatMap(({ at, detail }): DraftExport[] => {
    const { draft, format, rows: addresses, day } = paramsColumn.read(detail)
    if (typeof draft !== 'string') return []
    return [
      {
        draftId: draft,
        at,
        format: String(format),
        day: typeof day === 'string' ? day : localDay(new Date(at)),
        rows: typeof addresses === 'number' ? addresses : null,
      },
    ]
  })
}

/** When each text last left the house, its words or its list, from the journal; a text that never did is not there. */
export async function lastExports(app: AppDatabase): Promise<ReadonlyMap<string, LastExport>> {
  return new Map((await draftExports(app)).map(({ draftId, at, format }) => [draftId, { at, format }]))
}
