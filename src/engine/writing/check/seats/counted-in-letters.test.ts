import { expect, test } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf, exampleRecord, judged } from '../check-fixture.ts'

const counts = (text: string, record: Partial<ShowRecord> = {}, asOf = '2026-03-01'): string[] =>
  judged(text, { record, asOf }).filter((line) => line.includes('count'))

const run = (...days: string[]): Partial<ShowRecord> => ({
  performances: days.map((day) => ({ startsAt: `2026-${day}` })),
})
const twoWeeks = run('03-10T20:00', '03-11T20:00', '03-12T20:00', '03-17T20:00', '03-18T20:00', '03-19T20:00')

test('those between the first and the last are two less, in any order of words', () => {
  for (const said of [
    'Première mardi 10 mars. Dernière jeudi 19. Entre les deux, quatre autres rendez-vous.',
    'Première mardi 10 mars, dernière le 19 ; entre les deux, quatre soirs.',
    'Du 10 au 19 mars. Dans l’intervalle, il y a quatre dates.',
  ])
    expect(counts(said, twoWeeks).at(-1), said).toBe('✓ count: quatre')
  expect(counts('Première mardi 10 mars, dernière le 19 ; entre les deux, six soirs.', twoWeeks)).toEqual([
    '✗ count: six',
  ])
})

test('others are those of which no day has been told', () => {
  expect(counts('Le 10 mars, et cinq autres soirs.', twoWeeks)).toEqual(['✓ count: cinq'])
  expect(counts('Le 10 et le 11 mars, et trois autres dates.', twoWeeks)).toEqual(['✗ count: trois'])
})

test('those on one weekday, of all', () => {
  const record = run('03-13T20:00', '03-14T20:00', '03-15T16:00', '03-21T20:00', '03-22T16:00')
  expect(counts('Cinq représentations, dont deux le dimanche.', record)).toEqual(['✓ count: Cinq', '✓ count: deux'])
  expect(counts('Cinq représentations, dont trois le dimanche.', record)).toEqual(['✓ count: Cinq', '✗ count: trois'])
})

test('those on one side of a day', () => {
  expect(counts('Il reste quatre dates après le 11 mars.', twoWeeks)).toEqual(['✓ count: quatre'])
  expect(counts('Deux soirs avant le 12 mars.', twoWeeks)).toEqual(['✓ count: Deux'])
  expect(counts('Trois soirs à partir du 17 mars.', twoWeeks)).toEqual(['✓ count: Trois'])
  expect(counts('Cinq autres soirs après le 11 mars.', twoWeeks)).toEqual(['✗ count: Cinq'])
})

test('those of the week behind the day told last', () => {
  for (const week of ['la semaine suivante', 'la semaine d’après', 'encore la semaine d’après, dont le jeudi 19']) {
    expect(counts(`Le jeudi 12 mars à 20 h. Puis trois soirs ${week}.`, twoWeeks), week).toEqual(['✓ count: trois'])
    expect(counts(`Le jeudi 12 mars à 20 h. Puis deux soirs ${week}.`, twoWeeks), week).toEqual(['✗ count: deux'])
  }
  expect(counts('Trois soirs la semaine prochaine.', twoWeeks, '2026-03-05')).toEqual(['✓ count: Trois'])
})

test('those of one week of the run', () => {
  for (const [count, week] of [
    ['Trois', 'la première semaine'],
    ['Deux', 'la seconde semaine'],
    ['Deux', 'la dernière semaine'],
  ]) {
    const record = run('03-10T20:00', '03-11T20:00', '03-12T20:00', '03-17T20:00', '03-18T20:00')
    expect(counts(`${count} dates ${week}.`, record), week).toEqual([`✓ count: ${count}`])
    expect(counts(`Cinq dates ${week}.`, record), week).toEqual(['✗ count: Cinq'])
  }
})

