import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

function statesOf(names: readonly [string, string], states: readonly (readonly [string, string])[]) {
  const header = ['commande', names[0], 'billet.numero', names[1], 'spectacle', 'date du spectacle', 'tarif', 'prix']
  const rows = states.map(([order, own], at) => [
    ...[`${7001 + (at >> 1)}`, order, `${99_001 + at}`, own],
    ...['Bleu Poudrerie', '2026-08-08 10:30', 'Plein', '12'],
  ])
  const { column } = recognise({ header, rows })
  return names.map((name) => column(name).meaning)
}

const partly = [
  ...(['payed payed', 'payed payed', 'partly refunded|refunded', 'partly refunded|payed'] as const),
  ...(['rescheduled|cancelled', 'rescheduled|cancelled', 'cancelled|cancelled', 'payed|payed'] as const),
].map((both) => both.split(/[| ](?=\w+$)/) as [string, string])

it.each([
  ['status', 'tickets.status'],
  ['statut commande', 'statut billet'],
  ['etat de la commande', 'statut du billet'],
  ['order status', 'ticket status'],
  ['orderstatus', 'ticketstatus'],
] as const)(
  'beside « %s », the state of a seat is that of « %s », which says which seat was given back',
  (order, own) => {
    expect(statesOf([order, own], partly)).toEqual(['unknown', 'status'])
  },
)

it('keeps the state of the order where it takes away seats that the ticket calls valid', () => {
  const states = [...partly, ['cancelled', 'payed'] as [string, string]]
  expect(statesOf(['statut commande', 'statut billet'], states)[0]).toBe('status')
})
