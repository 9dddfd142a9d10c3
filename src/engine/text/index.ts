/** What any room reads in words: accents folded, the names of months and days, numbers. Needs nothing. */
export { monthNames, monthsFolded, monthsWritten, weekdayNames, weekdaysWritten } from './calendar-words.ts'
export { foldAccents, foldUnits, withoutAccents } from './fold.ts'
export { numberWords, tenWords } from './number-words.ts'
