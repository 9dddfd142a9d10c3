import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaptionCue, captionCueSchema, captionFaults, captionReading } from '../../../contract/index.ts'
import { readCaptions } from '../read/read-captions.ts'
import { fitCaptions } from './fit-captions.ts'

const cue = (start: number, end: number, text: string, more: Partial<CaptionCue> = {}): CaptionCue =>
  captionCueSchema.parse({ start, end, text, ...more })
const wordsOf = (cues: readonly CaptionCue[]) =>
  cues.flatMap(({ text }) => text.split(/[ \n]+/u)).filter((word) => word !== '')

const word = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...'le la une théâtre Racine , « joue » et qui 20 h Bérénice, très émue. !'.split(' ')),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[\p{L}\d,.!?&-]{1,60}$/u) },
)
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))
const anyCue = fc
  .record({
    start: fc.nat(60_000),
    length: fc.nat(9000),
    text,
    role: fc.constantFrom('on-screen' as const, 'off-screen' as const),
  })
  .map(({ start, length, ...rest }) => cue(start, start + length, rest.text, { role: rest.role }))

describe('bringing any cues to the norm', () => {
  test('no word is lost, added or moved, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(anyCue, { minLength: 1, maxLength: 8 }), (cues) => {
        const ordered = cues.toSorted((one, other) => one.start - other.start)
        expect(wordsOf(fitCaptions(cues, { isTimed: true }))).toEqual(wordsOf(ordered))
      }),
      { numRuns: 150 },
    )
  })

  test('no subtitle begins before the one above ends', () => {
    fc.assert(
      fc.property(fc.array(anyCue, { minLength: 1, maxLength: 8 }), (cues) => {
        const fitted = fitCaptions(cues, { isTimed: true })
        for (const [index, { start, end }] of fitted.entries()) {
          expect(end).toBeGreaterThanOrEqual(start)
          expect(fitted[index + 1]?.start ?? end).toBeGreaterThanOrEqual(end)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('of words without times, each subtitle keeps to the norm, but for a word longer than a line', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const cues = paragraphs.map((one) => cue(0, 0, one))
        const fitted = fitCaptions(cues, { isTimed: false })
        expect(wordsOf(fitted)).toEqual(wordsOf(cues))
        for (const [index, one] of fitted.entries()) {
          const isLongWord = one.text.split(/[ \n]+/u).some((each) => [...each].length > 42)
          if (!isLongWord) expect(captionFaults(one, fitted[index + 1] ?? null)).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('where subtitles and lines are parted', () => {
  test('on the sense, not where the line is full', () => {
    const heard = cue(
      0,
      12_000,
      'Pour la cinquième édition du concert de la Chandeleur au Collège des Bernardins, la violoniste nous invite.',
    )
    expect(fitCaptions([heard], { isTimed: true }).map((one) => one.text)).toEqual([
      'Pour la cinquième édition\ndu concert de la Chandeleur',
      'au Collège des Bernardins,\nla violoniste nous invite.',
    ])
  })

  test('words cut by whoever heard them are joined again', () => {
    const heard = [cue(0, 2000, 'Titus renonce à la'), cue(2000, 4500, 'reine de Palestine.')]
    expect(fitCaptions(heard, { isTimed: true }).map((one) => one.text)).toEqual(
      ['Titus renonce\nà la reine de Palestine.'].map((t) => t.replace('\n', ' ')),
    )
  })

  test('never across a voice, a colour or a long silence', () => {
    const heard = [
      cue(0, 1500, 'Tu pars ?', { speaker: 'LÉA' }),
      cue(1600, 3000, 'Je reste.', { speaker: 'PAUL' }),
      cue(6000, 7500, 'Enfin.', { speaker: 'PAUL' }),
    ]
    expect(fitCaptions(heard, { isTimed: true })).toHaveLength(3)
  })

  test('a dialogue keeps its lines after dashes', () => {
    const heard = cue(0, 3000, '– Tu pars ?\n– Je reste.')
    expect(fitCaptions([heard], { isTimed: true })[0]?.text).toBe(heard.text)
  })

  test('a subtitle stays as long as it is read, where nothing is said after', () => {
    const [one] = fitCaptions([cue(0, 1000, 'Trente-six caractères, ou à peu près'), cue(9000, 9900, 'Fin.')], {
      isTimed: true,
    })
    expect(one && captionReading(one).pace).toBe('within')
  })

  test('too little time is taken from the silence before, then from a neighbour that has more, and never far from the words', () => {
    const heard = [
      cue(1000, 4000, 'Pour la cinquième édition du concert de la Chandeleur.', { speaker: 'LÉA' }),
      cue(4000, 9000, 'Bonsoir.', { speaker: 'PAUL' }),
    ]
    expect(fitCaptions(heard, { isTimed: true }).map(({ start, end }) => [start, end])).toEqual([
      [600, 4320],
      [4400, 9000],
    ])
  })

  test('one that has no length gets the time to be read, up to the next', () => {
    const { cues, isTimed } = readCaptions(
      '00:00:01,000 --> 00:00:01,000\nBonsoir\n\n00:00:05,000 --> 00:00:06,000\nFin',
      'a.srt',
    )
    expect(fitCaptions(cues, { isTimed }).map(({ start, end }) => [start, end])).toEqual([
      [1000, 2000],
      [5000, 6000],
    ])
  })
})
