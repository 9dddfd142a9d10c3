import { describe, expect, test } from 'vitest'
import { type CaptionCue, captionCueSchema } from './caption.ts'
import { captionGaps } from './caption-gaps.ts'
import { allowedCharacters, captionFaults, captionReading, neededMilliseconds } from './caption-norm.ts'

const cue = (start: number, end: number, text: string): CaptionCue => captionCueSchema.parse({ start, end, text })

describe('the reading time of the French charter', () => {
  test.each([
    [12, 1000],
    [20, 2000],
    [36, 3000],
    [60, 4000],
    [75, 5000],
    [1, 1000],
    [28, 2500],
  ])('%i characters are read in %i ms', (characters, milliseconds) => {
    expect(neededMilliseconds(characters)).toBe(milliseconds)
  })

  test('what is allowed in the time that is needed is what asked for it', () => {
    for (let characters = 12; characters < 120; characters += 1)
      expect(allowedCharacters(neededMilliseconds(characters))).toBe(characters)
  })

  test('a fifth over the norm is let pass and said; more is a fault', () => {
    expect(captionReading(cue(0, 2000, 'x'.repeat(20))).pace).toBe('within')
    expect(captionReading(cue(0, 2000, 'x'.repeat(24))).pace).toBe('tolerated')
    expect(captionReading(cue(0, 2000, 'x'.repeat(25))).pace).toBe('over')
  })

  test('a line break reads as a blank', () => {
    expect(captionReading(cue(0, 2000, 'un deux\ntrois')).characters).toBe(13)
  })
})

describe('what a subtitle breaks', () => {
  const codes = (one: CaptionCue, next: CaptionCue | null = null) => captionFaults(one, next).map(({ code }) => code)

  test('nothing, when it keeps to the norm', () => {
    expect(codes(cue(0, 3000, 'Une reine, un empereur'), cue(3080, 5000, 'x'))).toEqual([])
  })

  test.each([
    ['three lines', cue(0, 6000, 'a\nb\nc'), 'caption-many-lines'],
    ['a line of 43 characters', cue(0, 6000, 'x'.repeat(43)), 'caption-long-line'],
    ['a stay of eight seconds', cue(0, 8000, 'Bonsoir'), 'caption-stays'],
    ['no word', cue(0, 2000, ' '), 'caption-empty'],
    ['no length', cue(2000, 2000, 'Bonsoir'), 'caption-backwards'],
  ])('%s', (_, one, code) => {
    expect(codes(one)).toContain(code)
  })

  test('it is still there when the next begins', () => {
    expect(codes(cue(0, 3000, 'Bonsoir'), cue(2500, 4000, 'x'))).toEqual(['caption-overlap'])
  })
})

describe('room for audio description', () => {
  test('a silence counts words at 150 a minute, half a second kept on each side', () => {
    expect(captionGaps([cue(0, 1000, 'a'), cue(6000, 7000, 'b')])).toEqual([{ start: 1000, end: 6000, words: 10 }])
  })

  test('a silence too short for three words is none, nor is one that another subtitle covers', () => {
    expect(captionGaps([cue(0, 9000, 'a'), cue(1000, 2000, 'b'), cue(10_500, 11_000, 'c')])).toEqual([])
  })

  test('the end of the film is heard when its length is known', () => {
    expect(captionGaps([cue(0, 1000, 'a')], 10_000)).toEqual([{ start: 1000, end: 10_000, words: 20 }])
  })
})
