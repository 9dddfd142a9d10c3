import { describe, expect, it } from 'vitest'
import type { Channel, RephraseWay, ShowRecord } from '../../../contract/index.ts'
import { skeletonsOf, writeDraft } from '../draft/index.ts'
import { berenice, requestOf, season } from '../draft/season.fixture.ts'
import type { DraftText } from '../rewrite/open-sentences.ts'
import { type Change, rephrase, withChanges } from './index.ts'

const channels: readonly Channel[] = ['email', 'newsletter', 'instagram', 'facebook', 'linkedin', 'web', 'brochure']

function written(channel: Channel, show = berenice, seed = 1): DraftText {
  return writeDraft(requestOf({ show, channel, more: { seed } }))
}

function asked(draft: DraftText, way: RephraseWay, channel: Channel, show = berenice) {
  return rephrase(draft, way, requestOf({ show, channel, more: { usedOpenings: skeletonsOf(draft) } }))
}

function taken(draft: DraftText, changes: readonly Change[]): DraftText {
  return withChanges(
    draft,
    changes.map((change) => ({ change, own: null })),
  )
}

/** A text whose second sentence a person has written. */
function edited(draft: DraftText, words: string): DraftText {
  const { text, content } = draft
  const start = text.indexOf(content.body)
  const first = draft.origins.find((origin) => origin.start === start)
  const at = first?.end ?? start
  const added = ` ${words}`
  const shift = <T extends { start: number; end: number }>(span: T): T =>
    span.start >= at ? { ...span, start: span.start + added.length, end: span.end + added.length } : span
  return {
    content: { ...content, body: content.body.slice(0, at - start) + added + content.body.slice(at - start) },
    text: text.slice(0, at) + added + text.slice(at),
    facts: draft.facts.map(shift),
    origins: [
      ...draft.origins.map(shift),
      { start: at + 1, end: at + added.length, writtenBy: 'person' as const, source: 'Anne' },
    ].sort((a, b) => a.start - b.start),
  }
}

const ways = ['shorter', 'longer', 'otherwise'] as const

function everyWay(shows: readonly ShowRecord[]) {
  return shows.flatMap((show) =>
    channels.flatMap((channel) =>
      ways.map((way) => {
        const draft = written(channel, show)
        return { show, channel, way, draft, changes: asked(draft, way, channel, show) }
      }),
    ),
  )
}

const plain = (text: string) =>
  text
    .replaceAll(/[*«»“”\s\u00a0\u202f]+/gu, ' ')
    .replaceAll("'", '’')
    .toLowerCase()
const sentencesOf = ({ text, origins }: DraftText) => origins.map(({ start, end }) => text.slice(start, end))
const words = (text: string) => text.split(/\s+/u).length
const mine = 'Nous l’avons vue en répétition, et nous en parlons encore.'

const everything = everyWay(season)

describe('a text taken up again by rules', () => {
  it('keeps what a person wrote in it, whichever way it is said otherwise', () => {
    for (const channel of channels)
      for (const way of ['shorter', 'longer', 'otherwise'] as const) {
        const draft = edited(written(channel), mine)
        expect(taken(draft, asked(draft, way, channel)).content.body, `${channel} ${way}`).toContain(mine)
      }
  })

  it('stays to the sign where nothing is taken', () => {
    for (const { draft } of everyWay([berenice])) expect(draft).toMatchObject(taken(draft, []))
  })

  it('keeps every other sentence where one change alone is taken', () => {
    const single = everyWay([berenice]).flatMap(({ draft, changes }) => changes.map((change) => ({ draft, change })))
    for (const { draft, change } of single) {
      const { text } = taken(draft, [change])
      const gone = change.steps.flatMap((step) => (step.do === 'cut' || step.do === 'replace' ? [step.unit] : []))
      const kept = sentencesOf(draft).filter((sentence) => sentence !== change.before)
      const missing = kept.filter((sentence) => !text.includes(sentence))
      expect(missing.length, `${change.why} ${missing.join(' / ')}`).toBeLessThanOrEqual(Math.max(0, gone.length - 1))
    }
  })

  it('leaves no hole: no blank line of nothing, no two spaces, whatever is taken', () => {
    for (const { show, channel, way, draft, changes } of everything)
      for (const some of [changes, changes.slice(0, 1), changes.slice(1), changes.filter((_, at) => at % 2 === 0)])
        expect(taken(draft, some).content.body, `${show.key} ${channel} ${way}`).not.toMatch(
          /\n{3}|[^\S\u00a0\u202f\n]{2}|[^\S\n]\n|^\s|\s$/u,
        )
  })

  it('counts every fact where it now stands', () => {
    for (const { draft, changes } of everything) {
      const { text, facts, origins, content } = taken(draft, changes)
      for (const fact of facts) expect(text.slice(fact.start, fact.end)).toBe(fact.text)
      for (const { start, end } of origins) expect(end).toBeGreaterThan(start)
      expect(text).toContain(content.body)
    }
  })
})

