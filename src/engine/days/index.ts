/** Days and the seasons that they are of: needs nothing, so that whoever reads one file need not load the reading of programmes. */
export { addDays, dayMs, daysBetween, localDay } from './day.ts'
export { seasonOf, seasonSql, usualStartMonth } from './season.ts'
