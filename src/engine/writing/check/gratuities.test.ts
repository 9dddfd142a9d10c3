import { expect, it } from 'vitest'
import { judged } from './check-fixture.ts'

it('reads a gratuity for the young whichever way it is told', () => {
  for (const text of [
    'Gratuit pour les moins de 6 ans.',
    'Les moins de 6 ans ne paient pas.',
    "Gratuit jusqu'à 5 ans.",
    'Rien à payer avant 6 ans.',
    'Exonération pour les enfants de moins de six ans.',
  ])
    expect(judged(text), text).toEqual([expect.stringMatching(/^✓ free/)])
  expect(judged('Invitation pour les moins de 12 ans.')).toEqual([expect.stringMatching(/^✗ free/)])
})

it('gives an age to the price that stands beside it', () => {
  expect(judged('28 €, gratuit sur présentation, 14,50 € pour les moins de 26 ans')).not.toContainEqual(
    expect.stringMatching(/^✗ free/),
  )
})

it('takes a gratuity up to a birthday for one under that age', () => {
  expect(judged("Gratuit jusqu'à l'anniversaire des 6 ans.")).toEqual([expect.stringMatching(/^✓ free/)])
  expect(judged("Gratuit jusqu'à la veille de ses 6 ans.")).toEqual([expect.stringMatching(/^✓ free/)])
  expect(judged("Gratuit jusqu'à l'anniversaire des 7 ans.")).toEqual([expect.stringMatching(/^✗ free/)])
})
