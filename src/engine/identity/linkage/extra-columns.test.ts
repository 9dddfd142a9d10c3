import { expect, test } from 'vitest'
import type { IdentityRecord } from '../identity-record.ts'
import { chooseExtraColumns } from './extra-columns.ts'

const towns = ['Brest', 'Quimper', 'Vannes', 'Rennes']
const firsts = ['Anne', 'Paul', 'Yves']
const people: IdentityRecord[] = Array.from({ length: 60 }, (_, place) => {
  const [firstName, lastName] = [firsts[place % 3] ?? '', `Le Goff${place % 4}`]
  const birthPlace = towns[(place >> 2) % 4] ?? ''
  return {
    recordId: String(place),
    fields: { firstName, lastName },
    extra: { display: `${lastName} ${firstName}`, born: birthPlace, born_again: birthPlace.toUpperCase() },
  }
})

test('a column made of cells that are compared already, or of another column, is not counted twice', () => {
  expect(chooseExtraColumns(people)).toEqual(['born'])
})

test('a column of its own words is compared', () => {
  const alone = people.map(({ recordId, extra }) => ({
    recordId,
    fields: {},
    extra: { display: extra?.display ?? '' },
  }))
  expect(chooseExtraColumns(alone)).toEqual(['display'])
})
