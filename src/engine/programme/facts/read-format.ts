import { segmentsOf } from './segments.ts'

export interface ReadValue<Value> {
  value: Value
  start: number
  end: number
}

const length =
  /(?:(\d{1,2})\s?h(?:eures?)?(?:\s?(\d{2}))?|(\d{1,3})\s?(?:min(?:utes)?|mn|')|(une) heure(?:\s(trente|quinze|et demie|et quart))?)(?![\p{L}\d])\.?/iu

/** Minutes of a « 1 h 35 », « 45 min », « Durée : 2 h 20 (entracte compris) »; null when the line tells no duration. */
export function readDuration(line: string): (ReadValue<number> & { isEstimated: boolean }) | null {
  const labelled = /dur[ée]e|\bdure\b/i.exec(line)
  const from = labelled ? labelled.index : 0
  for (const segment of labelled
    ? [{ text: line.slice(from), start: from }]
    : segmentsOf(line, /\s[–—-]\s|\s?[|•·,]\s?|\s\/\s|\s{3,}/g)) {
    const match = length.exec(segment.text)
    if (!match || (!labelled && !standsAlone(segment.text, match[0]))) continue
    const value = minutesOf(match)
    if (value < 5 || value > 900 || (!labelled && Number(match[1] ?? 0) >= 8)) continue
    const start = segment.start + match.index
    return {
      value,
      start,
      end: start + match[0].trimEnd().length,
      isEstimated: /estim|environ|envir\.|prévision/i.test(line),
    }
  }
  return null
}

/** True, false, or null when nothing is said of an intermission. */
export function readIntermission(line: string): ReadValue<boolean> | null {
  const without = /sans\s+entracte/i.exec(line)
  if (without) return { value: false, start: without.index, end: without.index + without[0].length }
  const match = /(?:avec\s+|\+\s*)?(?:un\s+|(?<![\p{L}\d])\d\s+)?entractes?(?:\s+(?:compris|inclus))?/iu.exec(line)
  return match && line.length < 120 ? { value: true, start: match.index, end: match.index + match[0].length } : null
}

const age =
  /(?:d[èe]s|[àa] partir de|conseill[ée] (?:d[èe]s|[àa] partir de)|pour les)\s+(?:l['’][âa]ge de\s+)?(\d{1,2})(?:\s?[-–àa]\s?\d{1,2})?\s?(ans|mois)|(\d{1,2})\s?ans\s+et\s+(?:\+|plus)|\+\s?(?:de\s)?(\d{1,2})\s?ans|\bde\s(\d{1,2})\sà\s\d{1,2}\sans|^(\d{1,2})\s?[-–]\s?\d{1,2}\s?ans$|^(\d{1,2})\+$/iu

/** Years of the youngest for whom the show is made. Ages of tariffs (« moins de 26 ans ») and of characters are not it. */
export function readAge(line: string): ReadValue<number> | null {
  if (line.length > 160) return null
  for (const { text, start } of segmentsOf(line)) {
    if (/€|moins de|gratuit/i.test(text)) continue
    const match = age.exec(text)
    if (!match || match[2] === 'mois') continue
    const value = Number(match.slice(1).find((group, index) => group !== undefined && index !== 1))
    if (Number.isFinite(value) && value < 19)
      return { value, start: start + match.index, end: start + match.index + match[0].length }
  }
  return null
}

function standsAlone(segment: string, found: string): boolean {
  return (
    segment
      .replace(found, '')
      .replace(
        /\(.*\)|environ|env\.?|estimée?|sans entracte|avec entracte|entracte (?:compris|inclus)|[+~≈]|spectacle de|entracte/gi,
        '',
      )
      .trim() === ''
  )
}

function minutesOf(match: RegExpExecArray): number {
  if (match[4])
    return 60 + ({ trente: 30, 'et demie': 30, quinze: 15, 'et quart': 15 }[(match[5] ?? '').toLowerCase()] ?? 0)
  if (match[3]) return Number(match[3])
  return Number(match[1]) * 60 + Number(match[2] ?? 0)
}
