import { describe, expect, test } from 'vitest'
import { doubtsOf } from './check-fixture.ts'

const prices = [
  { label: 'plein', cents: 2800 },
  { label: 'réduit', cents: 1450 },
  { label: 'sur place', cents: 3000 },
  { label: 'moins de 12 ans', cents: 700 },
]

describe('sums beside an age, a door, another country’s sign', () => {
  test.each([
    'Gratos pour les moins de 6 ans, 14,50 € en réduit.',
    'Comptez 28 € (gratuit pour les moins de 6 ans).',
    '14,50 € en tarif réduit et 7 € avant 12 ans.',
    '28 € en plein tarif contre 30 € le jour dit.',
    '30 € à la porte le jour même.',
  ])('is right: « %s »', (text) => {
    expect(doubtsOf(text, { record: { prices } })).toEqual([])
  })

  test.each([
    ['Gratos pour les moins de 6 ans, 15 € en réduit.', '✗ price: 15 €'],
    ['Comptez 27 € (gratuit pour les moins de 6 ans).', '✗ price: 27 €'],
    ['14,50 € en tarif réduit et 8 € avant 12 ans.', '✗ price: 8 €'],
    ['28 € en plein tarif contre 28 € le jour dit.', '✗ price: 28 €'],
  ])('is wrong: « %s »', (text, doubt) => {
    expect(doubtsOf(text, { record: { prices } })).toEqual([doubt])
  })

  test('a tariff of an age that ends a list holds no other sum', () => {
    const record = {
      prices: [
        { label: '35 ans et moins', cents: 2800 },
        { label: 'étudiant', cents: 2250 },
      ],
    }
    expect(doubtsOf('28 $ pour les 35 ans et moins et 22,50 $ pour les étudiants.', { record })).toEqual([])
  })
})

describe('days on which nothing is played, and those left', () => {
  test.each([
    ['Relâche demain, retour samedi.', '2026-03-10'],
    ["C'est tout à l'heure, 20 h 30 !", '2026-03-12'],
    ['Encore deux soirées et basta.', '2026-03-13'],
    ['Plus que deux fois Les Vents de brume.', '2026-03-13'],
    ['Samedi, on commence à 18 h, à 20 h 30 les deux autres soirs.', '2026-03-01'],
  ])('is right: « %s »', (text, asOf) => {
    expect(doubtsOf(text, { asOf })).toEqual([])
  })

  test.each([
    ['Relâche demain.', '2026-03-12', '✗ date: demain'],
    ["C'est tout à l'heure, 20 h 30 !", '2026-03-11', "✗ date: tout à l'heure"],
    ['Plus que trois fois Les Vents de brume.', '2026-03-13', '✗ count: trois'],
    ['Samedi, on commence à 18 h, à 19 h les deux autres soirs.', '2026-03-01', '✗ hour: 19 h'],
  ])('is wrong: « %s »', (text, asOf, doubt) => {
    expect(doubtsOf(text, { asOf })).toEqual([doubt])
  })
})

describe('whose signs', () => {
  const performances = [
    {
      startsAt: '2026-03-12T20:30',
      venue: null,
      hall: null,
      city: null,
      accessibility: ['langue des signes française'],
    },
  ]
  test.each(['Séance en langue des signes.', 'Séance en LSF.', 'Séance en langue des signes française.'])(
    'are the record’s: « %s »',
    (text) => {
      expect(doubtsOf(text, { record: { performances } })).toEqual([])
    },
  )

  test.each(['Séance en langue des signes italienne.', 'Séance en LSQ.'])('are not: « %s »', (text) => {
    expect(doubtsOf(text, { record: { performances } })).toHaveLength(1)
  })
})

test.each([
  'L’orchestre obéit au doigt et à l’œil.',
  'Risque marqué, degré 4 sur 5.',
  'La compagnie a passé commande à une autrice.',
  'Un dossier complet vous attend.',
  'L’idée aurait plu à Faust.',
  'Les costumes sentent la naphtaline et le dimanche.',
])('an image or a courtesy tells no fact: « %s »', (text) => {
  expect(doubtsOf(text)).toEqual([])
})
