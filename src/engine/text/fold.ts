/** A text in lower case without its accents: « Élan » is « elan ». Ligatures stay; the length may change. */
export function foldAccents(text: string): string {
  return withoutAccents(text).toLowerCase()
}

/** A text without its accents, its capitals kept. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

const units = new Map<string, string>()

/** The same unit by unit: one unit of UTF-16 gives one unit, so that offsets hold. */
export function foldUnits(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index))
  return folded
}

function foldUnit(unit: string): string {
  if (unit < '\u0080') return unit.toLowerCase()
  const known = units.get(unit)
  if (known !== undefined) return known
  const folded = unit.toLowerCase().normalize('NFD').charAt(0) || unit
  if (units.size < 5000) units.set(unit, folded)
  return folded
}
