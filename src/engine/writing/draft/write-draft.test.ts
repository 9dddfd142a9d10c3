import { describe, expect, it } from 'vitest'
import { type AudienceKey, audienceKeys, type Channel, channels, type ShowRecord } from '../../../contract/index.ts'
import { praise } from '../channels/cliches.ts'
import { checkCliches, checkLength, checkMentions, gsmUnits } from '../channels/index.ts'
import { normal } from './chooser.ts'
import { type DraftRequest, factDiff, skeletonsOf, writeDraft } from './index.ts'
import { isPractical } from './practical-lines.ts'
import { antigone, berenice, concert, dance, house, petitPierre, season } from './season.fixture.ts'

interface Asked {
  readonly show: ShowRecord
  readonly channel: Channel
  readonly audience: AudienceKey
  readonly more?: Partial<DraftRequest>
}

function request({ show, channel, audience, more }: Asked): DraftRequest {
  return {
    brief: { showKey: show.key, channel, audience, intention: null },
    show,
    house,
    asOf: '2026-11-24',
    audience: { key: audience, persons: 412, addresses: 263 },
    usedOpenings: [],
    seed: 1,
    ...more,
  }
}

const everyDraft = season.flatMap((show) =>
  channels.flatMap((channel) =>
    audienceKeys.map((audience) => ({
      show,
      channel,
      audience,
      draft: writeDraft(request({ show, channel, audience })),
    })),
  ),
)

const dateWords =
  /\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/iu

describe('a draft without a model', () => {
  it('binds every date, number and known name: with its facts taken out, none remains', () => {
    for (const { show, draft } of everyDraft) {
      const rest = outside(draft)
      const names = [
        show.title,
        show.author,
        show.company,
        house.name,
        house.street,
        ...(show.credits ?? []).map(({ name }) => name),
      ]
      expect(rest).not.toMatch(/\d/u)
      expect(rest).not.toMatch(dateWords)
      for (const name of names) if (name) expect(rest).not.toContain(name)
    }
  })

  it('counts offsets in UTF-16 units of the one text, and names a field of the record each time', () => {
    for (const { draft } of everyDraft) {
      for (const { start, end, text, factId } of draft.facts) {
        expect(draft.text.slice(start, end)).toBe(text)
        expect(factId).toMatch(/^(performances|prices|credits|texts|house|photo|partners|[a-zA-Z]+)(\.|$)/u)
      }
      for (const { start, end } of draft.origins) expect(draft.text.slice(start, end).trim()).not.toBe('')
    }
  })

  it('gives the same draft for the same request', () => {
    const asked = request({ show: berenice, channel: 'email', audience: 'regular' })
    expect(writeDraft(asked)).toEqual(writeDraft(asked))
  })

  it('never announces what is past, cancelled or for schools', () => {
    for (const channel of channels) {
      const text = writeDraft(request({ show: concert, channel, audience: 'regular' })).text
      expect(text).not.toMatch(/octobre|oct\.|1\/10|16 mars|16\/3/u)
      expect(writeDraft(request({ show: dance, channel, audience: 'new' })).text).not.toContain('14\u00a0h')
    }
  })

  it('leaves out what the record does not say, rather than guess', () => {
    const bare: ShowRecord = { key: 'nu', title: 'Sans rien', performances: [] }
    for (const channel of channels) {
      const { text } = writeDraft(request({ show: bare, channel, audience: 'new' }))
      expect(text).not.toMatch(/undefined|null|NaN/u)
      expect(text).not.toMatch(/dure |dès |€/u)
    }
  })

  it('claims that one had booked only when the whole list had', () => {
    const asked = { show: berenice, channel: 'email' as const, audience: 'regular' as const }
    const drafts = Array.from({ length: 20 }, (_, seed) => writeDraft(request({ ...asked, more: { seed } })))
    for (const draft of drafts) expect(draft.text).not.toMatch(/aviez|vos réservations/u)
    const audience = { key: 'regular' as const, persons: 40, addresses: 30, allBought: ['Phèdre'] }
    const claims = Array.from({ length: 20 }, (_, seed) => writeDraft(request({ ...asked, more: { seed, audience } })))
    const claimed = claims.filter((draft) => /aviez|vos réservations/u.test(draft.text))
    expect(claimed.length).toBeGreaterThan(0)
    for (const { facts } of claimed) expect(facts.some(({ kind }) => kind === 'recipient')).toBe(true)
  })

  it('quotes the record’s own sentences with their source', () => {
    const quotes = everyDraft.flatMap(({ draft }) => draft.origins).filter(({ writtenBy }) => writtenBy === 'quote')
    expect(quotes.length).toBeGreaterThan(50)
    for (const { source } of quotes) expect(source).not.toBeNull()
  })
})

