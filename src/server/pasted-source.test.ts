import { expect, it } from 'vitest'
import { pastedSource } from './pasted-source.ts'

const now = new Date(2026, 10, 30, 9, 5)

it('tells two pasted texts apart by their first words and when they were pasted', () => {
  const called = (text: string, language: 'fr' | 'en') => pastedSource(text, { language, day: '2026-11-30', now })
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, ' ')
  expect(plain(called('\n  Les   Justes\nAlbert Camus', 'fr'))).toBe(
    'texte collé le 30 nov. 2026 à 09 h 05, « Les Justes »',
  )
  expect(called('Les Justes\nAlbert Camus', 'en')).toBe('text pasted on 30 Nov 2026 at 09:05, “Les Justes”')
  expect(called(`${'mot '.repeat(40)}`, 'fr').length).toBeLessThan(110)
})
