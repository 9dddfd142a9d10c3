import { expect, test } from 'vitest'
import { documentFromHtml, documentFromText } from '../../programme/index.ts'
import { readVoice, voiceDistance } from '../../writing/index.ts'
import { pastLetters } from '../demo/programme-files.ts'
import { documentPublication } from './publications/document-publication.ts'

const letters = await Promise.all(
  pastLetters().map(async ({ name, text }) =>
    documentPublication(name.endsWith('.html') ? await documentFromHtml(text) : documentFromText(text), name),
  ),
)
const voice = readVoice(letters)

test('each letter of the demo theatre, left out, is nearer to the others than a brochure is', () => {
  const brochure =
    'Laissez-vous emporter par un voyage au cœur de l’intime ! Un spectacle total, jubilatoire, à ne pas manquer ! Une pépite universelle et intemporelle…'
  const far = voiceDistance(brochure, { voice, past: letters }).distance ?? 0
  for (const letter of letters) {
    const past = letters.filter((other) => other !== letter)
    const own = voiceDistance(letter.text, { voice: readVoice(past), past }).distance ?? 1
    expect(own).toBeLessThan(far / 2)
  }
})

test('a letter sent again is said to be repeated whole; a new one shares its signature with the others, and little more', () => {
  for (const letter of letters) {
    expect(voiceDistance(letter.text, { voice, past: letters }).repeatedShare).toBeCloseTo(1, 1)
    const past = letters.filter((other) => other !== letter)
    expect(voiceDistance(letter.text, { voice, past }).repeatedShare).toBeLessThan(0.2)
  }
})

test('over its three seasons nothing has moved more than from letter to letter; letters that begin to shout are told', () => {
  expect(voice.seasons.map(({ season, texts }) => [season, texts])).toEqual([
    ['2023-2024', 4],
    ['2024-2025', 2],
    ['2025-2026', 2],
  ])
  expect(voice.drift).toEqual([])
  const shouted = letters.map((letter) =>
    (letter.day ?? '') >= '2025-09-01' ? { ...letter, text: letter.text.replaceAll('.', ' !') } : letter,
  )
  expect(readVoice(shouted).drift.map(({ key }) => key)).toContain('exclamations')
})
