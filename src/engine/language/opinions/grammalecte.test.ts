import { afterAll, describe, expect, it } from 'vitest'
import { grammalecteChecker, opinionsOf } from './grammalecte.ts'
import { opinionSources } from './second-opinions.ts'

const said = `
Les chien mange.
    ^^^^^
* 1 [4:9]  # #25307 / g3__gn_les_1m__b3_a1_1:
  Accord de nombre erroné : « chien » devrait
  être au pluriel.
  > Suggestions : chiens | un très long
    mot
  > URL: https://example.org
`

it('reads the list that Grammalecte prints, its long lines wrapped', () => {
  expect(opinionsOf(said, 'Les chien mange.')).toEqual([
    {
      start: 4,
      end: 9,
      rule: 'g3__gn_les_1m__b3_a1_1',
      family: 'g3_gn',
      message: 'Accord de nombre erroné : « chien » devrait être au pluriel.',
      suggestions: ['chiens', 'un très long mot'],
    },
  ])
})

it('counts as UTF-16 what Grammalecte counts in code points', () => {
  expect(opinionsOf('* 1 [2:7]  # r:\n', '🎭 chien')).toMatchObject([{ start: 3, end: 8 }])
})

const { grammalecte } = opinionSources(process.env)

describe.skipIf(grammalecte === null)('Grammalecte itself (left out where grammalecte-cli is not installed)', () => {
  const checker = grammalecteChecker(grammalecte ?? undefined)
  afterAll(() => checker.close())

  it('answers text after text, paragraph by paragraph, from one process', async () => {
    const text = 'Bonjour.\nLes chien mange.'
    const marked = (await checker.check(text)).map(({ start, end }) => text.slice(start, end))
    expect(marked).toEqual(['chien'])
    expect(await checker.check('Bonjour à tous.')).toEqual([])
  })
})

it('says that it has no answer when the program is not there', async () => {
  await expect(grammalecteChecker('no-such-program').check('Bonjour.')).rejects.toThrow()
})
