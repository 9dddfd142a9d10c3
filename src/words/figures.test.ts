import { describe, expect, it } from 'vitest'
import {
  audienceKeys,
  distanceBands,
  exclusionReasons,
  figureUnits,
  salesChannelClasses,
  tariffClasses,
} from '../contract/index.ts'
import { audienceWords } from './audience.ts'
import { figuresWords } from './figures.ts'

describe('words of figures and of the audience', () => {
  it('say every exclusion that a measure counts, every unit that is counted, and every value of a closed dimension', () => {
    const written = ['cents', 'share', 'visitsPerPerson']
    const needed = [
      ...figureUnits.filter((unit) => !written.includes(unit)).map((unit) => `figure.unit.${unit}`),
      ...exclusionReasons.map((why) => `figure.excluded.${why}`),
      ...tariffClasses.map((value) => `dimension.tariffClass.${value}`),
      ...salesChannelClasses.map((value) => `dimension.salesChannel.${value}`),
      ...distanceBands.map((value) => `dimension.distanceBand.${value}`),
    ]
    expect(needed.filter((code) => !(code in figuresWords.fr) || !(code in figuresWords.en))).toEqual([])
  })

  it('name every audience and say its rule', () => {
    const needed = audienceKeys.flatMap((key) => [`audience.${key}`, `segment-rule-${key}`])
    expect(needed.filter((code) => !(code in audienceWords.fr) || !(code in audienceWords.en))).toEqual([])
  })
})
