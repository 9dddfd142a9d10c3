import type { SkippedRow } from '../../../../contract/index.ts'
import type { DetectedEncoding } from './detect-encoding.ts'

/** What is wrong with the characters themselves: accents encoded twice were mended, the rest stays as written; all of it is said. */
export function textWarnings(text: string, encoding: DetectedEncoding): SkippedRow[] {
  const warnings: SkippedRow[] = []
  if (encoding.isDoubled === true) warnings.push({ row: null, why: 'mojibake' })
  if (encoding.isMixed) warnings.push({ row: null, why: 'mixed-encoding', detail: 'utf-8, windows-1252' })
  if (text.includes('\u0000')) warnings.push({ row: null, why: 'nul-characters' })
  if (text.includes('\ufffd')) warnings.push({ row: null, why: 'replacement-characters' })
  return warnings
}
