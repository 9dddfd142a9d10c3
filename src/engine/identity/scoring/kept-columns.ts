import type { Row, RunOptions, Warehouse } from '../../store/index.ts'
import type { Candidates } from '../blocking/pairs-met.ts'
import { endsOfUsers } from '../columns/mailbox-levels.ts'
import {
  cell,
  databaseColumn,
  genders,
  type MentionColumns,
  newDictionaries,
  rowWidth,
  type TextColumn,
} from '../columns/mention-columns.ts'
import type { NameColumns } from '../columns/name-columns.ts'
import { pairScorer } from '../columns/score-pairs.ts'
import type { LinkModel } from '../linkage/estimate-model.ts'
import { room } from '../memory/room.ts'
import type { ScoredPair } from '../memory/score-list.ts'
import { TextDictionary } from '../memory/text-dictionary.ts'

export interface KeptScoring {
  warehouse: Warehouse
  names: NameColumns
  model: LinkModel
  /** Of the whole file. */
  mentions: number
  extraColumns: number
  keepBits: number
  run: RunOptions
}

/** Scores pairs of mentions that stand in the table `mention`: of a million, those alone are read that a pair names. */
export async function scoreKept(
  { a, b, size }: Omit<Candidates, 'keys'>,
  { warehouse, names, model, mentions, extraColumns, keepBits, run }: KeptScoring,
): Promise<ScoredPair[]> {
  const named = new Int32Array(2 * size)
  named.set(a.subarray(0, size))
  named.set(b.subarray(0, size), size)
  const { columns, placeOf } = await keptColumns(warehouse, named, { names, extraColumns, run })
  const scorer = pairScorer({ columns, model, mentions })
  const pairs: ScoredPair[] = []
  for (let i = 0; i < size; i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    const bits = scorer.score(placeOf.get(x) ?? 0, placeOf.get(y) ?? 0, keepBits)
    if (bits !== null) pairs.push({ a: x, b: y, pattern: scorer.pattern(), bits })
  }
  return pairs.sort((one, other) => one.a - other.a || one.b - other.b)
}

async function keptColumns(
  warehouse: Warehouse,
  named: Int32Array,
  { names, extraColumns, run }: Pick<KeptScoring, 'names' | 'extraColumns' | 'run'>,
): Promise<{ columns: MentionColumns; placeOf: Map<number, number> }> {
  const wanted = Int32Array.from(new Set(named)).sort()
  await warehouse.execute('CREATE OR REPLACE TEMP TABLE compared (m INTEGER)')
  await warehouse.appendNumbers('compared', [[wanted]])
  const rows = await warehouse.run('SELECT mention.* FROM mention JOIN compared ON compared.m = mention.m', run)
  await warehouse.execute('DROP TABLE compared')
  const placeOf = new Map([...wanted].map((m, place) => [m, place]))
  const columns = emptyColumns(wanted.length, names, extraColumns)
  for (const row of rows) readRow(columns, placeOf.get(Number(row.m)) ?? 0, row)
  return { columns: { ...columns, userEnds: endsOfUsers(columns.texts.email) }, placeOf }
}

/** Columns that are being filled. */
interface GrowingColumns extends Omit<MentionColumns, 'userEnds'> {
  texts: Record<TextColumn, TextDictionary>
  extras: { numbers: Int32Array; texts: TextDictionary }[]
}

function emptyColumns(size: number, names: NameColumns, extras: number): GrowingColumns {
  return {
    size,
    cells: room.int32(size * rowWidth),
    texts: newDictionaries(size),
    names,
    extras: Array.from({ length: extras }, () => ({ numbers: room.int32(size), texts: new TextDictionary() })),
  }
}

function readRow({ cells, texts, extras }: GrowingColumns, place: number, row: Row): void {
  const at = place * rowWidth
  const text = (column: string) => String(row[column] ?? '')
  for (const [column, name] of Object.entries(databaseColumn) as [TextColumn, string][])
    cells[at + cell[column]] = texts[column].numberOf(text(name))
  cells[at + cell.first] = Number(row.first_id ?? 0)
  cells[at + cell.family] = Number(row.family_id ?? 0)
  cells[at + cell.birthDay] = Number(row.birth_day ?? 0)
  cells[at + cell.birthYear] = Number(row.birth_year ?? 0)
  cells[at + cell.gender] = genders.indexOf(text('gender'))
  cells[at + cell.placeCount] = Number(row.place_count ?? 0)
  cells[at + cell.repeatsName] = row.email_repeats_name === true ? 1 : 0
  cells[at + cell.record] = Number(row.record ?? 0) + 1
  for (const [index, extra] of extras.entries()) extra.numbers[place] = extra.texts.numberOf(text(`extra${index + 1}`))
}
