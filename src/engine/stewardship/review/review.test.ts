import { expect, test } from 'vitest'
import type { DraftContent, ShowRecord } from '../../../contract/index.ts'
import { type BoundFact, changedFacts, factKey, presentValue } from './bound-facts.ts'
import { judged } from './check-id.ts'
import { contentHash } from './content-hash.ts'
import { lookChecks } from './look-checks.ts'
import { repetitionChecks } from './repetition.ts'

const show: ShowRecord = {
  key: 'vagues',
  title: 'Les Vagues',
  performances: [{ startsAt: '2027-01-15T20:30' }, { startsAt: '2027-01-16T19:00' }],
  prices: [{ label: 'plein', cents: 2400 }],
}
const records = { show, house: { name: 'Théâtre du Môle', phone: '02 00 00 00 00' } }
const content: DraftContent = { subject: 'Les Vagues', preheader: null, body: 'Samedi.', altText: null, hashtags: [] }

function bound(factId: string): BoundFact {
  const key = factKey(factId, records)
  const value = key === null ? null : presentValue(key, records)
  return { text: '', start: 0, end: 0, kind: 'date', factId, status: 'supported', key, value }
}

test('a count of performers is changed by a performer, not by another credit', () => {
  const credits = [{ role: 'avec', name: 'Anouk Verdier, Basile Morin' }]
  const said = (more: typeof credits) =>
    presentValue('credits.performers', { show: { ...show, credits: [...credits, ...more] }, house: null })
  expect(said([{ role: 'costumes', name: 'Lou Astier' }])).toBe(said([]))
  expect(said([{ role: 'jeu', name: 'Lou Astier' }])).not.toBe(said([]))
})

test('a performance is known by its instant, so that one added before it changes nothing', () => {
  const facts = [bound('performances.1.startsAt'), bound('performances[1]'), bound('house.phone')]
  const longer = { ...show, performances: [{ startsAt: '2027-01-14T20:30' }, ...show.performances] }
  expect(changedFacts(facts, { ...records, show: longer })).toEqual([])
  const moved = { ...show, performances: [{ startsAt: '2027-01-15T20:30' }, { startsAt: '2027-01-16T18:00' }] }
  expect(changedFacts(facts, { ...records, show: moved })).toHaveLength(2)
})

test('a cancelled performance changes each of its facts', () => {
  const [first, second] = show.performances
  if (!first || !second) throw new Error('two performances')
  const cancelled: ShowRecord = { ...show, performances: [first, { ...second, status: 'cancelled' }] }
  expect(changedFacts([bound('performances.1.startsAt')], { ...records, show: cancelled })).toHaveLength(1)
  expect(changedFacts([bound('performances.0.startsAt')], { ...records, show: cancelled })).toHaveLength(0)
})

test('the hash is of the words, the carried facts and the list, whatever the order of the list', () => {
  const facts = [bound('prices.0')]
  const of = (change: object) =>
    contentHash({
      content,
      channel: 'newsletter',
      facts,
      records,
      photo: null,
      addresses: ['a@x.example', 'b@x.example'],
      ...change,
    })
  const hash = of({})
  expect(of({ addresses: ['b@x.example', 'a@x.example'] })).toBe(hash)
  expect(of({ addresses: ['a@x.example'] })).not.toBe(hash)
  expect(of({ addresses: null })).not.toBe(hash)
  expect(of({ channel: 'email' })).not.toBe(hash)
  expect(of({ content: { ...content, body: 'Samedi !' } })).not.toBe(hash)
  const dearer = { ...records, show: { ...show, prices: [{ label: 'plein', cents: 2500 }] } }
  expect(of({ records: dearer })).not.toBe(hash)
  const other = { ...records, show: { ...show, durationMinutes: 90 } }
  expect(of({ records: other })).toBe(hash)
})

test('a check keeps its name while its sentence stays, wherever it moves', () => {
  const named = (text: string, words: string) => {
    const start = text.indexOf(words)
    const spans = [{ start, end: start + words.length }]
    return judged({ key: 'facts', level: 'blocking', code: 'fact-unsupported', params: {}, spans }, { text }).id
  }
  const id = named('Bonjour. Le prix est 19 €. Merci.', '19 €')
  expect(named('Un mot de plus. Bonjour. Le prix est 19 €. Merci.', '19 €')).toBe(id)
  expect(named('Bonjour. Le prix reste 19 €. Merci.', '19 €')).not.toBe(id)
})

test('a text that says again what another said is told so, facts and quotations apart', () => {
  const text =
    'Nous vous attendons nombreux au théâtre pour une soirée en compagnie de toute notre équipe réunie pour vous'
  const other = { title: 'La lettre de mars', text: `Chers amis. ${text}.` }
  const request = { text, origins: [], facts: [], otherTexts: [other] }
  expect(repetitionChecks(request)).toMatchObject([
    { level: 'look', code: 'text-repeats', params: { title: 'La lettre de mars', percent: 100 } },
  ])
  const quote = { start: 0, end: text.length, writtenBy: 'quote', source: 'dossier' } as const
  expect(repetitionChecks({ ...request, origins: [quote] })).toEqual([])
})

test('a text asked to be about a performance that the record has not is opened before it is validated', () => {
  const leftOut = (asked: string[]) =>
    lookChecks({
      text: content.body,
      atoms: [],
      draft: { content, channel: 'email', show, recipients: null, askedPerformances: asked, origins: [], facts: [] },
    }).filter(({ code }) => code === 'performances-left-out')
  expect(leftOut(['2027-01-16T19:00', '2027-01-15T20:30'])).toEqual([])
  expect(leftOut([])).toEqual([])
  expect(leftOut(['2027-01-18T10:00', '2027-01-15T20:30', '2027-01-14T10:00'])).toMatchObject([
    { level: 'look', params: { count: 2, day: '2027-01-14' } },
  ])
})

test('of what a person wrote, what no text of the show says is read first; what a rule wrote is bound elsewhere', () => {
  const told = {
    ...show,
    texts: [{ kind: 'summary' as const, source: 'dossier', text: 'Une femme attend un bateau.' }],
  }
  const text = 'Sur le quai, une femme attend un bateau. Son frère a volé la boussole.'
  const first = (writtenBy: 'person' | 'rule', record: ShowRecord = told) =>
    lookChecks({
      text,
      atoms: [],
      draft: {
        content: { ...content, body: text },
        channel: 'email',
        show: record,
        recipients: null,
        origins: [{ start: 0, end: text.length, writtenBy, source: null }],
        facts: [],
      },
    })[0]
  expect(first('person')).toMatchObject({ level: 'look', code: 'prose-to-read', params: { count: 1 } })
  expect(first('person')?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Son frère a volé la boussole.',
  ])
  expect(first('rule')?.code).toBe('sense-to-read')
  expect(first('person', show)?.code).toBe('sense-to-read')
})
