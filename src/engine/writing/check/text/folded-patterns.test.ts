import { expect, it } from 'vitest'
import { foldedPattern } from './folded-patterns.ts'

it('finds the letters of folded text, within a class and by themselves', () => {
  expect('le cœur bat'.match(foldedPattern("(?<![\\p{L}'-])\\p{L}{2,}"))).toEqual(['le', 'cœur', 'bat'])
  expect(foldedPattern('[^\\p{L}\\]]', '').test('a]b')).toBe(false)
  expect(foldedPattern('\\[\\p{L}\\]', '').test('[b]')).toBe(true)
})

it('keeps the flag where another property is asked for', () => {
  expect(foldedPattern('complet ?\\p{So}').test('complet 😱')).toBe(true)
})
