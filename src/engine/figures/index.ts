export { type FigureListing, listFigures, measures } from './catalogue.ts'
export { seasonCurves } from './curves/season-curves.ts'
export { dayNumber, dayOf } from './day-number.ts'
export type { Dimension } from './dimensions.ts'
export { type Condition, type FigureRequest, type FiguresRequest, figure, figures } from './figure.ts'
export { type MartData, martData, type Season } from './mart-data.ts'
export {
  buildMarts,
  checkedSchema,
  defaultGroupSeats,
  defaultSchema,
  type MartOptions,
  martsText,
  type SaleTermsRow,
} from './marts/build-marts.ts'
export { type PerformanceSheet, performanceSheets } from './performance-sheets.ts'
export { figuresPersonalData } from './personal-data.ts'
export { forbiddenSql } from './portable-sql.ts'
export { dayOneYearBefore, type SeasonPoint, seasonPoint } from './same-point.ts'
export { type SmallHouse, type SmallTicket, writeSmallHouse } from './small-house.ts'
