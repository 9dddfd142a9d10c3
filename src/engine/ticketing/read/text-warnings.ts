import type { SkippedRow } from '../../../contract/index.ts'
import type { DetectedEncoding } from './detect-encoding.ts'

const doubled = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ©]|â€[™œ\u009d“”¦]|√[©®†™¢¥]/

/** What is wrong with the characters themselves. It is said, never repaired in silence: cells stay as written. */
export function textWarnings(text: string, encoding: DetectedEncoding): SkippedRow[] {
  const warnings: SkippedRow[] = []
  const found = doubled.exec(text)
  if (found)
    warnings.push({
      row: null,
      why: 'mojibake',
      detail: text.slice(Math.max(0, found.index - 10), found.index + 12).replaceAll(/\s+/g, ' '),
    })
  if (encoding.isMixed) warnings.push({ row: null, why: 'mixed-encoding', detail: 'utf-8, windows-1252' })
  if (text.includes('\u0000')) warnings.push({ row: null, why: 'nul-characters' })
  if (text.includes('\ufffd')) warnings.push({ row: null, why: 'replacement-characters' })
  return warnings
}
