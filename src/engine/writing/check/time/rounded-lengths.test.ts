import { describe, expect, it } from 'vitest'
import { exampleRecord, judged } from '../check-fixture.ts'

describe('a rounded length, of a show of 1 h 40', () => {
  it.each([
    ['Environ 1 h 45 de spectacle.', '✓ duration: 1 h 45'],
    ['Durée : 1 h 35 environ.', '✓ duration: 1 h 35'],
    ['Durée : environ 1 h 30.', '? duration: 1 h 30'],
    ['Environ deux heures de spectacle.', '✗ duration: deux heures'],
    ['Près de deux heures de spectacle.', '? duration: deux heures'],
    ['Près d’1 h 45 de spectacle.', '✓ duration: 1 h 45'],
    ['Près d’une heure trente de spectacle.', '✗ duration: une heure trente'],
    ['Plus d’une heure trente de spectacle.', '✓ duration: une heure trente'],
    ['À peine une heure de spectacle.', '✗ duration: une heure'],
    ['Moins de deux heures de spectacle.', '✓ duration: deux heures'],
  ])('%s', (text, atom) => {
    expect(judged(text)).toEqual([atom])
  })
})

it('is none of the show where it tells how fast seats went', () => {
  expect(judged('Complet en une heure !', { record: { availability: 'soldOut' } })).toContain('? duration: une heure')
})

it('counts performances by the dozen within two or a fifth', () => {
  const performances = Array.from({ length: 9 }, (_, day) => ({ startsAt: `2026-03-${10 + day}T20:30` }))
  expect(judged('Une dizaine de représentations.', { record: { performances } })).toEqual([
    '✓ count: Une dizaine de représentations',
  ])
  expect(judged('Une vingtaine de représentations.', { record: { performances } })).toEqual([
    '? count: Une vingtaine de représentations',
  ])
})

it('tells a rank by its whole words', () => {
  expect(judged('Le retour de la meilleure comédienne du pays.', { record: exampleRecord }).join()).toContain(
    'comédienne',
  )
})
