import { expect, it } from 'vitest'
import { judged } from '../check-fixture.ts'

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

it('gives the age behind a price to the price, and the word for free to the age that follows it', () => {
  const record = {
    freeUnderAge: 12,
    prices: [
      { label: 'plein', cents: 2200 },
      { label: 'moins de 28 ans', cents: 800 },
    ],
  }
  expect(judged('8 € pour les moins de 28 ans, gratuit pour les moins de 12 ans.', { record })).toEqual([
    '✓ price: 8 €',
    '✓ price: 28 ans',
    '✓ free: gratuit pour les moins de 12 ans',
  ])
  expect(judged('8 € pour les moins de 28 ans, gratuit pour les moins de 16 ans.', { record })).toContain(
    '✗ free: gratuit pour les moins de 16 ans',
  )
})

it('reads no price in « tchèque », and no free show in an exchange that costs nothing', () => {
  expect(judged('En tchèque · 28 €')).toContain('✓ price: 28 €')
  expect(judged('Un échange gratuit par spectacle.')).not.toContainEqual(expect.stringMatching(/free/))
})
