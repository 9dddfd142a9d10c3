import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { writeDraft } from './index.ts'
import { berenice, requestOf } from './season.fixture.ts'

const played: ShowRecord = {
  ...berenice,
  firstCreatedYear: 2021,
  audienceTotal: 26_500,
  stars: { count: 4, source: 'La Vigie' },
  pressQuotes: [],
}

function texts(show: ShowRecord, channel: 'press' | 'web' | 'facebook' | 'linkedin' | 'sms'): string[] {
  return Array.from({ length: 8 }, (_, seed) => {
    const request = requestOf({ show, channel, audience: 'new', more: { seed } })
    const { text } = writeDraft(request)
    const { atoms } = checkText({ text, record: show, asOf: request.asOf })
    const ofCareer = atoms.filter(({ kind }) => kind === 'star' || kind === 'audience' || kind === 'year')
    expect(ofCareer.filter(({ status }) => status !== 'supported')).toEqual([])
    return text.replaceAll(/[\u00a0\u202f]/gu, ' ')
  })
}

describe('a show that has been played', () => {
  it('tells newsrooms and partners how many saw it and since when', () => {
    for (const channel of ['press', 'linkedin'] as const)
      for (const text of texts(played, channel))
        expect(text, channel).toMatch(/26 500 spectateurs.*2021|2021.*26 500 spectateurs/u)
  })

  it('says a prize that is named after a heart', () => {
    for (const text of texts({ ...played, awards: ['Coup de cœur du jury du festival des Quais 2024'] }, 'press'))
      expect(text).toMatch(/[Cc]oup de cœur du jury du festival des Quais/u)
  })

  it('says its stars with who gave them, once, and no fewer than four', () => {
    for (const channel of ['press', 'web', 'facebook'] as const) {
      for (const text of texts(played, channel)) {
        expect(text, channel).toMatch(/La Vigie/u)
        expect(text.match(/quatre étoiles/giu), channel).toHaveLength(1)
      }
      for (const text of texts({ ...played, stars: { count: 3, source: 'La Vigie' } }, channel))
        expect(text, channel).not.toMatch(/étoile/u)
    }
  })

  it('names a paper once that also reviewed it', () => {
    const reviewed = { ...played, pressQuotes: [{ text: 'Une reine qui ne cède rien', source: 'La Vigie' }] }
    for (const text of texts(reviewed, 'press')) {
      expect(text.match(/La Vigie/gu)).toHaveLength(1)
      expect(text).toContain('Et quatre étoiles.')
    }
  })

  it('has a line for the year where nobody counted who came', () => {
    for (const text of texts({ ...played, audienceTotal: null }, 'press')) expect(text).toMatch(/^Création : 2021$/mu)
    for (const text of texts(played, 'press')) expect(text).not.toContain('Création :')
  })
})
