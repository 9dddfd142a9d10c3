import { type HouseRecord, houseRecordSchema, type ShowRecord, showRecordSchema } from '../../../contract/index.ts'
import { thin } from './typography.ts'

/**
 * The records with the apostrophe and the spaces of print in every name: « Œuvre pour l'hiver » typed at a keyboard is set
 * « l’hiver », and « Mozart : Requiem » never breaks before its colon. No other sign of a name is changed (P24); addresses of
 * sites are left alone.
 */
export function typesetRecords(records: { readonly show: ShowRecord; readonly house: HouseRecord }) {
  return {
    show: showRecordSchema.parse(curly(records.show)),
    house: houseRecordSchema.parse(curly(records.house)),
  }
}

function curly(record: ShowRecord | HouseRecord): unknown {
  return JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    typeof value === 'string' && !/^https?:|@/u.test(value) ? printed(value) : value,
  )
}

function printed(text: string): string {
  return text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’').replaceAll(/(?<=\S)[ \u00a0](?=[:;!?](?:\s|$))/gu, thin)
}
