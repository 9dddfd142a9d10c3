import { expect, test } from 'vitest'
import { seatStates } from './seat-states.ts'

const count = (states: readonly string[], state: string) => states.filter((one) => one === state).length

test('draws sold, expected and possible seats in their share of the house', () => {
  const states = seatStates({ capacity: 600, sold: 251, forecast: { low: 324, mean: 367, high: 414 }, dots: 60 })
  expect(['sold', 'sure', 'maybe', 'empty'].map((state) => count(states, state))).toEqual([25, 7, 9, 19])
})

test('never rounds one ticket to an empty house, nor one free seat to a full one', () => {
  expect(count(seatStates({ capacity: 600, sold: 1, forecast: null, dots: 60 }), 'sold')).toBe(1)
  expect(count(seatStates({ capacity: 600, sold: 599, forecast: null, dots: 60 }), 'sold')).toBe(59)
})

test('shows an oversold house as full', () => {
  expect(count(seatStates({ capacity: 100, sold: 104, forecast: null, dots: 60 }), 'sold')).toBe(60)
})

test('draws no ring without a forecast', () => {
  expect(count(seatStates({ capacity: 100, sold: 40, forecast: null, dots: 60 }), 'empty')).toBe(36)
})
