import fc from 'fast-check'
import { expect, it } from 'vitest'
import { channels, type HouseRecord, type ShowRecord } from '../../../contract/index.ts'
import { correctText, lexiconFromRecord } from '../../language/index.ts'
import { advise } from '../advice/index.ts'
import { writeDraft } from '../draft/index.ts'
import { house, requestOf, season } from '../draft/season.fixture.ts'
import { doubtsOf, exampleRecord, judged } from './check-fixture.ts'
import { checkText } from './check-text.ts'

const shows: readonly ShowRecord[] = [
  ...season,
  {
    ...exampleRecord,
    subtitle: 'Une traversée sans boussole',
    genre: 'théâtre musical',
    language: 'français',
    surtitles: 'anglais',
    company: 'Trio Sarbach',
    credits: [
      ...(exampleRecord.credits ?? []),
      { role: 'guitare et voix', name: 'Jeanne Mordoj' },
      { role: 'Alceste', name: 'Louis Okoumé' },
    ],
    awards: ['Sablier de la révélation 2025', 'Prix des Rivages 2025'],
    partners: ['Ville de Valmer'],
  },
]

/** Every sign that means something in a pattern, and what names are really written with. */
const signs = [...'()[]{}*+?.\\^$|/', '[bis]', '***', '{2}', '(?', '\\p']

/** What no sign is put into: codes, days, addresses, and sentences that are more than a name. */
const left =
  /^(?:key|startsAt|onSaleFrom|status|audience|availability|kind|channel|bookingUrl|website|email|phone|access|boxOfficeHours|bar|parking|meeting|mentions|pressContact|hashtags|smsStop|licenceNumber)$/

type Marks = ReadonlyMap<string, string>

/** A record with its marked words for the plain ones. */
function marked<Value>(value: Value, marks: Marks): Value {
  return JSON.parse(JSON.stringify(value), (field, held: unknown) =>
    typeof held === 'string' && !left.test(field)
      ? held.replace(/\p{L}{2,}/gu, (word) => marks.get(word) ?? word)
      : held,
  )
}

/** The words of a record, small ones left out. */
function wordsOf(value: unknown): string[] {
  const words = new Set<string>()
  JSON.stringify(value, (field, held: unknown) => {
    if (left.test(field)) return null
    if (typeof held === 'string') for (const [word] of held.matchAll(/\p{L}{4,}/gu)) words.add(word)
    return held
  })
  return [...words]
}

interface Signed {
  readonly show: ShowRecord
  readonly house: HouseRecord
}

