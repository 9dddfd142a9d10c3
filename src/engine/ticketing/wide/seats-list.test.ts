import { expect, it } from 'vitest'
import { labelKey, readSeatsList } from './seats-list.ts'

const seats = (cell: string) => readSeatsList(cell)?.map(({ seats: count, label }) => [count, label]) ?? null

it('reads the tariffs that a cell lists with their seats, however they are set out', () => {
  expect(seats('2 x Plein (19,00 €) + 1 x Réduit (12,50 €)')).toEqual([
    [2, 'Plein (19,00 €)'],
    [1, 'Réduit (12,50 €)'],
  ])
  expect(seats('2 plein, 1 réd.')).toEqual([
    [2, 'plein'],
    [1, 'réd.'],
  ])
  expect(seats('Plein : 2 ; Réduit : 1')).toEqual([
    [2, 'Plein'],
    [1, 'Réduit'],
  ])
  expect(seats('3 places adultes et 1 enfant')).toEqual([
    [3, 'adultes'],
    [1, 'enfant'],
  ])
  expect(seats('Plein x2\n-26 ans x1')).toEqual([
    [2, 'Plein'],
    [1, '-26 ans'],
  ])
})

it('is sure of a sign of counting, a price or the name of a tariff, not of a street', () => {
  expect(readSeatsList('12 rue des Lilas')?.every(({ isSure }) => isSure)).toBe(false)
  expect(readSeatsList('3 spectacles')?.every(({ isSure }) => isSure)).toBe(false)
  expect(readSeatsList('2 x Bleu nuit')?.every(({ isSure }) => isSure)).toBe(true)
  expect(readSeatsList('à rappeler')).toBeNull()
})

it('takes one tariff written in several ways for one', () => {
  expect(labelKey('Réd.')).toBe(labelKey('réd'))
  expect(labelKey('pleins')).toBe(labelKey('Plein'))
})
