import { expect, it } from 'vitest'
import { TextDictionary } from './text-dictionary.ts'

it.each([256, 1000, 12_000])(
  'gives each text one number, silence 0, and the text back, however many there are, with room for %i',
  (room) => {
    const dictionary = new TextDictionary(room)
    const texts = Array.from({ length: 20_000 }, (_, i) => `${(i * 7919) % 9000} rue des Écoles, 東京 ${i % 3}`)
    const numbers = texts.map((text) => dictionary.numberOf(text))
    expect(dictionary.numberOf('')).toBe(0)
    expect(new Set(numbers).size).toBe(new Set(texts).size)
    expect(numbers.map((number) => dictionary.textOf(number))).toEqual(texts)
    expect(texts.map((text) => dictionary.numberOf(text))).toEqual(numbers)
  },
)

it('numbers a stretch of letters as it numbers the same text', () => {
  const [whole, parts] = [new TextDictionary(), new TextDictionary()]
  const mail = whole.numberOf('marie.dupont@mail.example')
  const user = parts.numberOf('marie.dupont')
  const start = whole.starts[mail] ?? 0
  expect(parts.numberOfPart(whole.codes, start, start + 'marie.dupont'.length)).toBe(user)
})
