import { expect, test } from 'vitest'
import { fieldStretches, replaceStretch, spansIn } from './draft-fields.ts'

const content = {
  subject: 'Bérénice',
  preheader: '14 €',
  body: 'Le 11 décembre.',
  altText: null,
  hashtags: ['#a', '#b'],
}
const text = 'Bérénice\n\n14 €\n\nLe 11 décembre.\n\n#a #b'

test('finds each field where the one text has it, so that an underline never slips to another field', () => {
  expect(fieldStretches(content).map(({ field, start, end }) => [field, text.slice(start, end)])).toEqual([
    ['subject', 'Bérénice'],
    ['preheader', '14 €'],
    ['body', 'Le 11 décembre.'],
    ['hashtags', '#a #b'],
  ])
})

test('counts the spans of a field from its own start', () => {
  const at = text.indexOf('11 décembre')
  const [body] = fieldStretches(content).filter(({ field }) => field === 'body')
  expect(
    body &&
      spansIn(
        [
          { start: at, end: at + 11 },
          { start: 0, end: 8 },
        ],
        body,
      ),
  ).toEqual([{ start: 3, end: 14 }])
})

test('puts a correction in the field that holds it, and nowhere else', () => {
  const at = text.indexOf('11')
  expect(replaceStretch(content, { start: at, end: at + 2, by: '12' })).toEqual({ ...content, body: 'Le 12 décembre.' })
  expect(replaceStretch(content, { start: 4, end: 12, by: 'x' })).toBeNull()
})