test('days that have the same hours each', () => {
  const record = run('03-10T10:00', '03-10T14:30', '03-12T10:00', '03-12T14:30', '03-14T15:00')
  for (const each of [
    'chaque fois à 10 h et à 14 h 30',
    'à chaque fois à 10 h et 14 h 30',
    'chaque jour à 10 h puis 14 h 30',
  ]) {
    const said = (count: string): string[] =>
      counts(`${count} séances pour vos groupes : mardi 10 et jeudi 12 mars, ${each}.`, record)
    expect(said('Quatre'), each).toEqual(['✓ count: Quatre'])
    expect(said('Trois'), each).toEqual(['✗ count: Trois'])
  }
})

test('those whom a number leads to are as many as it says', () => {
  const credits = [
    { role: 'Phèdre', name: 'Isaure Delmas' },
    { role: 'Phèdre', name: 'Catherine Blum' },
    { role: 'Phèdre', name: 'Assa Diarra' },
    { role: 'Hippolyte', name: 'Gabriel Nony' },
  ]
  const three = 'Isaure Delmas, Catherine Blum et Assa Diarra'
  for (const text of [
    `Elles sont trois à porter le rôle, ${three}, face à un seul Hippolyte, Gabriel Nony.`,
    `Trois comédiennes pour une reine : ${three}.`,
    `Trois actrices se partagent la reine : ${three}.`,
    `Trois interprètes au féminin, ${three}.`,
  ])
    expect(doubtsOf(text, { record: { credits } }), text).toEqual([])
  expect(counts(`Elles sont quatre sous la couronne, ${three}.`, { credits })).toEqual(['✗ count: quatre'])
  expect(counts(`Elles sont trois sous la couronne : ${three}.`, { credits })).toEqual(['✓ count: trois'])
  expect(counts(`Quatre comédiennes pour une reine : ${three}.`, { credits })).toEqual(['✗ count: Quatre'])
  expect(counts(`Quatre interprètes : ${three}, puis Gabriel Nony.`, { credits })).toEqual(['✓ count: Quatre'])
})

test('who is named beside them is none of them', () => {
  const credits = [
    { role: 'chant', name: 'Prudence Okoye' },
    { role: 'trompette', name: 'Laurent Michiels' },
    { role: 'piano', name: 'Babette Noël' },
    { role: 'batterie', name: 'Nathan Polis' },
  ]
  expect(counts('Prudence Okoye et les trois musiciens.', { credits })).toEqual(['✓ count: trois'])
  expect(counts('Prudence Okoye et les quatre musiciens.', { credits })).toEqual(['✗ count: quatre'])
  expect(counts('Léonore Vasseur et les quatre musiciens.', { credits })).toEqual(['✓ count: quatre'])
})

test('what no list of trades holds is done on stage, unless its label says otherwise', () => {
  const credits = [
    { role: 'acrobatie', name: 'Ilan Guerche' },
    { role: 'mât chinois', name: 'Théo Kanté' },
    { role: 'roue Cyr', name: 'Mateo Ruiz' },
    { role: 'régie générale', name: 'Stan Kowal' },
    { role: 'regard extérieur', name: 'Zélie Marchand' },
  ]
  for (const noun of ['artistes', 'interprètes', 'circassiens', 'complices'])
    expect(counts(`Trois ${noun} se partagent la piste.`, { credits }), noun).toEqual(['✓ count: Trois'])
  expect(counts('Quatre circassiens se partagent la piste.', { credits })).toEqual(['✗ count: Quatre'])
})

test('an edition is the one that the record counts', () => {
  const record = { subtitle: '12e édition' }
  for (const said of ['cette douzième édition', 'la 12e édition', 'l’édition 12'])
    expect(doubtsOf(`Venez à ${said}.`, { record }), said).toEqual([])
  for (const said of ['treizième édition', '11e édition', 'première édition', 'édition n° 13'])
    expect(doubtsOf(`C’est la ${said}.`, { record }), said).toHaveLength(1)
  expect(exampleRecord.subtitle).toBeUndefined()
  expect(judged('Première édition à Valmer.').filter((line) => line.includes('count'))).toEqual([])
})

test('« duo » before a sum is a tariff', () => {
  expect(
    doubtsOf('Plein : 28 €. Duo : 40 €.', {
      record: {
        prices: [
          { label: 'plein', cents: 2800 },
          { label: 'duo', cents: 4000 },
        ],
      },
    }),
  ).toEqual([])
})
