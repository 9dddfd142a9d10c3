import { expect, test } from 'vitest'
import { exampleRecord, judged } from '../check-fixture.ts'

const performances = exampleRecord.performances.map((performance, index) =>
  index === 2 ? { ...performance, status: 'cancelled' as const } : performance,
)
const record = { performances }

test('a cancellation that the record holds can be said in any of the usual ways', () => {
  for (const text of [
    'La représentation du samedi 14 est annulée.',
    'La séance du samedi 14 mars n’aura pas lieu.',
    'Attention : samedi 14 mars, pas de représentation.',
    'Samedi 14 mars à 18 h (annulé).',
    'Annulation : samedi 14 mars.',
    'La séance du samedi est annulée.',
  ])
    expect(judged(text, { record }), text).toSatisfy((atoms: string[]) => atoms.every((atom) => atom.startsWith('✓')))
})

test('a performance that is played is no cancelled one', () => {
  expect(judged('La représentation du vendredi 13 mars est annulée.', { record })).toContain('✗ date: vendredi 13 mars')
  expect(judged('La séance du vendredi est annulée.', { record })).toContain('✗ weekday: vendredi')
  expect(judged('Les séances du vendredi 13 et du samedi 14 sont annulées.', { record })).toEqual([
    '✗ date: vendredi 13',
    '✓ date: samedi 14',
  ])
})

test('where one says what replaces it, the other day is judged as one that is played', () => {
  expect(judged('La séance du samedi 14 mars est annulée, rendez-vous le vendredi 13.', { record })).toEqual([
    '✓ date: samedi 14 mars',
    '✓ availability: annulée',
    '✓ date: vendredi 13',
  ])
})

test('a cancelled performance is not announced', () => {
  expect(judged('Rendez-vous samedi 14 mars à 18 h.', { record })).toContain('✗ date: samedi 14 mars')
})
