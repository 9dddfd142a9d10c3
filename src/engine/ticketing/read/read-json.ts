import { AppError } from '../../../contract/index.ts'
import { withReferences } from './json-references.ts'
import { isObject, isRecordList, type Json, type JsonObject, Written } from './json-values.ts'
import { mostColumns } from './widest-table.ts'

/** One list of records of a JSON file, flattened: its path, the paths of its fields, and each record as texts. */
export interface JsonTable {
  name: string
  header: string[]
  rows: string[][]
  /** True of the list whose records are what the file is about: the innermost that have an identifier. */
  isLikely: boolean
  /** True of fields that are no columns (a map whose keys are data): its rows are then left out. */
  isTooWide: boolean
}

/** The document itself, as JSONPath (RFC 9535) calls it. */
const document = '$'
const deepestField = 8
const deepestList = 4

/**
 * The lists of records of a JSON text (an API's answer, one object a line), the one to read first. A field of a field is named by its
 * path (`payer.email`); questions and answers become one column a question. Where records hold lists of records of their own that have
 * an identifier (the tickets of an order), each of those is a row beside what its record says, and what another list says of the event that it names.
 * @throws AppError `file-unreadable` when it is no JSON, `file-not-a-table` when it holds no record.
 */
export function readJsonTables(text: string, file: string): JsonTable[] {
  const tables = withReferences(listsOf(parsed(text, file))).flatMap(({ name, records }) => tablesOf(name, records))
  const filled = tables.filter(({ header }) => header.length > 0)
  if (filled.length === 0 || tables.some(({ isTooWide }) => isTooWide))
    throw new AppError('file-not-a-table', { file, found: 'json' })
  return filled.sort((a, b) => Number(b.isLikely) - Number(a.isLikely) || sizeOf(b) - sizeOf(a))
}

function sizeOf({ header, rows }: JsonTable): number {
  return rows.length * header.length
}

function parsed(text: string, file: string): Json {
  try {
    return parse(text)
  } catch {
    const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
    try {
      if (lines.length < 2) throw new Error('One line alone')
      return lines.map(parse)
    } catch {
      throw new AppError('file-unreadable', { file })
    }
  }
}

function parse(text: string): Json {
  // A reviver is given the source of each value since ES2026; the types of TypeScript do not know it yet.
  const revive = (_: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? new Written(context?.source ?? String(value)) : value
  return JSON.parse(text, revive) as Json
}

interface List {
  name: string
  records: JsonObject[]
}

/** The lists of records that stand in no other list, and what the document says around them as a record of its own. */
function listsOf(root: Json): List[] {
  if (Array.isArray(root)) return [{ name: document, records: root.filter(isObject) }]
  if (!isObject(root)) return []
  const lists: List[] = []
  const around = withoutLists({ value: root, path: [], lists })
  return [...lists, { name: document, records: Object.keys(around).length > 0 ? [around] : [] }]
}

function withoutLists({ value, path, lists }: { value: JsonObject; path: string[]; lists: List[] }): JsonObject {
  const rest: [string, Json][] = []
  for (const [key, field] of Object.entries(value)) {
    if (isRecordList(field) && !isAnswerList(field)) lists.push({ name: [...path, key].join('.'), records: field })
    else if (isObject(field) && path.length < deepestList)
      rest.push([key, withoutLists({ value: field, path: [...path, key], lists })])
    else rest.push([key, field])
  }
  return Object.fromEntries(rest)
}

/** The records of a list; and once for each list that they hold, a row for each of its members. */
function tablesOf(name: string, records: readonly JsonObject[]): JsonTable[] {
  const unfolded = innerLists(records).map((key) => {
    const table = new FlatTable(name === document ? key : `${name}.${key}`)
    for (const record of records) {
      const members = record[key]
      const { [key]: _, ...around } = record
      for (const member of isRecordList(members) ? members : [{}]) table.add(around, { [key]: member })
    }
    return table.finish(!isMoneyMovement.test(key) && records.some((record) => haveIdentifiers(record[key])))
  })
  const whole = new FlatTable(name)
  for (const record of records) whole.add(record)
  return [whole.finish(unfolded.every(({ isLikely }) => !isLikely)), ...unfolded]
}

function innerLists(records: readonly JsonObject[]): string[] {
  const keys = new Set<string>()
  for (const record of records)
    for (const [key, field] of Object.entries(record)) if (isRecordList(field) && !isAnswerList(field)) keys.add(key)
  return [...keys]
}

/** A ticket paid in three times is one ticket: what moved the money is not what was sold. */
const isMoneyMovement = /pa[iy]e?ment|refund|remboursement|transaction|invoice|facture/i

function haveIdentifiers(members: Json | undefined): boolean {
  return (
    isRecordList(members) &&
    members.every((member) => Object.keys(member).some((key) => /^@?_?(?:id|uuid)$/i.test(key)))
  )
}

/** Records set out in columns, in the order in which their fields were first met. */
class FlatTable {
  readonly #name: string
  readonly #columns = new Map<string, number>()
  readonly #rows: string[][] = []

  constructor(name: string) {
    this.#name = name
  }

  add(...parts: readonly JsonObject[]): void {
    const cells: string[] = []
    const put = (path: readonly string[], text: string) => {
      const name = path.join('.')
      const known = this.#columns.get(name) ?? this.#columns.size
      if (known === this.#columns.size) this.#columns.set(name, known)
      cells[known] = text
    }
    if (this.#columns.size > mostColumns) return
    for (const part of parts) flatten({ value: part, path: [], put })
    this.#rows.push(cells)
  }

  finish(isLikely: boolean): JsonTable {
    const header = [...this.#columns.keys()]
    const isTooWide = header.length > mostColumns
    const rows = isTooWide ? [] : this.#rows.map((cells) => header.map((_, at) => cells[at] ?? ''))
    return { name: this.#name, header, rows, isLikely: isLikely && rows.length > 0, isTooWide }
  }
}

interface Flattened {
  value: JsonObject
  path: readonly string[]
  put: (path: readonly string[], text: string) => void
}

function flatten({ value, path, put }: Flattened): void {
  for (const [key, field] of Object.entries(value)) {
    const own = [...path, key]
    if (isAnswerList(field)) for (const { name, answer } of field.map(answerOf)) put([...own, name], cellText(answer))
    else if (isObject(field) && path.length < deepestField) flatten({ value: field, path: own, put })
    else put(own, cellText(field))
  }
}

function cellText(field: Json | undefined): string {
  if (field === null || field === undefined) return ''
  if (field instanceof Written) return field.text
  if (Array.isArray(field) && field.every((one) => !isObject(one) && !Array.isArray(one)))
    return field.map(cellText).join(', ')
  return typeof field === 'object'
    ? JSON.stringify(field, (_, value) => (value instanceof Written ? value.text : value))
    : String(field)
}

const questionKeys = ['name', 'label', 'question', 'key']
const answerKeys = ['answer', 'value']

/** Questions of an order form with their answers: `[{ "name": "Ville", "answer": "Lyon" }]`. */
function isAnswerList(field: Json | undefined): field is JsonObject[] {
  return (
    isRecordList(field) && field.every((one) => questionOf(one) !== undefined && answerKeys.some((key) => key in one))
  )
}

function questionOf(record: JsonObject): string | undefined {
  const key = questionKeys.find((one) => typeof record[one] === 'string')
  return key === undefined ? undefined : cellText(record[key])
}

function answerOf(record: JsonObject): { name: string; answer: Json | undefined } {
  const key = answerKeys.find((one) => one in record)
  return { name: questionOf(record) ?? '', answer: key === undefined ? undefined : record[key] }
}
