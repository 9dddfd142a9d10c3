import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const parties = [1, 2, 3, 2, 4, 1]
const given = [10, 5, 12.5, 20, 8, 15]
const list = (name: string, amounts: readonly number[] = given, seats: readonly number[] = parties) =>
  recognise({
    header: ['Concert', 'Date du concert', 'Nom', 'Places', name],
    rows: amounts.map((amount, at) => ['Cordes', '12/12/2026 20:30', `Roux${at}`, `${seats[at]}`, `${amount}`]),
  }).column(name)

it('asks whether what people give freely is of a seat or of all those of their row, which no amount tells', () => {
  for (const name of ['Contribution (€)', 'Prix libre', 'Participation consciente', 'Libre participation CHF'])
    expect(list(name), name).toMatchObject({ meaning: 'priceCents', ambiguous: ['priceCents', 'unitPriceCents'] })
})

it('does not ask where the name says it, or where nobody takes several seats', () => {
  expect(list('Contribution par personne')).toMatchObject({ meaning: 'unitPriceCents' })
  expect(list('Contribution par personne').ambiguous).toBeUndefined()
  expect(list('Participation totale (€)')).toMatchObject({ meaning: 'priceCents' })
  expect(list('Participation totale (€)').ambiguous).toBeUndefined()
  const alone = list(
    'Participation',
    given,
    given.map(() => 1),
  )
  expect(alone).toMatchObject({ meaning: 'priceCents' })
  expect(alone.ambiguous).toBeUndefined()
})

it('leaves alone what is no amount, or stands beside a price', () => {
  expect(
    list(
      'Participation',
      given.map((_, at) => at % 2),
    ).meaning,
  ).not.toBe('priceCents')
  const { column } = recognise({
    header: ['Concert', 'Date du concert', 'Nom', 'Places', 'Prix total', 'Contribution au covoiturage'],
    rows: given.map((one, at) => ['Cordes', '12/12/2026 20:30', `Roux${at}`, `${parties[at]}`, `${one * 2}`, `${one}`]),
  })
  expect(column('Contribution au covoiturage').meaning).toBe('unknown')
})
