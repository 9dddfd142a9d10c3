import { expect, test } from 'vitest'
import { type PlannedFacts, planWarnings } from './plan-warnings.ts'
import { schoolHolidays } from './school-holidays.ts'

const february = { from: '2027-02-01', to: '2027-02-28' }
const at = (postcode: string | null) => schoolHolidays({ name: 'Théâtre', postcode }, february)

test('the winter holidays of a house are those of the zone of its department', () => {
  expect(at('42300')).toMatchObject({ zone: 'A', periods: [{ name: 'winter', from: '2027-02-13', to: '2027-02-28' }] })
  expect(at('44000')).toMatchObject({ zone: 'B', periods: [{ name: 'winter', from: '2027-02-20', to: '2027-03-07' }] })
  expect(at('75011')).toMatchObject({ zone: 'C', periods: [{ name: 'winter', from: '2027-02-06', to: '2027-02-21' }] })
})

test('nothing is said where no zone holds, nor of years that are not known', () => {
  for (const postcode of [null, '', '20000', '97400', '4000']) expect(at(postcode)).toBeNull()
  expect(schoolHolidays({ name: 'Théâtre', postcode: '42300' }, { from: '2029-02-01', to: '2029-02-28' })).toBeNull()
})

test('a text to groups planned during the holidays is warned of, a text to families is not', () => {
  const text: PlannedFacts = {
    draftId: 't-1',
    title: 'La Boîte',
    plannedFor: '2027-02-15',
    list: null,
    show: { key: 'boite', title: 'La Boîte', performances: [{ startsAt: '2027-04-01T10:00' }] },
    soldOut: new Set(),
    ages: [],
    isApproved: true,
    isExported: false,
    isInSchoolHolidays: true,
    isToGroups: true,
  }
  const asked = { others: [], asOf: '2027-01-10', spacingDays: 4 }
  expect(planWarnings(text, asked).map(({ code }) => code)).toEqual(['plan.school-holidays'])
  expect(planWarnings({ ...text, isToGroups: false }, asked)).toEqual([])
})
