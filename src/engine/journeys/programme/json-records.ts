import { readFile } from 'node:fs/promises'
import {
  AppError,
  type ProposedFact,
  type ShowProposal,
  type ShowRecord,
  showRecordSchema,
} from '../../../contract/index.ts'
import { factsOf } from '../../programme/index.ts'

/** The records of a JSON file, one or a list; null for a file that is no JSON. Throws `record-invalid` when it is broken. */
export async function jsonRecords({ path, name }: { path: string; name: string }): Promise<unknown[] | null> {
  if (!/\.json$/i.test(name)) return null
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'))
    return Array.isArray(json) ? json : [json]
  } catch (cause) {
    throw new AppError('record-invalid', { file: name, detail: 'JSON' }, { cause })
  }
}

export function isHouseRecord(record: unknown): record is Record<string, unknown> {
  return typeof record === 'object' && record !== null && 'name' in record && !('title' in record)
}

/** Throws `record-invalid`, with the field that is wrong. */
export function readShowRecord(json: unknown, file: string): ShowRecord {
  const read = showRecordSchema.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const detail = issue ? `${issue.path.map(String).join('.')} : ${issue.message}` : ''
  throw new AppError('record-invalid', { file, detail })
}

/** A record as a proposal: to be laid beside what is known. */
export function proposalOf(record: ShowRecord): ShowProposal {
  const facts = factsOf(record).map((fact): ProposedFact => ({ ...fact, span: null, confidence: 'read', why: null }))
  return { key: record.key, title: record.title, facts, questions: [] }
}
