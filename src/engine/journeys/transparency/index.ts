export { printTransparency } from './printed-transparency.ts'
export { transparency, transparencyOfDraft } from './text-records.ts'
export { transparencyCsv } from './transparency-csv.ts'
