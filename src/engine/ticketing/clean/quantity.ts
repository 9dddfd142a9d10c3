import type { Cleaned, CleaningRule } from './codes.ts'
import { cleanInteger } from './text.ts'
import { foldLabel } from './vocabulary.ts'

/** Small numbers as people write them in a form, in French, English and Dutch; folded. */
const words: Readonly<Record<string, number>> = {
  ...{ zero: 0, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
  ...{ onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, trente: 30 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10 },
}
/** « (1) » as accounting writes one less than nothing: 1; null for any other cell. By hand it is as well a number that is not sure: the row has to say which. */
export function bracketedCount(raw: string): number | null {
  const [, count] = /^\s*\((\d{1,6})\)\s*$/.exec(raw) ?? []
  return count === undefined ? null : Number(count)
}

/** What a seat is called after its number. Nothing else: « 3 h », « 15 € », « 2e » and « 4 rue Haute » are no seats. */
const unit =
  /^(places?|pl\.?|pers\.?|personnes?|billets?|tickets?|entrees?|sieges?|spectateurs?|participants?|inscrits?|invites?|invitations?|adultes?|ad\.?|enfants?|enf\.?|ados?|jeunes?|bebes?|etudiants?|seniors?|abonnes?|eleves?|profs?|professeurs?|enseignante?s?|accomp\.?|accompagnateurs?|accompagnatrices?|accompagnants?|encadrants?|animateurs?|animatrices?|educateurs?|parents?|aesh|avs|atsem|aides?|adults?|child|children|kids?|pupils?|seats?|people|persons?|pax|plaats|plaatsen|personen|kaarten|volwassenen?|kinderen)$/
/** « 2a 1e », « 1 ad. + 2 enf. »: two counts or more, each with at most four letters. */
const inLetters =
  /^(?!.*\d ?(?:h|min|mn|ans?|er|e?me|eur?|km|m)\b)\d{1,3} ?[a-z]{1,4}\.?(?: ?[+&,/]? ?\d{1,3} ?[a-z]{1,4}\.?)+$/
/** « 5 → 4 »: what is left of it, the last. */
const corrected = /^\d{1,3} ?(?:→|⇒|➔|->|=>|-->)(?: ?\d{1,3} ?(?:→|⇒|➔|->|=>|-->))* ?(\d{1,3})$/
/** « 1- », as accounting writes less than nothing; « 2 - » and « 3-4 » are no such number. */
const signLast = /^\s*(\d{1,6})(?:[.,]0+)?[-\u2212]\s*$/
const about = /^(environ|env\.?|approx\.?|a peu pres|autour de|about|ongeveer|ca\.?|[~≈±]) ?/
const aboutAfter = / ?(environ|env\.?|approx\.?|max\.?|maximum|\?)$/

/**
 * A number of seats: a whole number, or one that a person wrote: « deux », « 3 places », « 2 adultes + 1 enfant », « x4 ». An
 * approximate one (« environ 25 ») is taken and said, as is one that was struck out for another (« 5 → 4 »). « 2 ou 3 » and the like are refused. Several numbers each with the letter of
 * a tariff are a sum (« 2A + 1E »); one alone is more often a seat.
 */
export function cleanQuantity(raw: string): Cleaned<number> {
  const whole = cleanInteger(raw.replace(/^\s*\u2212/, '-'))
  if (!('rejected' in whole)) return whole
  const [, returned] = signLast.exec(raw) ?? []
  if (returned !== undefined) return { value: -Number(returned), rule: 'quantity-sign-moved' }
  const folded = foldLabel(raw)
  const [, left] = corrected.exec(folded) ?? []
  if (left !== undefined) return { value: Number(left), rule: 'quantity-corrected' }
  const bare = folded
    .replace(about, '')
    .replace(aboutAfter, '')
    .replace(/ ?\([^)]*\)$/, '')
    .replace(/,? dont .*$/, '')
  const parts = inLetters.test(bare) ? lettered(bare) : bare.split(/ ?[+&] ?| et | and | en /).map(partOf)
  const numbers = parts.flatMap((part) => (part === null ? [] : [part.number]))
  if (parts.length === 0 || numbers.length < parts.length) return whole
  const rule: CleaningRule =
    about.test(folded) || aboutAfter.test(folded)
      ? 'quantity-approximate'
      : parts.length > 1
        ? 'quantity-summed'
        : parts[0]?.isWord
          ? 'quantity-in-words'
          : 'quantity-unit-dropped'
  return { value: numbers.reduce((sum, number) => sum + number, 0), rule }
}

function partOf(text: string): { number: number; isWord: boolean } | null {
  const match = /^(?:x ?)?(\d{1,4}|[a-z]+)(?: ?x)?(?: ?(\S+))?$/.exec(text.trim())
  const [, figure = '', name] = match ?? []
  if (match === null || (name !== undefined && !unit.test(name))) return null
  const number = /^\d/.test(figure) ? Number(figure) : (words[figure] ?? null)
  return number === null ? null : { number, isWord: !/^\d/.test(figure) }
}

function lettered(text: string): { number: number; isWord: boolean }[] {
  return [...text.matchAll(/\d+/g)].map(([figure]) => ({ number: Number(figure), isWord: false }))
}
