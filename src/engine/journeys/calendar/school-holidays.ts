import type { HouseRecord, SchoolHolidays } from '../../../contract/index.ts'

/**
 * First and last day (both included, `YYYY-MM-DD`), name, and the zones of metropolitan France that they hold for: school years
 * 2025 to 2027, as vacances-scolaires-france 0.12.0 (August 2026) has them from the ministry's calendar. Those of the data:
 * MIT License, copyright (c) 2018 Antoine Augusti; permission is granted free of charge to use, copy, modify, merge, publish,
 * distribute, sublicense and sell copies, provided that this notice is kept; provided « as is », without warranty of any kind.
 */
const periods: readonly (readonly [
  from: string,
  to: string,
  name: SchoolHolidays['periods'][number]['name'],
  zones: string,
])[] = [
  ['2025-10-18', '2025-11-02', 'toussaint', 'ABC'],
  ['2025-12-20', '2026-01-04', 'christmas', 'ABC'],
  ['2026-02-07', '2026-02-22', 'winter', 'A'],
  ['2026-02-14', '2026-03-01', 'winter', 'B'],
  ['2026-02-21', '2026-03-08', 'winter', 'C'],
  ['2026-04-04', '2026-04-19', 'spring', 'A'],
  ['2026-04-11', '2026-04-26', 'spring', 'B'],
  ['2026-04-18', '2026-05-03', 'spring', 'C'],
  ['2026-07-04', '2026-08-31', 'summer', 'ABC'],
  ['2026-10-17', '2026-11-01', 'toussaint', 'ABC'],
  ['2026-12-19', '2027-01-03', 'christmas', 'ABC'],
  ['2027-02-06', '2027-02-21', 'winter', 'C'],
  ['2027-02-13', '2027-02-28', 'winter', 'A'],
  ['2027-02-20', '2027-03-07', 'winter', 'B'],
  ['2027-04-03', '2027-04-18', 'spring', 'C'],
  ['2027-04-10', '2027-04-25', 'spring', 'A'],
  ['2027-04-17', '2027-05-02', 'spring', 'B'],
  ['2027-05-06', '2027-05-08', 'ascension', 'ABC'],
  ['2027-07-03', '2027-08-31', 'summer', 'ABC'],
  ['2027-10-23', '2027-11-07', 'toussaint', 'ABC'],
  ['2027-12-18', '2028-01-02', 'christmas', 'ABC'],
  ['2028-02-05', '2028-02-20', 'winter', 'B'],
  ['2028-02-12', '2028-02-27', 'winter', 'C'],
  ['2028-02-19', '2028-03-05', 'winter', 'A'],
  ['2028-04-08', '2028-04-23', 'spring', 'B'],
  ['2028-04-15', '2028-05-01', 'spring', 'C'],
  ['2028-04-22', '2028-05-08', 'spring', 'A'],
  ['2028-05-26', '2028-05-27', 'ascension', 'ABC'],
  ['2028-07-04', '2028-08-31', 'summer', 'ABC'],
]
const known = { from: '2025-09-01', to: '2028-08-31' }

/** Departments by zone since January 2016 (academies of each). Corsica and overseas have calendars of their own. */
const departments = {
  A: '01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 87 89 90',
  B: '02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 60 61 62 67 68 72 76 80 83 84 85 88',
  C: '09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95',
} as const

/** The school holidays around a house between two days (`YYYY-MM-DD`); null where its postcode gives no zone, or those days are not known. */
export function schoolHolidays(
  house: HouseRecord | null,
  { from, to }: { readonly from: string; readonly to: string },
): SchoolHolidays | null {
  // Five figures: a Belgian or Swiss postcode has four, and no zone.
  const department = /^(\d{2})\d{3}$/u.exec(house?.postcode?.trim() ?? '')?.[1]
  const zone = (['A', 'B', 'C'] as const).find((one) => department && departments[one].split(' ').includes(department))
  if (!zone || to < known.from || from > known.to) return null
  return {
    zone,
    knownUntil: known.to,
    periods: periods.flatMap(([first, last, name, zones]) =>
      zones.includes(zone) && first <= to && last >= from ? [{ name, from: first, to: last }] : [],
    ),
  }
}
