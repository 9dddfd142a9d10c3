import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Event slug', 'Order', 'Start date', 'Name', 'Price']
const of = (...slugs: string[]) =>
  recognise({
    header,
    rows: slugs.map((one, at) => [one, `AB${at}`, '2026-11-05 20:00', `Roux Zoé${'abcdef'[at]}`, '16.00']),
  })

it('takes the words of an address for the show, where no column titles it', () => {
  expect(of('nuit-des-contes', 'nuit-des-contes', 'phedre-2026', 'carmen').column('Event slug').meaning).toBe(
    'showTitle',
  )
})

it('leaves a code that says nothing to a person a key', () => {
  expect(of('mol26', 'mol26', '40213', 'c-12').column('Event slug').meaning).toBe('showKey')
})
