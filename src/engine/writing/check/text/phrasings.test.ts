import { describe, expect, it } from 'vitest'
import { judged } from '../check-fixture.ts'
import { beyondAll, beyondTime, summits } from '../claims/superlative-patterns.ts'
import { makingVerbs, ofAnyone } from '../people/crafts-on-stage.ts'
import { asides, makings } from '../people/links-to-names.ts'
import { beforeOneSeen, beforeSeveral } from '../people/shown-on-stage.ts'
import { bodyVerbs, stageVerbs } from '../people/stage-verbs.ts'
import { verbsIn } from '../people/trade-verbs.ts'
import { tradesBefore } from '../people/trades-before.ts'
import { foldText } from './reading.ts'

/** What of an example its pattern reads. */
const bracketed = (example: string): string => foldText(/\[([^\]]+)\]/.exec(example)?.[1]?.replaceAll('’', "'") ?? '')
/** All of an example up to the name, as rules see it. */
const upToName = (example: string): string =>
  foldText(example.replaceAll('’', "'").replaceAll(/[[\]]/g, '').replace(/X.*$/, ''))

describe('a way of saying whose work it is', () => {
  it.each([...makings, ...asides])('is read by its own pattern and gives the trade: %s', (example, pattern) => {
    expect(bracketed(example)).toMatch(new RegExp(pattern))
    expect(tradesBefore(upToName(example))).not.toEqual([])
  })
})

describe('a way of showing somebody on stage', () => {
  it.each([...beforeOneSeen, ...beforeSeveral])('is read by its own pattern: %s', (example, pattern) => {
    expect(bracketed(example)).toMatch(new RegExp(`${pattern}$`, 'u'))
  })
})

describe('a verb of the stage', () => {
  it.each([...stageVerbs, ...bodyVerbs])('makes a performer of whoever does it: %s', (example, pattern) => {
    expect(bracketed(example)).toMatch(new RegExp(`^(?:${pattern})`, 'u'))
    expect(verbsIn(` ${bracketed(example)}${foldText(example.split(']')[1] ?? '')}`)).toContainEqual(['performance'])
  })
})

describe('what is said of those who are not seen', () => {
  it.each([...ofAnyone, ...makingVerbs])('is read by its own pattern: %s', (example, pattern) => {
    expect(bracketed(example)).toMatch(new RegExp(`(?<![a-z])(?:${pattern})`, 'u'))
  })
})

describe('a rank without its adjectives', () => {
  it.each([...beyondAll, ...summits, ...beyondTime])(
    'is read by its own pattern, and doubted: %s',
    (example, pattern) => {
      expect(bracketed(example)).toMatch(new RegExp(pattern, 'u'))
      const text = example.replaceAll(/[[\]]/g, '')
      expect(judged(`${text}.`)).toContainEqual(expect.stringMatching(/^\? superlative/))
    },
  )
})
