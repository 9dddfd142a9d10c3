import { expect, test } from 'vitest'
import { cutText } from './cut-text.ts'

const joined = (text: string, spans: Parameters<typeof cutText>[1]) =>
  cutText(text, spans)
    .map(({ pieces }) => pieces.map((piece) => (piece.span ? `[${piece.text}]` : piece.text)).join(''))
    .join('|')

test('underlines exactly the stretches of the facts, whatever their order', () => {
  const spans = [
    { start: 20, end: 24, status: 'supported' as const },
    { start: 3, end: 14, status: 'supported' as const },
  ]
  expect(joined('Le 11 décembre, dès 20 h.', spans)).toBe('Le [11 décembre], dès [20 h].')
})

test('loses no character when spans overlap', () => {
  const spans = [
    { start: 0, end: 4, status: 'supported' as const },
    { start: 2, end: 6, status: 'unsupported' as const },
  ]
  expect(joined('abcdefgh', spans)).toBe('[abcd][ef]gh')
})

test('reads the light Markdown of a draft without moving the offsets', () => {
  const paragraphs = cutText('*Titre*\n\nCorps\nsuite\n\n**Choisir**', [{ start: 9, end: 14, status: 'supported' }])
  expect(paragraphs.map(({ style }) => style)).toEqual(['title', 'plain', 'call'])
  expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([
    ['Titre'],
    ['Corps', '\nsuite'],
    ['Choisir'],
  ])
})

test('hides the marks inside a sentence, so that no star is ever shown to a reader', () => {
  const [paragraph] = cutText('Vous aviez réservé pour *Phèdre*. **Choisir** : 28 €', [
    { start: 25, end: 31, status: 'supported' },
  ])
  expect(paragraph?.pieces.map(({ text, style, span }) => [text, style, span !== null])).toEqual([
    ['Vous aviez réservé pour ', 'plain', false],
    ['Phèdre', 'title', true],
    ['. ', 'plain', false],
    ['Choisir', 'call', false],
    [' : 28 €', 'plain', false],
  ])
})
