import { expect, test } from 'vitest'
import { createFormat } from './format.ts'

const french = createFormat('fr')
const english = createFormat('en')

test('groups thousands with the narrow no-break space, as French printers do', () => {
  expect(french.integer(8412)).toBe('8\u202f412')
  expect(english.integer(8412)).toBe('8,412')
})

test('shows cents only when there are some, so that a price reads as on the poster', () => {
  expect(french.money(2800)).toBe('28\u00a0€')
  expect(french.money(2850)).toBe('28,50\u00a0€')
  expect(english.money(2800)).toBe('€28')
})

test('keeps of a little energy the figures that say it: 0 would be none', () => {
  expect([0.00234, 0.002, 0.05, 0.123, 1.2345, 0].map(french.wattHours)).toEqual([
    '0,0023',
    '0,002',
    '0,05',
    '0,12',
    '1,23',
    '0',
  ])
})

test('signs a change with a true minus', () => {
  expect(french.change(0.04)).toBe('+4\u00a0%')
  expect(french.change(-0.02)).toBe('\u22122\u00a0%')
})

test('writes a performance as the box office does, whatever the time zone of the machine', () => {
  expect(french.moment('2026-12-11T20:00')).toBe('ven.\u00a011\u00a0déc. · 20\u00a0h')
  expect(french.moment('2027-01-06T15:30')).toBe('mer.\u00a06\u00a0janv. · 15\u00a0h\u00a030')
  expect(french.day('2027-01-01')).toBe('ven.\u00a01er\u00a0janv.')
  expect(french.moment('2026-12-11T00:00')).toBe('ven.\u00a011\u00a0déc.')
  expect(english.moment('2026-12-11T20:00')).toBe('Fri\u00a011\u00a0Dec · 20:00')
})

test('lets no line end between the number of a day and its month', () => {
  expect(french.date('2026-03-12')).toBe('12\u00a0mars\u00a02026')
  expect(french.longDay('2026-11-24')).toBe('mardi 24\u00a0novembre 2026')
  expect(french.longDay('2027-01-01')).toBe('vendredi 1er\u00a0janvier 2027')
})

test('says the cut-off of the data with its hour when the data holds one', () => {
  expect(french.cutOff('2026-11-23T18:00')).toBe('23/11/2026, 18\u00a0h')
  expect(french.cutOff('2026-11-23 18:00:00')).toBe('23/11/2026, 18\u00a0h')
  expect(french.cutOff('2026-11-23')).toBe('23/11/2026')
})

test('says what is unknown as such, never as a zero', () => {
  expect(french.figure(null, 'share')).toBe('inconnu')
  expect(french.figure(0, 'tickets')).toBe('0')
  expect(french.figure(0.68, 'share')).toBe('68\u00a0%')
  expect([0, 0.004, 0.005].map((share) => french.share(share))).toEqual(['0\u00a0%', '<\u00a01\u00a0%', '1\u00a0%'])
})

test('rounds waiting times up and to steps, so that they do not flicker', () => {
  expect(french.duration(0)).toBe('1\u202fs')
  expect(french.duration(41)).toBe('45\u202fs')
  expect(french.duration(150)).toBe('3\u00a0min')
  expect(french.bytes(12_000_000)).toBe('12\u202fMo')
})

test('says how long a show is as its programme does', () => {
  expect([50, 65, 110, 120].map(french.length)).toEqual([
    '50\u00a0min',
    '1\u00a0h\u00a005',
    '1\u00a0h\u00a050',
    '2\u00a0h',
  ])
})
