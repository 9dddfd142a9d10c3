import { expect, it } from 'vitest'
import { listDay } from './list-day.ts'

it('finds the day on which a list says that it was brought up to date, the last one before the import where no year is written', () => {
  expect(listDay(['Réservations', 'mise à jour le 18/11 par Odile'], '2026-11-24')).toBe('2026-11-18')
  expect(listDay(['Édité le 18/12'], '2026-11-24')).toBe('2025-12-18')
  expect(listDay(['Location – état au vendredi 20.11.2026'], '2026-11-24')).toBe('2026-11-20')
  expect(listDay(['MAJ 24/11'], '2026-11-24')).toBe('2026-11-24')
})

it('takes no other day of a title for it', () => {
  expect(listDay(['Antigone – vendredi 20 novembre 2026, 20 h 30'], '2026-11-24')).toBeNull()
})
