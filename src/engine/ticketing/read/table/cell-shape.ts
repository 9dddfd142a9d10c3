/** What a cell looks like, for finding separators and headers. It decides no type: columns are typed elsewhere, over all rows. */
export type CellShape = 'blank' | 'number' | 'date' | 'time' | 'email' | 'url' | 'phone' | 'boolean' | 'text'

const number = /^[-+(]?\s?(?:€|\$|EUR)?\s?(?:\d{1,3}(?:[\s  .,']\d{3})+|\d+)(?:[.,]\d+)?\s?(?:€|\$|£|%|EUR|CHF)?[)-]?$/i
const date =
  /^(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-zé]*\.?\s)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}(?:er)?\s(?:janv|f[ée]vr?|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)[a-zé]*\.?(?:\s\d{4})?)(?:[T ,à]*\s?\d{1,2}(?:[:h]\d{0,2}(?::\d{2}(?:\.\d+)?)?)?\s?(?:[AP]M)?Z?(?:[+-]\d{2}:?\d{2})?)?$/i
const time = /^\d{1,2}\s?(?:[:h]\s?\d{0,2}(?::\d{2}(?:\.\d+)?)?|\s?[ap]m)$/i
const email = /^[^\s@;,|]+@[^\s@;,|]+\.[a-z]{2,}$/i
const url = /^(?:https?:\/\/|www\.)[^\s;|]+$/i
const phone = /^(?:\+|00)?\d[\d .\-()]{7,18}\d$/

export function cellShape(cell: string): CellShape {
  const text = cell.trim()
  if (text === '') return 'blank'
  if (text.length > 120) return 'text'
  if (/\d/.test(text)) {
    if (number.test(text)) return 'number'
    if (date.test(text)) return 'date'
    if (time.test(text)) return 'time'
    if (phone.test(text)) return 'phone'
  }
  if (text.includes('@') && email.test(text)) return 'email'
  if (url.test(text)) return 'url'
  return /^(?:oui|non|true|false|vrai|faux|yes|no)$/i.test(text) ? 'boolean' : 'text'
}
