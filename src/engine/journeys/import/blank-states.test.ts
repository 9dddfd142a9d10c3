import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('holds for not paid the blanks of « Payé » that a line below the table explains', async () => {
  const control = await fresh.takenFile({
    'resas.csv': [
      ...['Nom;Spectacle;Concert du;Nb;Prix;Total;Payé', 'Roux;Gala;14/11/2026 20:30;2;16;32;X'],
      ...[
        'Brun;Gala;14/11/2026 20:30;3;16;48;',
        'Noir;Gala;14/11/2026 20:30;1;16;16;X',
        ';;;;;;',
        'sans X = non réglés',
      ],
    ],
  })
  expect(control).toMatchObject({ seats: 3, receiptsCents: 48_00, awaited: { seats: 3, cents: 48_00 } })
  expect(control.warnings).toContainEqual({
    ...{ code: 'warning.status-custom', params: { column: 'Payé', letters: 'X = payé, ∅ = non réglés' } },
  })
})

const answers = (received: (at: number) => string) => [
  'Nom;Spectacle;Séance;Places;Payé;Montant reçu',
  ...['oui', 'oui', '', '', 'oui', ''].map(
    (paid, at) => `Roux${at};Gala;14/11/2026 20:30;2;${paid};${paid === '' ? received(at) : '20,00 €'}`,
  ),
]

it('holds for not paid the blanks of « Payé » beside which nothing was received', async () => {
  expect(await fresh.takenFile({ 'resas.csv': answers(() => '') })).toMatchObject({ seats: 6, receiptsCents: 60_00 })
})

it('counts them where money was received all the same', async () => {
  expect((await fresh.takenFile({ 'resas.csv': answers(() => '20,00 €') })).seats).toBe(12)
})

const dated = (paidOn: (at: number) => string) => [
  ...['Concert : Requiem de Fauré;;;;;;', 'Nom;Concert;Adultes à 25.-;Enfants à 10.-;Montant;Payé;Date du paiement'],
  ...['x', 'x', '', '', 'x', '', 'offert'].map((paid, at) => {
    const [evening, day] = [
      ['sam. 14.11.2026 20h00', 'dim. 15.11.2026 16h00'][at % 2],
      paid === 'x' ? '10.10.2026' : '',
    ]
    return `Roux${at};${evening};1;1;${paid === 'offert' ? 0 : 35};${paid};${paid === '' ? paidOn(at) : day}`
  }),
]

it('holds for not paid those whom no day of payment stands beside, on evenings that « Concert » tells by their days', async () => {
  const control = await fresh.takenFile({ 'gala.csv': dated(() => '') })
  expect(control).toMatchObject({ seats: 8, receiptsCents: 105_00, awaited: { seats: 6, cents: 105_00 } })
  expect(control.performanceDates).toEqual({ first: '2026-11-14T20:00', last: '2026-11-15T16:00' })
  expect((await fresh.takenFile({ 'gala.csv': dated(() => '12.10.2026') })).seats).toBe(14)
})

it('asks what « R » means where no letter says what is sold: paid, or only kept', async () => {
  const list = (...states: string[]) => ({
    'resas.csv': [
      'Nom;Spectacle;Séance;Nbre;Montant;Etat',
      ...states.map((state, at) => `Roux${at};Phèdre;19/12/2026 20:30;2;36,00;${state}`),
    ],
  })
  await expect(fresh.taken(list('R', 'R', 'A', ''))).rejects.toMatchObject({
    ...{ code: 'letter-unclear', params: { letter: 'R' } },
  })
  expect(await fresh.takenFile(list('R', 'P', 'A'))).toMatchObject({ seats: 2, awaited: { seats: 2 } })
})

it('asks what « R » means beside « V » in a column whose name says nothing', async () => {
  const files = {
    'liste.csv': [
      'N° billet;Spectacle;Séance;Prix;S',
      ...['V', 'R', 'V', 'V'].map((state, at) => `80${at};Phèdre;19/12/2026 20:30;18,00;${state}`),
    ],
  }
  await expect(fresh.taken(files)).rejects.toMatchObject({
    ...{ code: 'letter-unclear', params: { column: 'S', letter: 'R', beside: 'sold' } },
  })
})

it('reads « R » and the blanks as lines above the table tell', async () => {
  const control = await fresh.takenFile({
    'resas.csv': [
      ...['R = réglé, A = annulé;;;;;', 'vide = réservé;;;;;', 'Nom;Spectacle;Séance;Nbre;Montant;Etat'],
      ...['R', 'A', '', 'R'].map((state, at) => `Roux${at};Phèdre;19/12/2026 20:30;2;36,00;${state}`),
    ],
  })
  expect(control).toMatchObject({ seats: 4, receiptsCents: 72_00, awaited: { seats: 2 } })
})
