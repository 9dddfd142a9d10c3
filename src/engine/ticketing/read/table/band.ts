import { isBlank } from '../raw-row.ts'
import { cellShape } from './cell-shape.ts'

/** What a line between the rows of a printed list says of those below it. */
export interface Band {
  /** « Séance », « Spectacle »; « Séance » for a line that only gives a moment and a show. */
  label: string
  text: string
}

const labelled =
  /^(s[eé]ances?|repr[eé]sentations?|spectacles?|concerts?|soir[eé]es?|manifestations?|[eé]v[eé]nements?|[eé]v[eè]nements?|dates?|show|event|performance)\s*(?:n°\s*\d+)?\s*[:–-]\s*(?=\S)/iu
/** The label of a line that answers it in its second cell: « Spectacle : | Le Cid », « Représentation du : | 19 janvier 2024 à 20h30 ». */
const label =
  /^(?:(?:titre|nom) (?:du |de la |de l['’])?)?(s[eé]ance|repr[eé]sentation|spectacle|concert|pi[eè]ce|soir[eé]e|manifestation|[eé]v[eéè]nement|titre|date|jour|heure|horaire|lieu|salle)s?(?: (?:du|de la|de l['’]|et)[^:]*)?\s*:$/iu
/** The column that such a label makes, where its own word would say less. */
const columnOf: Readonly<Record<string, string>> = {
  ...{ titre: 'Spectacle', date: 'Date de la représentation', jour: 'Date de la représentation', horaire: 'Heure' },
}
const moment = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\D{1,6}\d{1,2}\s?[:hH]\s?\d{0,2}/
/** « Dim. 11 octobre 2026 – 17h », the year left out or not. */
const spoken =
  /\b\d{1,2}(?:er)?\s+(?:janv|f[eé]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[eé]c)\p{L}*\.?(?:\s+\d{4})?\D{1,6}\d{1,2}\s?[:hH]/iu
/** « VEN 06/11 21H – LES JUMELLES », the year left out: the day of the week and the hour tell that it is an evening. */
const evening =
  /^(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?\.?\s+\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\D{1,6}\d{1,2}\s?[:hH]/iu
/** The head of a page speaks of the list. */
const ofList = /[eé]dit[eé]|imprim[eé]|\bpage\b|liste des|[eé]tat (au|du)|export/i

/** Days and hours that a line gives in cells of their own, behind its show. */
const mostMoments = 2

/** What a line says that answers its label in its second cell, where nothing else is filled; null for any other row. */
export function answeredBand(cells: readonly string[]): Band | null {
  const [first = '', answer = '', ...more] = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim())
  const [, word] = more.length > 0 || answer === '' || isBlank(cells[0]) ? [] : (label.exec(first) ?? [])
  return word === undefined ? null : { label: columnOf[word.toLowerCase()] ?? word, text: answer }
}

/** « Séance : Le Cid | 02/10/2025 | 19h00 », « Représentation : | Le Cid | 02/10/2025 20:30 »: the day and the hour in cells of their own; null for any other row. */
function momentBand(cells: readonly string[]): Band | null {
  const [first = '', ...others] = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim())
  const [, own] = label.exec(first) ?? []
  const named = own === undefined ? labelled.exec(first) : null
  const word = own ?? named?.[1]
  const isTold = (cell: string) => cellShape(cell) === 'date' || cellShape(cell) === 'time'
  const moments = own === undefined ? others : others.slice(1)
  const isAlone = moments.length === 0 || moments.length > mostMoments
  if (word === undefined || isAlone || isBlank(cells[0]) || !moments.every(isTold)) return null
  const said = own === undefined ? [first.slice(named?.[0].length ?? 0), ...others] : others
  return { label: columnOf[word.toLowerCase()] ?? word, text: said.join(' ') }
}

/**
 * The line that a printed list sets above the rows of each performance (« Séance : 19/11/2026 20:30 LES OISEAUX »): one cell alone, that names
 * what it is or gives a moment, or a label and its answer, with the day and the hour beside or not. Null for any other row.
 */
export function bandOf(cells: readonly string[]): Band | null {
  const filled = cells.filter((cell) => !isBlank(cell))
  const [text = ''] = filled
  const answered = answeredBand(cells) ?? momentBand(cells)
  if (answered !== null) return answered
  if (filled.length !== 1 || isBlank(cells[0])) return null
  const named = labelled.exec(text.trim())
  if (named !== null) return { label: named[1] ?? '', text: text.trim().slice(named[0].length) }
  return (moment.test(text) || spoken.test(text) || evening.test(text.trim())) &&
    !ofList.test(text) &&
    /\p{L}{3}/u.test(text)
    ? { label: 'Séance', text: text.trim() }
    : null
}
