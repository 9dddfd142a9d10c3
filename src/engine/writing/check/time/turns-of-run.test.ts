import { expect, test } from 'vitest'
import { doubtsOf, exampleRecord, judged } from '../check-fixture.ts'

const alarms = (text: string): string[] => doubtsOf(text)

test('an hour told by its turn in the run is that of the performance', () => {
  for (const [text, hour] of [
    ['Le premier soir à H, les suivants plus tôt.', '20 h 30'],
    ['La dernière débute à H.', '18 h'],
    ['Les 12 et 13 mars à 20 h 30, la dernière à H.', '18 h'],
    ["L'avant-dernière représentation est à H.", '20 h 30'],
    ['Première à H.', '20 h 30'],
    ['La veille de la dernière, on commence à H.', '20 h 30'],
    ['H pour la dernière.', '18 h'],
    ['Le deuxième soir, on joue à H.', '20 h 30'],
  ] as const) {
    expect(alarms(text.replace('H', hour)), text).toEqual([])
    const wrong = hour === '18 h' ? '20 h 30' : '18 h'
    expect(alarms(text.replace('H', wrong)), text).toContainEqual(`✗ hour: ${wrong}`)
  }
})

test('a service told by its turn in the run is that of the performance', () => {
  for (const text of [
    'La dernière est aussi audiodécrite.',
    'Le dernier soir est proposé en audiodescription.',
    'On joue le 12 mars, et deux jours plus tard en audiodescription.',
  ])
    expect(alarms(text), text).toEqual([])
  for (const text of [
    'Le premier soir est proposé en audiodescription.',
    "La soirée d'ouverture est audiodécrite.",
    'On joue le 12 mars, et le lendemain en audiodescription.',
  ])
    expect(alarms(text), text).toEqual([expect.stringMatching(/^✗ accessibility/)])
})

test('an hour up to a day is that of the days between', () => {
  const performances = ['11T19:00', '12T20:00', '13T20:00', '14T18:00'].map((at) => ({
    ...exampleRecord.performances[0],
    startsAt: `2026-03-${at}`,
  }))
  const said = (hour: string): string[] =>
    judged(`Mercredi 11 mars, on commence à 19 h, puis à ${hour} jusqu'au vendredi 13.`, { record: { performances } })
  expect(said('20 h').filter((line) => !line.startsWith('✓'))).toEqual([])
  expect(said('21 h')).toContain('✗ hour: 21 h')
})

test('an hour behind a semicolon is of its own day', () => {
  expect(alarms('À 20 h 30 les 12 et 13 mars ; le samedi 14, rendez-vous à 18 h.')).toEqual([])
  expect(alarms('À 20 h 30 les 12 et 13 mars ; le samedi 14, rendez-vous à 19 h.')).toEqual(['✗ hour: 19 h'])
})

test('what comes last in a story is no performance', () => {
  expect(alarms('La dernière lettre arrive à 20 h 30.')).toEqual([])
  expect(alarms('Le premier jour de sa vie, on joue à 18 h samedi.')).toEqual([])
})

const tour = {
  performances: [
    { startsAt: '2026-03-05T20:00', venue: 'La Manufacture', hall: null, city: 'Bourges' },
    { startsAt: '2026-03-12T20:00', venue: 'Les Ursulines', hall: null, city: 'Nevers' },
    {
      startsAt: '2026-03-13T18:00',
      venue: 'Les Ursulines',
      hall: null,
      city: 'Nevers',
      accessibility: ['audiodescription'],
    },
  ],
}

test('of a tour, a turn is among the days that were just listed', () => {
  const said = (turn: string): string[] =>
    judged(
      `Deux soirs à Nevers, le jeudi 12 et le vendredi 13 mars. Le ${turn} soir est proposé en audiodescription.`,
      {
        record: tour,
      },
    ).filter((line) => /accessibility/.test(line))
  expect(said('premier')).toEqual([expect.stringMatching(/^✗/)])
  expect(said('second')).toEqual([expect.stringMatching(/^✓/)])
})

test('a town that labels its own line is not of the line above', () => {
  const lines = [
    'Bourges, La Manufacture : jeudi 5 mars, 20 h',
    'Nevers, Les Ursulines : jeudi 12 mars à 20 h et vendredi 13 mars à 18 h',
  ]
  expect(doubtsOf(lines.join('\n'), { record: tour })).toEqual([])
})

test('the evenings after a day, and the chances that are left, are counted from it', () => {
  const given = { asOf: '2026-03-13' }
  expect(judged('Il vous reste deux chances : ce soir et demain.', given)[0]).toMatch(/^✓ count/)
  expect(judged('Il vous reste trois chances : ce soir et demain.', given)[0]).toMatch(/^✗ count/)
  expect(doubtsOf('Le jeudi 12 mars, comme le soir suivant, on joue à 20 h 30.')).toEqual([])
  expect(
    judged('Le jeudi 12 mars à 20 h 30, puis les deux soirs suivants.').filter((line) => /count/.test(line)),
  ).toEqual(['✓ count: deux'])
})
