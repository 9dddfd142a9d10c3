import { expect, it } from 'vitest'
import { languageOf } from './languages.ts'
import { textOf } from './phrase.ts'
import { berenice } from './season.fixture.ts'

function told(language: string | null, surtitles: string | null): string | null {
  const phrase = languageOf({ ...berenice, language, surtitles })
  return phrase && textOf(phrase)
}

it('names every language of a list, by code or in words', () => {
  expect(told('it', 'fr, en')).toBe('en italien, surtitré en français et en anglais')
  expect(told('it', 'français et anglais')).toBe('en italien, surtitré en français et en anglais')
  expect(told('la', 'fr')).toBe('en latin, surtitré en français')
  expect(told('bm', null)).toBe('en bambara')
  expect(told('fr, nl', 'fr/nl/en')).toBe(
    'en français et en néerlandais, surtitré en français, en néerlandais et en anglais',
  )
})

it('says French only when it is surtitled, and keeps the record’s own words', () => {
  expect(told('fr', null)).toBeNull()
  expect(told('fr', 'fr')).toBe('en français, surtitré en français')
  expect(told('anglais', 'Surtitré en français')).toBe('en anglais, surtitré en français')
})

it('says nothing of what is no language', () => {
  expect(told('sans paroles', null)).toBeNull()
  expect(told('zxx', null)).toBeNull()
  expect(told('it', 'oui')).toBe('en italien')
})
