import { isBlank } from '../raw-row.ts'

/** What a line between the rows of a printed list says of those below it. */
export interface Band {
  /** « Séance », « Spectacle »; « Séance » for a line that only gives a moment and a show. */
  label: string
  text: string
}

const labelled =
  /^(s[eé]ances?|repr[eé]sentations?|spectacles?|concerts?|soir[eé]es?|manifestations?|[eé]v[eé]nements?|[eé]v[eè]nements?|dates?|show|event|performance)\s*(?:n°\s*\d+)?\s*[:–-]\s*(?=\S)/iu
const moment = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\D{1,6}\d{1,2}\s?[:hH]\s?\d{0,2}/
/** « Dim. 11 octobre 2026 – 17h », the year left out or not. */
const spoken =
  /\b\d{1,2}(?:er)?\s+(?:janv|f[eé]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[eé]c)\p{L}*\.?(?:\s+\d{4})?\D{1,6}\d{1,2}\s?[:hH]/iu
/** « VEN 06/11 21H – LES JUMELLES », the year left out: the day of the week and the hour tell that it is an evening. */
const evening =
  /^(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?\.?\s+\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\D{1,6}\d{1,2}\s?[:hH]/iu
/** The head of a page speaks of the list. */
const ofList = /[eé]dit[eé]|imprim[eé]|\bpage\b|liste des|[eé]tat (au|du)|export/i

/**
 * The line that a printed list sets above the rows of each performance (« Séance : 19/11/2026 20:30 LES OISEAUX »): one cell alone, that names
 * what it is or gives a moment. Null for any other row.
 */
export function bandOf(cells: readonly string[]): Band | null {
  const filled = cells.filter((cell) => !isBlank(cell))
  const [text = ''] = filled
  if (filled.length !== 1 || isBlank(cells[0])) return null
  const label = labelled.exec(text.trim())
  if (label !== null) return { label: label[1] ?? '', text: text.trim().slice(label[0].length) }
  return (moment.test(text) || spoken.test(text) || evening.test(text.trim())) &&
    !ofList.test(text) &&
    /\p{L}{3}/u.test(text)
    ? { label: 'Séance', text: text.trim() }
    : null
}
