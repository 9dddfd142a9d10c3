import { describe, expect, it } from 'vitest'
import {
  type AudienceKey,
  audienceKeys,
  type Brief,
  type Channel,
  channels,
  type ShowRecord,
} from '../../../contract/index.ts'
import { checkLength } from '../channels/index.ts'
import { checkText } from '../check/index.ts'
import { type DraftRequest, factDiff, isRight, writeDraft } from './index.ts'
import { berenice, house, season } from './season.fixture.ts'

const told = ['newsletter', 'email', 'instagram', 'facebook', 'linkedin', 'web', 'brochure'] as const
const fixed = ['sms', 'leaflet', 'press'] as const

interface Asked {
  readonly show: ShowRecord
  readonly channel: Channel
  readonly audience: AudienceKey
}

function written({ show, channel, audience }: Asked, length: Brief['length'], more: Partial<Brief> = {}) {
  const request: DraftRequest = {
    brief: { showKey: show.key, channel, audience, intention: null, ...(length && { length }), ...more },
    show,
    house,
    asOf: '2026-11-24',
    audience: { key: audience, persons: 412, addresses: 263 },
    usedOpenings: [],
    seed: 1,
  }
  return writeDraft(request)
}

const words = (text: string) => text.split(/\s+/u).length

/** A record as a company's file makes it: a story, a note, a team, a prize and a review. */
const rich: ShowRecord = {
  ...berenice,
  credits: [
    ...(berenice.credits ?? []),
    { role: 'scénographie', name: 'Paul Vasseroux' },
    { role: 'musique', name: 'Théo Vidal' },
  ],
  awards: ['Prix du jury du festival des Quais 2026'],
  pressQuotes: [{ text: 'Une langue nue, et cinq acteurs qui l’écoutent.', source: 'La Gazette du Port' }],
  texts: [
    {
      kind: 'summary',
      text: "Titus, devenu empereur, renonce à Bérénice, reine étrangère. Antiochus, leur ami, l'aime en silence. Rome ne veut pas d'une reine. Le Sénat attend, la ville murmure et les bagages sont prêts. Trois fois, les amants se revoient pour se dire la même phrase. Trois fois, la phrase ne vient pas. Un port, une malle et une lettre suffisent à la mise en scène. La mer fait le reste, à marée basse.",
      source: 'fiche du spectacle',
    },
    {
      kind: 'note',
      text: "Trois personnes s'aiment et se quittent. Il ne se passe rien d'autre, et c'est immense. Après *Phèdre*, nous voulions une pièce sans monstre et sans mort.",
      source: 'note de la compagnie du Quai',
    },
  ],
}

describe('the length that a brief asks for', () => {
  it('is the usual one when it says nothing', () => {
    for (const show of season)
      for (const channel of channels) {
        const asked = { show, channel, audience: 'regular' as const }
        expect(written(asked, 'usual')).toEqual(written(asked, undefined))
      }
  })

  it.each(told)('changes what is told on %s, where the record has more to tell', (channel) => {
    const count = (length: Brief['length']) =>
      words(written({ show: rich, channel, audience: 'regular' }, length).content.body)
    const [short, usual, long] = [count('short'), count('usual'), count('long')]
    expect(short).toBeLessThan(usual * 0.9)
    // A page of the site and one of the brochure already say nearly all.
    expect(long).toBeGreaterThan(channel === 'web' || channel === 'brochure' ? usual : usual * 1.15)
  })

  it.each(told)('goes the right way on %s over the whole season', (channel) => {
    const count = (length: Brief['length']) =>
      season.reduce((sum, show) => sum + words(written({ show, channel, audience: 'regular' }, length).content.body), 0)
    expect(count('short')).toBeLessThanOrEqual(count('usual'))
    expect(count('long')).toBeGreaterThanOrEqual(count('usual'))
  })

  it.each(fixed)('changes nothing on %s, whose length is its form', (channel) => {
    for (const show of season) {
      const asked = { show, channel, audience: 'occasional' as const }
      for (const length of ['short', 'long'] as const)
        expect(written(asked, length).text).toBe(written(asked, 'usual').text)
    }
  })

  it('leaves dates, hours, prices, ages and access to every reader', () => {
    for (const show of season)
      for (const channel of told)
        for (const audience of audienceKeys) {
          const usual = written({ show, channel, audience }, 'usual')
          const short = written({ show, channel, audience }, 'short')
          const lost = factDiff(usual, short)
            .onlyInFirst.filter(isRight)
            .map(({ text }) => text)
          expect(lost).toEqual([])
        }
  })

  it('keeps every fact true and every length within what the channel takes', () => {
    for (const show of season)
      for (const channel of channels)
        for (const length of ['short', 'long'] as const) {
          const { text, content } = written({ show, channel, audience: 'new' }, length)
          const untrue = checkText({ text, record: show, asOf: '2026-11-24' }, { house }).atoms.filter(
            ({ status }) => status === 'contradicted',
          )
          expect(untrue.map(({ text: words }) => words)).toEqual([])
          expect(checkLength(channel, content).filter(({ level }) => level === 'blocking')).toEqual(
            checkLength(channel, written({ show, channel, audience: 'new' }, 'usual').content).filter(
              ({ level }) => level === 'blocking',
            ),
          )
        }
  })

  it('never says a sentence twice in a long text', () => {
    for (const show of season)
      for (const channel of told) {
        const { text, origins } = written({ show, channel, audience: 'regular' }, 'long')
        const sentences = origins.map(({ start, end }) => text.slice(start, end)).filter((one) => words(one) > 4)
        expect(new Set(sentences).size).toBe(sentences.length)
      }
  })
})
