import { describe, expect, it } from 'vitest'
import { audienceKeys, type Channel, type ShowRecord } from '../../../contract/index.ts'
import { chooser, rule, seeded } from './chooser.ts'
import { factBook } from './fact-book.ts'
import { skeletonsOf, writeDraft } from './index.ts'
import { say, textOf } from './phrase.ts'
import * as practicals from './practical-moves.ts'
import { berenice, requestOf } from './season.fixture.ts'

/** The texts of a season on one show, each written knowing those before it, for each public in turn. */
function seasonOf(show: ShowRecord, channels: readonly Channel[]): string[] {
  const used: string[] = []
  return audienceKeys.flatMap((audience) =>
    channels.map((channel) => {
      const draft = writeDraft({ ...requestOf({ show, channel, audience }), usedOpenings: [...used] })
      used.push(...skeletonsOf(draft))
      return plain(draft.text)
    }),
  )
}

const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
const story = 'Titus, devenu empereur, renonce à Bérénice'
const note = 'Trois personnes s’aiment et se quittent'
/** What the record says of the show in its own words. */
const own = [story, note, 'nous voulions une pièce sans monstre']
const timesOf = (words: string, texts: readonly string[]) => texts.filter((text) => text.includes(words)).length

describe('over a season of texts on one show', () => {
  for (const channels of [['email'], ['email', 'newsletter', 'facebook', 'instagram']] as const) {
    it(`its story and its note share the ${channels.join(', ')} among them, and each text has words of the record`, () => {
      const texts = seasonOf({ ...berenice, pressQuotes: [] }, channels)
      const most = Math.ceil(texts.length * 0.7)
      expect(timesOf(story, texts)).toBeLessThanOrEqual(most)
      expect(timesOf(note, texts)).toBeLessThanOrEqual(most)
      for (const text of texts)
        expect(
          own.some((words) => text.includes(words)),
          text,
        ).toBe(true)
    })
  }

  it('a page, which is read alone, tells its story each time; its note leaves it to the others in the end', () => {
    const texts = seasonOf({ ...berenice, pressQuotes: [] }, ['web', 'brochure'])
    expect(timesOf(story, texts)).toBe(texts.length)
    expect(timesOf(note, texts)).toBeLessThan(texts.length)
  })

  it('a text asked for what the story names tells the story, worn or not', () => {
    const used = ['email', 'newsletter', 'facebook'].flatMap((channel) =>
      skeletonsOf(writeDraft(requestOf({ show: berenice, channel: channel as Channel, audience: 'interested' }))),
    )
    const asked = requestOf({ show: berenice, channel: 'email', audience: 'regular' })
    const brief = { ...asked.brief, intention: 'parler de la reine étrangère' }
    expect(plain(writeDraft({ ...asked, brief, usedOpenings: [...used, ...used] }).text)).toContain(story)
  })
})

it('a title is never set beside a place alone that the text has told already: its dates are told again with it', () => {
  const show = { ...berenice, performances: [{ startsAt: '2026-12-11T20:00' }] }
  const facts = factBook(requestOf({ show, channel: 'email' }), { titles: 'italic', withYear: false, shortDays: true })
  const choose = chooser(seeded(1, show.key), [])
  choose.pick([rule(say`rendez-vous ${facts.dates}, ${facts.at?.at}.`)])
  const told = practicals.dates(facts, choose)
  expect(told && plain(textOf(told.phrase))).toBe('*Bérénice*, vendredi 11 décembre à 20 h, au Théâtre du Vieux-Port.')
})
