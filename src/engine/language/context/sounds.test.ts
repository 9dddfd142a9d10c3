import { expect, it } from 'vitest'
import { soundKey } from './sounds.ts'

it.each([
  ['conte', 'compte', 'comte'],
  ['près', 'prêt', 'prêts'],
  ['chanter', 'chanté', 'chantez', 'chantait'],
  ['numérotés', 'numérotées'],
  ['salle', 'sale'],
])('%s sounds as what it is taken for', (...forms) => {
  expect(new Set(forms.map(soundKey)).size).toBe(1)
})

it.each([
  ['bon', 'bonne'],
  ['arrivera', 'arriveront'],
  ['gratuit', 'gratuite'],
])('%s does not sound as %s', (one, other) => {
  expect(soundKey(one)).not.toBe(soundKey(other))
})
