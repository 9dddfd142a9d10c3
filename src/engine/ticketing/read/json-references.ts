import { isObject, isRecordList, type Json, type JsonObject, Written } from './json-values.ts'

/** Records by their identifier, by what one of them is called (`event`). */
type Known = ReadonlyMap<string, ReadonlyMap<string, JsonObject>>

const deepest = 6

/**
 * The lists of a document, each record with what another list of it says of those that it names: `event_id: 9101` of a ticket is the record 9101 of `events`, whose
 * title and day no other field of the ticket gives. A record that says it already, or names none that is there, stays as it is.
 */
export function withReferences<List extends { name: string; records: JsonObject[] }>(lists: readonly List[]): List[] {
  const known: Known = new Map(
    lists.flatMap(({ name, records }) => {
      const byId = byIdentifier(records)
      return byId === null ? [] : [[singular(name), byId] as const]
    }),
  )
  if (known.size === 0 || lists.length < 2) return [...lists]
  return lists.map((list) => ({
    ...list,
    records: list.records.map((record) => resolved(record, { known, own: singular(list.name), depth: 0 })),
  }))
}

/** Null where some record has no identifier, or two have the same. */
function byIdentifier(records: readonly JsonObject[]): Map<string, JsonObject> | null {
  const byId = new Map<string, JsonObject>()
  for (const record of records) {
    const key = Object.keys(record).find((one) => /^@?_?(?:id|uuid)$/i.test(one))
    const id = key === undefined ? null : identifier(record[key])
    if (key === undefined || id === null || byId.has(id)) return null
    const said = Object.entries(record).filter(([name, field]) => name !== key && !Array.isArray(field))
    byId.set(id, Object.fromEntries(said))
  }
  return byId.size === 0 ? null : byId
}

/** The record, and those that it holds, with the records that their fields name. */
function resolved(record: JsonObject, of: { known: Known; own: string; depth: number }): JsonObject {
  if (of.depth > deepest) return record
  const within = { ...of, depth: of.depth + 1 }
  const fields = Object.entries(record).flatMap(([key, field]): [string, Json][] => {
    if (isObject(field)) return [[key, resolved(field, within)]]
    if (isRecordList(field)) return [[key, field.map((one) => resolved(one, within))]]
    const name = named(key)
    const found = name === null || name === of.own ? undefined : of.known.get(name)?.get(identifier(field) ?? '')
    return found === undefined || name === null || name in record
      ? [[key, field]]
      : [
          [key, field],
          [name, found],
        ]
  })
  return Object.fromEntries(fields)
}

/** What a field names by its identifier: `event_id`, `eventId`, `id_event`; null for any other. */
function named(key: string): string | null {
  const words = key.replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2').toLowerCase()
  return /^(.+)_(?:id|uuid)$/.exec(words)?.[1] ?? /^id_(.+)$/.exec(words)?.[1] ?? null
}

/** `data.events` is a list of `event`s, `activities` of `activity`s. */
function singular(name: string): string {
  const last = (name.split('.').at(-1) ?? '').replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2').toLowerCase()
  return last.replace(/ies$/, 'y').replace(/s$/, '')
}

function identifier(field: Json | undefined): string | null {
  if (field instanceof Written) return field.text
  return typeof field === 'string' && field !== '' ? field : null
}
