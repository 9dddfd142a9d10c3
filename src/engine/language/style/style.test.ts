import { describe, expect, it } from 'vitest'
import { checkStyle } from './check-style.ts'
import { readability, syllableCount } from './readability.ts'

describe('readability', () => {
  it('counts words and sentences as a reader does', () => {
    expect(readability('Le bar ouvre une heure avant. Venez tôt !')).toMatchObject({
      words: 8,
      sentences: 2,
      wordsPerSentence: 4,
      longestSentence: 6,
    })
  })

  it('gives no reading ease for a text too short to have one', () => {
    expect(readability('Venez.').readingEase).toBeNull()
  })

  it('reads short words as easier than long ones', () => {
    const easy = readability(
      'Le roi dort. La reine sort. Un ami vient. Il parle bas. Elle part. Le jour se lève. On rit. Tout finit bien.',
    )
    const hard = readability(
      'La conceptualisation institutionnelle contemporaine interroge fondamentalement la représentativité dramaturgique, dont la problématisation pluridisciplinaire caractérise intrinsèquement plusieurs expérimentations scénographiques.',
    )
    expect(easy.readingEase).toBeGreaterThan(hard.readingEase ?? 0)
  })

  it.each([
    ['théâtre', 2],
    ['comédienne', 3],
    ['dansent', 1],
    ['eau', 1],
  ])('counts the syllables of %s', (word, count) => {
    expect(syllableCount(word)).toBe(count)
  })
})

describe('checkStyle', () => {
  it('points at a word that comes back too soon, but not at a name', () => {
    const findings = checkStyle('Une lumière douce, puis une lumière plus vive. Bérénice attend ; Bérénice renonce.')
    expect(findings.map(({ rule, start }) => [rule, start])).toEqual([['repetition', 28]])
  })

  it('takes the phrases that the house does not want', () => {
    const findings = checkStyle('Un moment hors du temps.', [
      { pattern: /hors du temps/iu, message: { code: 'french.cliche', params: {} } },
    ])
    expect(findings).toMatchObject([
      { rule: 'unwanted-phrase', start: 10, end: 23, tier: 'style', message: { code: 'french.cliche' } },
    ])
  })

  it('offers a lighter turn for a heavy one, its capital kept, and points at a passive whose author is named', () => {
    const text = 'Afin de pouvoir entrer, venez tôt. Le texte est porté par une actrice. Il est porté par amour.'
    expect(checkStyle(text).map(({ rule, start, suggestions }) => [rule, start, suggestions])).toEqual([
      ['heavy-turn', 0, ['Pour']],
      ['passive', 44, []],
    ])
  })

  it('names a sentence too long to be read aloud', () => {
    expect(checkStyle(`${'mot '.repeat(45)}.`)).toMatchObject([{ rule: 'long-sentence' }])
  })
})

it('says once that a word comes back, and not at each turn', () => {
  const text = 'La sonate ouvre le concert. Cette sonate est brève. Une autre sonate la suit, puis une sonate encore.'
  expect(checkStyle(text).filter(({ rule }) => rule === 'repetition')).toHaveLength(1)
})
