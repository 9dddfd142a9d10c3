import { expect, it } from 'vitest'
import { readMentions } from '../mentions.ts'
import { readColumns } from '../read-columns.ts'
import { countAgreement } from './count-agreement.ts'

it('counts of all pairs those that speak and those that agree, days of several years among them', async () => {
  const days = ['1980-03-14', '1980-03-14', '1981-03-14', '', '1980-03-14']
  const records = days.map((birthDate, place) => ({
    recordId: `r${place}`,
    fields: { lastName: 'Vasseur', firstName: place < 2 ? 'Paul' : '', email: `p${place % 2}@free.fr`, birthDate },
  }))
  const mentions = readMentions(records, { isNamed: () => true })
  const agreement = countAgreement(await readColumns({ records, mentions, extraColumns: [] }))
  expect(agreement.get('birth')).toEqual({ exactPairs: 3, spokenPairs: 6 })
  expect(agreement.get('email')).toEqual({ exactPairs: 4, spokenPairs: 10 })
  expect(agreement.get('firstName')).toEqual({ exactPairs: 1, spokenPairs: 1 })
})
