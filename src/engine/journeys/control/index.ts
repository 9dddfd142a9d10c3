export { printControl, printSeasonControl } from './print-control.ts'
export { seasonControl } from './season-control.ts'
export { noteSeasonTotal } from './season-totals.ts'
