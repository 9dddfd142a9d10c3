/** A number as the file writes it: an identifier of twenty figures would lose its last ones as a number. */
export class Written {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
export type Json = string | boolean | null | Written | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** True for a list of records alone, of which there is one at least. */
export function isRecordList(field: Json | undefined): field is JsonObject[] {
  return Array.isArray(field) && field.length > 0 && field.every(isObject)
}

export function isObject(field: Json | undefined): field is JsonObject {
  return typeof field === 'object' && field !== null && !Array.isArray(field) && !(field instanceof Written)
}
