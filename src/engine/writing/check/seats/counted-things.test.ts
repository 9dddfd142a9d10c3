import { expect, test } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf, exampleRecord, judged } from '../check-fixture.ts'

const counts = (text: string, record: Partial<ShowRecord> = {}, asOf = '2026-03-01'): string[] =>
  judged(text, { record, asOf }).filter((line) => line.includes('count'))

test('a performance is counted by what its genre calls it, and by no other word', () => {
  const record = { genre: 'visite théâtralisée' }
  expect(counts('Trois visites, pas une de plus.', record)).toEqual(['✓ count: Trois'])
  expect(counts('Cinq visites, pas une de plus.', record)).toEqual(['✗ count: Cinq'])
  expect(counts('Cinq visites, pas une de plus.', { genre: 'théâtre' })).toEqual([])
  expect(counts('Deux bals.', { genre: 'bal' })).toEqual(['✗ count: Deux'])
})

test('so many evenings beside a sum are a tariff, and no run', () => {
  const prices = [
    { label: 'soirée', cents: 2200 },
    { label: 'pass 2 soirs', cents: 3600 },
  ]
  for (const text of ['Deux soirs : 36 €.', '22 € la soirée, 36 € les deux soirs.', '36 € pour deux soirs.'])
    expect(counts(text, { prices }), text).toEqual([])
  expect(counts('Deux soirs à Valmer.', { prices })).toEqual(['✗ count: Deux'])
})

test('those to come are counted once the run has begun, unless one speaks of all', () => {
  expect(counts('Vendredi à 20 h 30, samedi à 18 h. Deux représentations.', {}, '2026-03-13')).toEqual([
    '✓ count: Deux',
  ])
  expect(counts('Deux représentations en tout.', {}, '2026-03-13')).toEqual(['✗ count: Deux'])
  expect(counts('Deux représentations.', {}, '2026-03-01')).toEqual(['✗ count: Deux'])
})

test('of a tour, those of the place that the sentence before names', () => {
  const performances = [
    { startsAt: '2026-03-12T20:30', venue: 'Halle aux Vents', city: 'Valmer' },
    { startsAt: '2026-03-13T20:30', venue: 'Halle aux Vents', city: 'Valmer' },
    { startsAt: '2026-04-02T20:30', venue: 'Théâtre du Perche', city: 'Mortagne' },
  ]
  const said = (count: string): string[] =>
    counts(`On s'installe à la Halle aux Vents, à Valmer. ${count} représentations.`, { performances })
  expect(said('Deux')).toEqual(['✓ count: Deux'])
  expect(said('Quatre')).toEqual(['✗ count: Quatre'])
})

test('as many matinées as the hours that are then listed with « ou »', () => {
  const performances = [
    { startsAt: '2026-03-12T09:30' },
    { startsAt: '2026-03-12T14:15' },
    { startsAt: '2026-03-13T09:30' },
    { startsAt: '2026-03-14T18:00' },
  ]
  const said = (count: string): string[] =>
    counts(
      `${count} matinées ou après-midi sont possibles : le jeudi 12 mars à 9 h 30 ou à 14 h 15, et le 13 mars à 9 h 30.`,
      {
        performances,
      },
    )
  expect(said('Trois')).toEqual(['✓ count: Trois'])
  expect(said('Cinq')).toEqual(['✗ count: Cinq'])
})

test('bows stand for those who hold them, and a duo for two whoever made it', () => {
  const credits = [
    { role: 'premier violon', name: 'Perrine Vasselin' },
    { role: 'alto', name: 'Octave Jaubert' },
    { role: 'violoncelle', name: 'Gildas Rouvier' },
    { role: 'soprano', name: 'Soizic Delmotte' },
  ]
  expect(counts('Trois archets et une voix.', { credits })).toEqual(['✓ count: Trois'])
  expect(counts('Quatre archets et une voix.', { credits })).toEqual(['✗ count: Quatre'])
  const alone = [{ role: 'chorégraphie et danse', name: 'Perrine Vasselin' }]
  expect(counts('Un duo de Perrine Vasselin.', { credits: alone })).toEqual(['✗ count: Un duo'])
  expect(counts('Un solo de Perrine Vasselin.', { credits: alone })).toEqual(['✓ count: Un solo'])
})

test('noon and midnight have their halves and quarters', () => {
  const performances = [{ ...exampleRecord.performances[0], startsAt: '2026-03-12T12:30' }]
  expect(doubtsOf('Jeudi 12 mars, à midi et demi.', { record: { performances } })).toEqual([])
  expect(doubtsOf('Jeudi 12 mars, à midi et quart.', { record: { performances } })).toEqual(['✗ hour: midi et quart'])
})

test('what is left of a run may be counted by an image of the show', () => {
  expect(counts('Plus que deux audiences avant le verdict.', {}, '2026-03-13')).toEqual(['✓ count: deux'])
  expect(counts('Plus que quatre audiences avant le verdict.', {}, '2026-03-13')).toEqual(['✗ count: quatre'])
  expect(counts('Plus que quatre fauteuils.', {}, '2026-03-13')).toEqual([])
})
