import { describe, expect, it } from 'vitest'
import { checkExpressions, expansions } from './check-expressions.ts'

describe('checkExpressions', () => {
  it.each([
    ['Tout a fait juste.', 'a', 'à'],
    ['Au court de la soirée', 'court', 'cours'],
    ['arrivez un peu plutôt', 'plutôt', 'plus tôt'],
    ['Le plus sur est de réserver.', 'sur', 'sûr'],
    ['La troupe sans donne à cœur joie.', 'sans', 's’en'],
    ['venez cet après midi', 'après midi', 'après-midi'],
    ["jusqu'a minuit", 'a', 'à'],
    ['au jour d’aujourd’hui', 'au jour d’aujourd’hui', 'aujourd’hui'],
  ])('finds a set phrase gone wrong: %s', (text, wrong, right) => {
    const [finding] = checkExpressions(text)
    expect(finding && [text.slice(finding.start, finding.end), finding.suggestions[0]]).toEqual([wrong, right])
  })

  it.each([
    'à partir de demain',
    'la suite a plu',
    'mise en scène X',
    'peu à peu',
    'un peu de plus',
    'plutôt que de venir',
  ])('leaves what is right: %s', (text) => {
    expect(checkExpressions(text)).toEqual([])
  })

  it('reads the alternatives of a pair, each with its own answer', () => {
    expect(expansions(['{a|b} c', '{1}-c'])).toEqual([
      ['a c', 'a-c'],
      ['b c', 'b-c'],
    ])
  })
})
