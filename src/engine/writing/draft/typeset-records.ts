import { type HouseRecord, houseRecordSchema, type ShowRecord, showRecordSchema } from '../../../contract/index.ts'

/**
 * The records with the apostrophe of print in every name: « Œuvre pour l'hiver » typed at a keyboard is set « l’hiver ».
 * It is the only sign of a name that is changed (P24); addresses of sites are left alone.
 */
export function typesetRecords(records: { readonly show: ShowRecord; readonly house: HouseRecord }) {
  return {
    show: showRecordSchema.parse(curly(records.show)),
    house: houseRecordSchema.parse(curly(records.house)),
  }
}

function curly(record: ShowRecord | HouseRecord): unknown {
  return JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    typeof value === 'string' && !/^https?:|@/u.test(value) ? value.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’') : value,
  )
}
