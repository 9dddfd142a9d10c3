import { foldAccents } from './fold.ts'

/** January first. */
export const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** Sunday first, as JavaScript counts. */
export const weekdayNames = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const

/** For a pattern: the months whole, January first, as they are written and folded. */
export const monthsWritten = monthNames.join('|')
export const monthsFolded = foldAccents(monthsWritten)

/** For a pattern: the days of the week whole, Monday first. */
export const weekdaysWritten = [...weekdayNames.slice(1), weekdayNames[0]].join('|')