/** A show and its house, some of whose words bear a sign: behind them, before them or in their middle. */
const signedRecords: fc.Arbitrary<Signed> = fc
  .record({
    show: fc.constantFrom(...shows),
    places: fc.array(
      fc.record({
        word: fc.nat(),
        sign: fc.constantFrom(...signs),
        cut: fc.constantFrom(
          (word: string) => word.length,
          (word: string) => Math.ceil(word.length / 2),
          () => 0,
        ),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ show, places }) => {
    const words = wordsOf([show, house])
    const marks = new Map(
      places.map(({ word: at, sign, cut }) => {
        const word = words[at % words.length] ?? ''
        return [word, `${word.slice(0, cut(word))}${sign}${word.slice(cut(word))}`]
      }),
    )
    return { show: marked(show, marks), house: marked(house, marks) }
  })

/** A text that tells what the record holds, each thing as it is held. */
function toldAsHeld({ show, house: ours }: Signed): string {
  return [
    `*${show.title}*, ${show.subtitle ?? ''}, de ${show.author ?? ''}, par ${show.company ?? ''}.`,
    ...(show.credits ?? []).map(({ role, name }) => `${role} : ${name}`),
    ...show.performances.map(({ venue, hall, city }) => [venue ?? ours.name, hall, city].filter(Boolean).join(', ')),
    ...(show.prices ?? []).map(({ label, cents }) => `${label} : ${cents / 100} €`),
    ...(show.awards ?? []),
    ...(show.pressQuotes ?? []).map(({ text, source }) => `« ${text} » (${source})`),
    ...(show.partners ?? []),
    `${ours.name}, ${ours.street}, ${ours.city}`,
  ].join('\n')
}

it('contradicts nothing that a text tells as the record holds it, whatever signs it holds', () => {
  fc.assert(
    fc.property(signedRecords, (signed) => {
      const { atoms } = checkText(
        { asOf: '2026-03-01', text: toldAsHeld(signed), record: signed.show },
        { house: signed.house },
      )
      expect(atoms.filter(({ status }) => status === 'contradicted')).toEqual([])
    }),
    { numRuns: 200 },
  )
})

it('writes, advises and checks without a model on such a record', () => {
  const asked = fc.record({ channel: fc.constantFrom(...channels), seed: fc.nat({ max: 20 }) })
  fc.assert(
    fc.property(signedRecords, asked, ({ show, house: ours }, { channel, seed }) => {
      const request = requestOf({ show, channel, more: { house: ours, seed } })
      const draft = writeDraft(request)
      for (const { text, start, end } of draft.facts) expect(draft.text.slice(start, end)).toBe(text)
      advise({ content: draft.content, channel, audience: 'regular', show, house: ours, asOf: request.asOf })
      const { atoms } = checkText({ asOf: request.asOf, text: draft.text, record: show }, { house: ours })
      for (const { text, start, end } of atoms) expect(draft.text.slice(start, end)).toBe(text)
    }),
    { numRuns: 60 },
  )
})

it('corrects a text under a lexicon of such names', async () => {
  await fc.assert(
    fc.asyncProperty(signedRecords, async (signed) => {
      const lexicon = lexiconFromRecord({ shows: [signed.show], house: signed.house })
      await correctText(toldAsHeld(signed), { lexicon, tiers: ['sure', 'check'] })
    }),
    { numRuns: 25 },
  )
})

it.each([
  ['Un texte de Jeanne Mordoj (dite Josette).', { author: 'Jeanne Mordoj (dite Josette)' }],
  ['La compagnie C+ revient à Valmer..', { company: 'compagnie C+' }],
  ['Le 12 mars à 20 h 30, Salle 1 [bis].', { performances: [{ startsAt: '2026-03-12T20:30', hall: 'Salle 1 [bis]' }] }],
  ['Jo Verne à la guitare (et voix).', { credits: [{ role: 'guitare (et voix', name: 'Jo Verne' }] }],
  ['Jo Verne joue M***. M*** : Jo Verne.', { credits: [{ role: 'M***', name: 'Jo Verne' }] }],
  ['8 € pour les 12-.', { prices: [{ label: '12-', cents: 800 }] }],
  [
    '« Qui a peur ? (ou presque » passe deux fois.',
    {
      title: 'Qui a peur ? (ou presque',
      performances: [{ startsAt: '2026-03-12T20:30' }, { startsAt: '2026-03-13T20:30' }],
    },
  ],
  [
    'Banff$ 2026, et un solo : Sékou+ Diallo.',
    { awards: ['Banff$ 2026'], credits: [{ role: 'avec', name: 'Sékou+ Diallo' }] },
  ],
  [
    'Mise en scène (reprise) : Irène Vasseur et Hélène Loiseau\nInterprète : Jo Verne',
    {
      credits: [
        { role: 'mise en scène (reprise)', name: 'Irène Vasseur et Hélène Loiseau' },
        { role: 'interprète', name: 'Jo Verne' },
      ],
    },
  ],
  ['« Un bijou » (Télérama)', { pressQuotes: [{ text: 'Un bijou', source: 'Télérama (TTT)' }] }],
])('doubts nothing of « %s »', (text, record) => {
  expect(doubtsOf(text, { record })).toEqual([])
})

it('reads what stands in brackets behind a name as said of it, and no name more', () => {
  const record = {
    author: 'Jeanne Mordoj (dite Josette)',
    credits: [{ role: 'avec', name: 'Sofiane Roux (guitare, voix), Garance Thiriet [Titus]' }],
  }
  expect(judged('Un texte de Jeanne Mordoj. Avec Sofiane Roux et Garance Thiriet.', { record })).toEqual([
    '✓ person: Jeanne Mordoj',
    '✓ person: Sofiane Roux',
    '✓ person: Garance Thiriet',
  ])
  expect(doubtsOf('Deux comédiens : Sofiane Roux (guitare, voix) et Garance Thiriet [Titus].', { record })).toEqual([])
  expect(doubtsOf('Trois comédiens sur le plateau.', { record })).toEqual(['✗ count: Trois'])
})

it('reads no slip of a name over what parts it from the words before it', () => {
  const record = { performances: [{ startsAt: '2026-03-12T20:30', venue: 'La Halle aux Draperies', city: 'Valmer' }] }
  expect(doubtsOf('SMS/Halle aux Draperies : c’est le 12 mars.', { record })).toEqual([])
  expect(doubtsOf('Jo (basse). Halle aux Draperies, le 12 mars.', { record })).toEqual([])
  expect(doubtsOf('Le 12 mars à la Hale aux Draperies.', { record })).toEqual(['✗ venue: la Hale aux Draperies'])
})
