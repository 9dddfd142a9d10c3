import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CaptionCue,
  type CaptionFormat,
  captionCueSchema,
  captionHeights,
  captionRoleNames,
  captionSides,
} from '../../../contract/index.ts'
import { readCaptions } from '../read/read-captions.ts'
import { writeCaptions } from './write-captions.ts'

const line = fc
  .array(fc.stringMatching(/^[\p{L}\d,.!?&'’«»()>-]{1,9}$/u), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
const cues = fc
  .array(
    fc.record({
      silence: fc.integer({ min: 1, max: 200 }),
      length: fc.integer({ min: 1, max: 200 }),
      text: fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n')),
      role: fc.constantFrom(...captionRoleNames),
      speaker: fc.constantFrom(null, 'Léa Morel', 'PAUL'),
      side: fc.constantFrom(...captionSides),
      height: fc.constantFrom(...captionHeights),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => {
    let at = 0
    return rows.map(({ silence, length, ...cue }): CaptionCue => {
      const start = at + silence * 40
      at = start + length * 40
      return { ...cue, start, end: at }
    })
  })
const readable = cues.filter((all) => all.every(({ text }) => /\p{L}/u.test(text) && !/^[[#]/u.test(text)))

const again = (all: readonly CaptionCue[], format: CaptionFormat) =>
  readCaptions(writeCaptions(all, { format, title: 'film' }), `a.${format}`).cues

describe('what is written is read again as it was', () => {
  test.each(['vtt', 'ass', 'stl'] as const)('%s: words, times, colours, places and speakers', (format) => {
    fc.assert(
      fc.property(readable, (all) => void expect(again(all, format)).toEqual(all)),
      { numRuns: 200 },
    )
  })

  test('srt: all but the speakers, for whom it has no place', () => {
    fc.assert(
      fc.property(readable, (all) => {
        const bare = all.map((cue) => ({ ...cue, speaker: null, text: cue.text.replaceAll('-->', '→') }))
        expect(again(all, 'srt')).toEqual(bare)
      }),
      { numRuns: 200 },
    )
  })

  test('txt: every word, in order', () => {
    const words = (all: readonly CaptionCue[]) => all.flatMap(({ text }) => text.split(/\s+/u))
    fc.assert(
      fc.property(readable, (all) => {
        const silent = all.map((cue) => ({ ...cue, speaker: null }))
        expect(words(again(silent, 'txt'))).toEqual(words(silent))
      }),
      { numRuns: 100 },
    )
  })
})

const one = captionCueSchema.parse({
  start: 61_500,
  end: 63_040,
  text: 'Un & deux\n<trois>',
  role: 'off-screen',
  speaker: 'LÉA',
})

test('WebVTT names voices and colours by what browsers know', () => {
  expect(writeCaptions([one], { format: 'vtt', title: '' })).toBe(
    'WEBVTT\n\nSTYLE\n::cue(.yellow) { color: #ffff00; }\n\n1\n00:01:01.500 --> 00:01:03.040\n<v LÉA><c.yellow>Un &amp; deux\n&lt;trois&gt;</c>\n',
  )
})

test('the transcript page says voices and colours in words, and stands alone', () => {
  const page = writeCaptions(
    [one, { ...one, start: 70_000, end: 71_000, role: 'sound', speaker: null, text: '[Rires]' }],
    {
      format: 'html',
      title: 'Bérénice "en <3>"',
    },
  )
  expect(page).toContain('<html lang="fr">')
  expect(page).toContain('<h1>Bérénice &quot;en &lt;3&gt;&quot;</h1>')
  expect(page).toContain(
    '<dt><time datetime="PT0H1M1S">1:01</time> LÉA, hors champ</dt>\n<dd>Un &amp; deux &lt;trois&gt;</dd>',
  )
  expect(page).toContain('<time datetime="PT0H1M10S">1:10</time> son</dt>')
  expect(page).not.toMatch(/<script|https?:|src=/u)
})

test('a cue without words is not written', () => {
  expect(writeCaptions([{ ...one, text: ' \n ' }], { format: 'srt', title: '' })).toBe('')
})
