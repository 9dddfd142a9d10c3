import type { ShowRecord } from '../../../contract/index.ts'

const comeAsOneIs =
  /(?<!\p{L})(?:(?:entrée|accès) libre|sans réservation|réservation (?:inutile|non nécessaire|pas nécessaire))(?!\p{L})/iu
const yetBooked =
  /(?<!\p{L})(?:sur réservation|réservation (?:conseillée|obligatoire|indispensable|souhaitée))(?!\p{L})/iu

/**
 * Whether nobody books: all of it is free, and the record says that one comes as one is. « Entrée libre sur réservation » is booked, and so is
 * what is free without another word.
 */
export function isUnbooked({ prices = [], texts = [] }: Pick<ShowRecord, 'prices' | 'texts'>): boolean {
  const said = [...(prices ?? []).map(({ label }) => label), ...(texts ?? []).map(({ text }) => text)]
  const isFree = (prices ?? []).length > 0 && (prices ?? []).every(({ cents }) => cents === 0)
  return isFree && said.some((words) => comeAsOneIs.test(words)) && !said.some((words) => bookedAfter(words))
}

function bookedAfter(words: string): boolean {
  return words.split(/[.!?\n]/u).some((sentence) => comeAsOneIs.test(sentence) && yetBooked.test(sentence))
}