describe('shorter', () => {
  it('cuts sentences and writes none, never a date, a price, a right or the way to book', () => {
    for (const { show, channel, draft, changes, way } of everything)
      if (way === 'shorter') {
        for (const { kind } of changes) expect(kind).toBe('cut')
        const after = taken(draft, changes)
        const kept = new Set(after.facts.map(({ factId }) => factId))
        for (const { factId } of draft.facts)
          if (/^(?:performances|prices|freeUnderAge|bookingUrl|phone)/u.test(factId ?? ''))
            expect(kept, `${show.key} ${channel}`).toContain(factId)
      }
  })

  it('loses a good part of its words where it says more than it must, and keeps a sentence of the story', () => {
    const draft = written('email')
    const long = taken(draft, asked(draft, 'longer', 'email'))
    const after = taken(long, asked(long, 'shorter', 'email'))
    expect(words(after.content.body)).toBeLessThan(words(long.content.body) * 0.85)
    expect(after.content.body).toContain('renonce à Bérénice')
  })

  it('cuts the crew, never those on stage nor who conducts them', () => {
    const credits = [
      { role: 'direction musicale', name: 'Marthe Kowal' },
      { role: 'orchestre', name: 'Orchestre du Môle' },
      { role: 'costumes', name: 'Wen Li' },
      { role: 'lumières', name: 'Théo Aubanel' },
    ]
    const show = { ...berenice, genre: 'opéra', credits: [...(berenice.credits ?? []), ...credits] }
    for (let seed = 0; seed < 6; seed += 1) {
      const draft = written('email', show, seed)
      for (const { before } of asked(draft, 'shorter', 'email', show))
        expect(before).not.toMatch(/Kowal|Anouk Verdier/u)
    }
  })

  it('does not cut what its brief asks for', () => {
    const show = { ...berenice, awards: ['Prix du jury 2025'] }
    const request = requestOf({ show, channel: 'web', more: { seed: 1 } })
    const draft = writeDraft(request)
    expect(draft.text).toContain('Prix du jury 2025')
    const plain = rephrase(draft, 'shorter', request).map(({ before }) => before)
    const brief = { ...request.brief, intention: 'le prix reçu' }
    const wanted = rephrase(draft, 'shorter', { ...request, brief }).map(({ before }) => before)
    expect(plain.join(' ')).toContain('Prix du jury')
    expect(wanted.join(' ')).not.toContain('Prix du jury')
  })
})

describe('longer', () => {
  it('adds only what the text does not tell, each thing once', () => {
    for (const { show, channel, draft, changes, way } of everything)
      if (way === 'longer') {
        const told = new Set(draft.facts.map(({ factId, text }) => `${factId} ${text}`))
        const names = draft.content.body
        for (const { kind, before, steps } of changes) {
          expect([kind, before]).toEqual(['added', ''])
          const facts = steps.flatMap((step) => (step.do === 'add' ? step.unit.facts : []))
          const fresh = facts.filter(({ factId, text }) => !told.has(`${factId} ${text}`) && !names.includes(text))
          expect(fresh.length, `${show.key} ${channel}`).toBeGreaterThan(0)
        }
        const after = changes.map(({ after: words }) => words)
        expect(new Set(after).size).toBe(after.length)
      }
  })

  it('goes on with the story right behind where the text left it', () => {
    const draft = written('newsletter')
    const only = rephrase(draft, 'shorter', requestOf({ show: berenice, channel: 'newsletter' }))
    const short = taken(draft, only)
    const cut = { ...short }
    const { content } = taken(cut, asked(cut, 'longer', 'newsletter'))
    expect(content.body).toMatch(/reine étrangère\.[^\n]* Antiochus|Antiochus, leur ami, l’aime en silence/u)
  })

  it('adds past the usual length of the channel, as was asked', () => {
    const words = Array.from({ length: 260 }, () => 'mot').join(' ')
    const draft = edited(written('email'), `${words}.`)
    expect(asked(draft, 'longer', 'email').length).toBeGreaterThan(0)
  })

  it('has nothing more to add once all is told', () => {
    const draft = written('email')
    const once = taken(draft, asked(draft, 'longer', 'email'))
    const twice = asked(once, 'longer', 'email')
    expect(twice).toEqual([])
  })
})

describe('otherwise', () => {
  it('opens on other words, with every fact of the text still told', () => {
    for (const { show, channel, draft, changes, way } of everything)
      if (way === 'otherwise') {
        const after = taken(draft, changes)
        const kept = new Set(after.facts.map(({ factId }) => factId))
        for (const { factId, kind, end } of draft.facts)
          if (kind !== 'title' && end > (draft.content.subject ?? '').length)
            expect(kept, `${show.key} ${channel} ${factId}`).toContain(factId)
      }
    const draft = written('email')
    const after = taken(draft, asked(draft, 'otherwise', 'email'))
    expect(after.content.body.split(/[.»]/u)[0]).not.toBe(draft.content.body.split(/[.»]/u)[0])
    expect(after.content.subject).not.toBe(draft.content.subject)
  })

  it('opens behind the greeting of the house’s letters', () => {
    const more = { manner: { greeting: 'Bonjour,', signature: 'L’équipe du Vieux-Port' } }
    for (let seed = 0; seed < 8; seed += 1) {
      const draft = writeDraft(requestOf({ show: berenice, channel: 'email', more: { ...more, seed } }))
      const usedOpenings = skeletonsOf(draft)
      const request = requestOf({ show: berenice, channel: 'email', more: { ...more, seed: seed + 1, usedOpenings } })
      const { content } = taken(draft, rephrase(draft, 'otherwise', request))
      expect(content.body).toMatch(/^Bonjour,\n\n[^\n]+[\s\S]+L’équipe du Vieux-Port$/u)
    }
  })

  it('quotes nothing twice', () => {
    for (const { show, channel, draft, changes } of everything) {
      const body = plain(taken(draft, changes).content.body)
      const sentences = (show.texts ?? []).flatMap(({ text }) => plain(text).split(/(?<=[.?]) /u))
      for (const sentence of sentences.filter(({ length }) => length > 25))
        expect(body.split(sentence.slice(1, -1)).length, `${show.key} ${channel}: ${sentence}`).toBeLessThanOrEqual(2)
    }
  })
})

it('a text message, a leaflet and a release are what they are', () => {
  for (const channel of ['sms', 'leaflet', 'press'] as const)
    for (const way of ['shorter', 'longer', 'otherwise'] as const)
      expect(asked(written(channel), way, channel)).toEqual([])
})