describe('the manner', () => {
  it('has no cliché, no exclamation, no praise in its first sentence', () => {
    for (const { draft } of everyDraft) {
      expect(checkCliches(draft.text)[0]?.level).toBe('passed')
      expect(draft.content.body.split(/(?<=[.?])\s/u)[0]).not.toMatch(praise)
    }
  })

  it('asks at most one question a text, and calls to one action', () => {
    for (const { draft, channel } of everyDraft) {
      expect(draft.content.body.match(/\?/gu)?.length ?? 0).toBeLessThanOrEqual(2)
      if (channel === 'email') expect(draft.content.body.match(/\*\*[^*]+\*\*/gu)?.length).toBe(1)
    }
  })

  it('keeps French typography: thin spaces, curly apostrophes, no double space, capitals at the head', () => {
    for (const { draft, channel } of everyDraft) {
      if (channel === 'sms') continue
      const prose = draft.facts
        .filter(({ kind }) => kind === 'title')
        .reduceRight((text, { start, end }) => `${text.slice(0, start)}X${text.slice(end)}`, draft.text)
      expect(prose).not.toMatch(/[^\s\u202f(«]\s?[;?](?!\u202f)(?<![\u202f][;?])/u)
      expect(prose).not.toMatch(/\p{L}'\p{L}/u)
      expect(prose).not.toMatch(/ {2}|\s,|\.\.(?!\.)/u)
      expect(prose).not.toMatch(/[.?]\s[a-zàéè](?!\S*\.\w)(?=\p{L})/u)
    }
  })

  it('never opens twice in the same words, whatever the show and the seed', () => {
    for (const [rank, show] of season.entries()) {
      const used: string[] = []
      const openings: string[] = []
      for (let seed = 0; seed < 30; seed++) {
        const draft = writeDraft(
          request({ show, channel: 'email', audience: 'interested', more: { seed, usedOpenings: used } }),
        )
        const first = draft.origins.find(({ start }) => start >= draft.text.indexOf(draft.content.body))
        openings.push(draft.text.slice(first?.start, first?.end))
        used.push(...skeletonsOf(draft))
      }
      // A record with no text, nobody but a company and one date holds some 25 ways in; a fuller one more than 30.
      expect(new Set(openings).size, `${show.title}: ${openings.join('\n')}`).toBeGreaterThanOrEqual(rank < 5 ? 30 : 24)
    }
  })
})

describe('a season of sixty drafts', () => {
  const used: string[] = []
  const heard = ['regular', 'new', 'lapsed', 'interested', 'subscriber'] as const
  const kit = ['newsletter', 'email', 'instagram', 'press', 'brochure'] as const
  const drafts = season.flatMap((show, row) =>
    kit.map((channel, column) => {
      const audience = heard[(row + column) % heard.length] ?? 'regular'
      const draft = writeDraft(
        request({ show, channel, audience, more: { usedOpenings: [...used], seed: row * 10 + column } }),
      )
      used.push(...skeletonsOf(draft))
      return draft
    }),
  )

  it('says no sentence more than twice once its facts are masked, practical lines apart', () => {
    const masked = drafts.flatMap(maskedSentences)
    const counts = [...Map.groupBy(masked, (key) => key)].filter(([key, all]) => all.length > 2 && !isPractical(key))
    expect(counts.map(([key, all]) => `${all.length} ${key}`)).toEqual([])
  })

  it('keeps sentences short on average', () => {
    const lengths = drafts.flatMap(({ text, origins }) =>
      origins.map(({ start, end }) => text.slice(start, end).split(/\s+/u).length),
    )
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(18)
  })
})

describe('the channels', () => {
  it('holds a text message in 160 GSM-7 units, its mention included, when the title allows it', () => {
    for (const show of [berenice, petitPierre, antigone]) {
      const { body } = writeDraft(request({ show, channel: 'sms', audience: 'regular' })).content
      const { units, isGsm } = gsmUnits(body)
      expect(isGsm).toBe(true)
      expect(units).toBeLessThanOrEqual(160)
      expect(body).toMatch(/STOP au 36000$/u)
      expect(body).toContain('€')
    }
  })

  it('stays in GSM-7 for a house called « Théâtre » that gave no short name', () => {
    const { shortName: _, ...unnamed } = house
    const { body } = writeDraft(
      request({ show: berenice, channel: 'sms', audience: 'new', more: { house: unnamed } }),
    ).content
    expect(body).toMatch(/^Vieux-Port : /u)
    expect(gsmUnits(body).isGsm).toBe(true)
  })

  it('says that a title outside GSM-7 makes a message of 70 signs, instead of changing the title', () => {
    const { content } = writeDraft(request({ show: dance, channel: 'sms', audience: 'new' }))
    expect(content.body).toContain('Les Fenêtres closes')
    expect(checkLength('sms', content).map(({ code }) => code)).toContain('sms-outside-gsm')
  })

  it('carries the mentions of its channel', () => {
    for (const { show, channel, draft } of everyDraft) {
      expect(checkMentions(channel, draft.content, house, show).map(({ code }) => code)).toEqual(['mentions-present'])
    }
  })

  it('fits the lengths that block', () => {
    for (const { channel, draft } of everyDraft) {
      expect(checkLength(channel, draft.content).filter(({ level }) => level === 'blocking')).toEqual([])
    }
  })
})

describe('a public that left, or may', () => {
  const letters = ['email', 'newsletter'] as const
  const eveningsIn = ({ facts, content, text }: ReturnType<typeof writeDraft>, show: ShowRecord) => {
    const told = facts.filter(({ kind, factId }) => kind === 'hour' && /^performances\./u.test(factId ?? ''))
    const dated = /(\d{1,2})(?:er)? (\p{L}+)(?: \d{4})? à/gu
    return {
      hours: new Set(told.map(({ factId }) => factId)).size,
      days: new Set([...content.body.matchAll(dated)].map(([words]) => words)).size,
      of: show.performances.length,
      text,
    }
  }

  it('is proposed one evening in a letter, which says that there are others', () => {
    for (const show of season)
      for (const channel of letters)
        for (const audience of ['lapsed', 'atRisk'] as const) {
          const regular = writeDraft(request({ show, channel, audience: 'regular' }))
          const draft = writeDraft(request({ show, channel, audience }))
          const isOfMore = eveningsIn(regular, show).days > 1
          expect(eveningsIn(draft, show).days, draft.text).toBeLessThanOrEqual(1)
          if (isOfMore) {
            expect(draft.content.body).toMatch(/autres dates/u)
            expect(factDiff(regular, draft).oneDate).toBe('second')
          }
        }
  })

  it('is proposed the evening of the meeting rather than another, and never one that is full', () => {
    const full = berenice.performances.map((one) => (one.meeting ? { ...one, availability: 'soldOut' as const } : one))
    for (const audience of ['lapsed', 'atRisk'] as const) {
      const { body } = writeDraft(request({ show: berenice, channel: 'email', audience })).content
      expect(body).toMatch(/vendredi 11 décembre à 20\u00a0h/iu)
      expect(body).not.toMatch(/18\u00a0h/u)
      const left = writeDraft(
        request({ show: { ...berenice, performances: full }, channel: 'email', audience }),
      ).content
      expect(left.body).toMatch(/samedi 12 décembre à 18\u00a0h/iu)
    }
  })

  it('is told the access of another evening with its day, and every price', () => {
    for (const audience of ['lapsed', 'atRisk'] as const) {
      const { body } = writeDraft(request({ show: berenice, channel: 'email', audience })).content
      expect(body).toMatch(/samedi 12 décembre, représentation avec audiodescription/iu)
      expect(body).toMatch(/28\u00a0€, 20\u00a0€ en tarif réduit/u)
    }
  })

  it('is told every date where the brief is about some days, or about the run', () => {
    for (const intention of ['plutôt le samedi', 'les dernières places']) {
      const asked = request({ show: berenice, channel: 'email', audience: 'lapsed' })
      const { body } = writeDraft({ ...asked, brief: { ...asked.brief, intention } }).content
      expect(body).toMatch(/20\u00a0h/u)
      expect(body).toMatch(/18\u00a0h/u)
    }
  })
})

describe('two publics', () => {
  it('are told the same dates, hours, prices and accessible performances', () => {
    const publics = audienceKeys.filter((key) => key !== 'group')
    for (const show of season) {
      for (const channel of channels) {
        const [first, ...others] = publics.map((audience) => writeDraft(request({ show, channel, audience })))
        for (const other of others) if (first) expect(factDiff(first, other).rightsMissing).toEqual([])
      }
    }
  })

  it('are told apart by the diff when one hears less', () => {
    const whole = writeDraft(request({ show: berenice, channel: 'email', audience: 'regular' }))
    const cut = { facts: whole.facts.filter(({ factId }) => factId !== 'prices.2.cents') }
    expect(factDiff(whole, cut).rightsMissing.map(({ factId, kind }) => `${factId}#${kind}`)).toEqual([
      'prices.2.cents#price',
    ])
  })
})

function outside({ text, facts }: { text: string; facts: readonly { start: number; end: number }[] }): string {
  const kept = [...text]
  const units = text.split('')
  for (const { start, end } of facts) for (let at = start; at < end; at++) units[at] = ' '
  return kept.length > 0 ? units.join('') : ''
}

/** Each sentence with its facts masked; those that are the record's own words alone are left out. */
function maskedSentences({ text, facts, origins }: ReturnType<typeof writeDraft>): string[] {
  return origins
    .map(({ start, end }) => {
      let masked = ''
      let at = start
      for (const fact of facts.filter((item) => item.start >= start && item.end <= end)) {
        masked += `${text.slice(at, fact.start)}⟦${fact.kind}⟧`
        at = fact.end
      }
      return normal(masked + text.slice(at, end))
    })
    .filter((masked) => masked.replace(/⟦[^⟧]*⟧/gu, '').match(/\p{L}/u))
}

it('compares an age under which a price holds by its field, whoever bound it', () => {
  const fact = { start: 0, end: 6, status: 'supported' as const }
  const byWriter = { facts: [{ ...fact, text: 'moins de 26 ans', kind: 'age' as const, factId: 'prices.2.label' }] }
  const byCheck = { facts: [{ ...fact, text: '26 ans', kind: 'price' as const, factId: 'prices[2].label' }] }
  expect(factDiff(byWriter, byCheck).rightsMissing).toEqual([])
  const other = { facts: [{ ...fact, text: '28 ans', kind: 'age' as const, factId: 'prices.1.label' }] }
  expect(factDiff(byWriter, other).rightsMissing).toHaveLength(2)
})
