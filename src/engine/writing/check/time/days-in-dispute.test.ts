import { describe, expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

describe('a day and what is told of it, of two performances', () => {
  test.each([
    ['La représentation du 12 mars est en audiodescription.', '✗ accessibility: 12 mars est en audiodescription'],
    ['Audiodescription jeudi.', '✗ accessibility: Audiodescription jeudi'],
    ['Vendredi, une audiodescription est proposée.', '✗ accessibility: Vendredi, une audiodescription'],
    ['À noter que le vendredi, on commence plus tôt, à 18 h.', '✗ hour: vendredi, on commence plus tôt, à 18 h'],
    ['18 h le jeudi, 20 h 30 le vendredi.', '✗ hour: 18 h le jeudi'],
    ['On joue à 20 h 30 les jeudi et samedi.', '✗ hour: 20 h 30 les jeudi et samedi'],
  ])('are doubted as one: « %s »', (text, doubt) => {
    expect(doubtsOf(text)).toEqual([doubt])
  })

  test.each([
    ['Vendredi à 18 h, la séance est en audiodescription.', ['✗ hour: Vendredi à 18 h']],
    ['Le samedi 13 mars à 18 h, en audiodescription.', ['✗ weekday: samedi 13 mars']],
  ])('the day alone where the hour and the service agree: « %s »', (text, doubts) => {
    expect(doubtsOf(text)).toEqual(doubts)
  })

  test.each([
    ['Vendredi à 20 h 30, en audiodescription.', ['✗ accessibility: audiodescription']],
    ['Vendredi à 19 h.', ['✗ hour: 19 h']],
    ['Le vendredi 13 mars à 18 h.', ['✗ hour: 18 h']],
  ])('and what is told alone where the day is sure, or the hour of none: « %s »', (text, doubts) => {
    expect(doubtsOf(text)).toEqual(doubts)
  })

  test.each([
    'Samedi à 18 h, audiodescription.',
    'Il reste des places pour les trois représentations, y compris samedi à 18 h, en audiodescription.',
    '20 h 30 les jeudi et vendredi, 18 h le samedi.',
  ])('nothing where they agree: « %s »', (text) => {
    expect(doubtsOf(text)).toEqual([])
  })
})
