import { describe, expect, test } from 'vitest'
import { captionCueSchema } from '../../../../contract/index.ts'
import { addCue, changeCue, cueAt, joinCue, keyed, nextBroken, removeCue, shiftFrom, splitCue } from './cue-edits.ts'
import { changed, historyOf, redone, undone } from './cue-history.ts'

const cues = keyed(
  [
    { start: 1000, end: 3000, text: 'Une reine\npart.' },
    { start: 4000, end: 6000, text: 'Un empereur reste.' },
  ].map((cue) => captionCueSchema.parse(cue)),
)
const told = (all: readonly { start: number; end: number; text: string }[]) =>
  all.map(({ start, end, text }) => [start, end, text])

describe('what one does to a cue', () => {
  test('it is parted where the caret stands, and its time with its words', () => {
    expect(told(splitCue(cues, 1, 9))).toEqual([
      [1000, 2286, 'Une reine'],
      [2286, 3000, 'part.'],
      [4000, 6000, 'Un empereur reste.'],
    ])
    expect(new Set(splitCue(cues, 1, 9).map(({ key }) => key)).size).toBe(3)
  })

  test.each([0, 15])('at its ends (%i) nothing is parted', (caret) => {
    expect(splitCue(cues, 1, caret)).toBe(cues)
  })

  test('it is joined with the next, and the last with nothing', () => {
    expect(told(joinCue(cues, 1))).toEqual([[1000, 6000, 'Une reine part.\nUn empereur reste.']])
    expect(joinCue(cues, 2)).toBe(cues)
  })

  test('one is added in the time before the next', () => {
    expect(told(addCue(cues, 1))[1]).toEqual([3000, 4000, ''])
    expect(told(addCue([], null))).toEqual([[0, 1000, '']])
  })

  test('it is moved with all that follow, and never before the beginning', () => {
    expect(told(shiftFrom(cues, 2, 500)).map(([start]) => start)).toEqual([1000, 4500])
    expect(told(shiftFrom(cues, 1, -5000)).map(([start]) => start)).toEqual([0, 3000])
  })

  test('the next that breaks the norm is found, and the first again after the last', () => {
    const long = changeCue(cues, 1, { text: 'x'.repeat(90) })
    expect([nextBroken(cues, null), nextBroken(long, null), nextBroken(long, 1)]).toEqual([null, 1, 1])
  })

  test('it is taken away, or found by the moment', () => {
    expect(removeCue(cues, 1).map(({ key }) => key)).toEqual([2])
    expect([cueAt(cues, 4000)?.key, cueAt(cues, 3000)]).toEqual([2, null])
  })
})

describe('what was done can be undone, and done again', () => {
  test('a change at a time', () => {
    const after = removeCue(cues, 1)
    const history = changed(historyOf(cues), after)
    expect(undone(history).present).toBe(cues)
    expect(redone(undone(history)).present).toBe(after)
    expect(undone(historyOf(cues)).present).toBe(cues)
  })

  test('typing on in one place is one change, elsewhere another', () => {
    const typed = (text: string) => changeCue(cues, 1, { text })
    const one = changed(changed(historyOf(cues), typed('U'), 'text 1'), typed('Un'), 'text 1')
    expect(one.past).toHaveLength(1)
    expect(changed(one, typed('Une'), 'text 2').past).toHaveLength(2)
  })

  test('a new change forgets what was undone', () => {
    const history = changed(undone(changed(historyOf(cues), removeCue(cues, 1))), removeCue(cues, 2))
    expect(redone(history).present).toEqual(removeCue(cues, 2))
  })
})
