import type { TextRecord } from '../../../contract/index.ts'
import { byteOrderMark, csvLine, excelLine } from '../read/csv-writer.ts'

const columns = [
  'draft',
  'version',
  'show',
  'channel',
  'audience',
  'firstExportAt',
  'lastExportAt',
  'exportedBy',
  'sentencesByPerson',
  'sentencesByRule',
  'sentencesByModel',
  'sentencesQuoted',
  'models',
  'modelSentences',
  'reviewedBy',
  'reviewedAt',
  'pointsOpened',
  'seal',
  'responsible',
  'duty',
  'why',
  'mention',
]

/** One line a text that left. Instants are UTC; lists inside a cell are set apart by « | ». */
export function transparencyCsv(
  records: readonly TextRecord[],
  { say, forExcel = false }: { say: (code: string, params: TextRecord['why']['params']) => string; forExcel?: boolean },
): string {
  const line = forExcel ? excelLine : csvLine
  const rows = records.map((record) =>
    line([
      record.draftId,
      record.version,
      record.showTitle,
      record.channel,
      record.audience,
      record.exports[0]?.at ?? null,
      record.exports.at(-1)?.at ?? null,
      joined(record.exports.map(({ by }) => by)),
      record.sentences.person,
      record.sentences.rule,
      record.sentences.model,
      record.sentences.quote,
      joined(record.byModel.map(({ model }) => model)),
      joined(record.byModel.map(({ text }) => text)),
      joined(record.reviews.map(({ by }) => by)),
      joined(record.reviews.map(({ at }) => at)),
      joined(record.reviews.map(({ opened }) => String(opened))),
      joined(record.reviews.flatMap(({ link }) => link ?? [])),
      record.responsible,
      record.duty,
      say(record.why.code, record.why.params),
      record.mention,
    ]),
  )
  return `${forExcel ? byteOrderMark : ''}${line([...columns])}${rows.join('')}`
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts)].join(' | ')
}
