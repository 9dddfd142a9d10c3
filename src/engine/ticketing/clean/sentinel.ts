/** What systems write when they mean "nothing". Case counts: `Nan` is a first name, `nan` is a lost number. */
const sentinels = new Set([
  '-',
  '--',
  '—',
  '–',
  'None',
  'null',
  'NULL',
  '(null)',
  '<null>',
  '\\N',
  'NaN',
  'nan',
  'NaT',
  'N/A',
  'n/a',
  '#N/A',
  '#REF!',
  '#VALEUR!',
  '0000-00-00',
  '0000-00-00 00:00',
  '0000-00-00 00:00:00',
  '00/00/0000',
  '00/00/0000 00:00',
  '00/00/00',
])

/** True when the trimmed text is a system's way to write "nothing" (Billetweb's zero date, Python's `None`…). */
export function isSentinel(trimmed: string): boolean {
  return trimmed.length <= 19 && sentinels.has(trimmed)
}
