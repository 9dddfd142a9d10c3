import { describe, expect, it } from 'vitest'
import { audienceKeys, channels, type ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { announcedSlots, datesPhrase, type Slot } from './calendar.ts'
import { factBook } from './fact-book.ts'
import { writeDraft } from './index.ts'
import { companyOf } from './people.ts'
import { textOf } from './phrase.ts'
import { ownTexts, passageOf } from './quotes.ts'
import { type Asked, berenice, dance, house, requestOf } from './season.fixture.ts'

const asOf = '2026-11-24'

function written(show: ShowRecord, { seed, ...to }: Pick<Asked, 'channel' | 'audience'> & { seed: number }) {
  return writeDraft(requestOf({ show, ...to, more: { seed } }))
}

/** Every channel and every public, on several seeds. */
function texts(show: ShowRecord, seeds = 6): string[] {
  return channels.flatMap((channel) =>
    audienceKeys.flatMap((audience) =>
      Array.from({ length: seeds }, (_, seed) => written(show, { channel, audience, seed }).text),
    ),
  )
}

const week: ShowRecord = {
  ...berenice,
  company: 'Les Frères Tambour',
  performances: [15, 16, 17, 18, 19, 20, 26].map((day) => ({
    startsAt: `2026-12-${day}T${day === 18 || day === 26 ? '20:30' : day === 15 ? '20:00' : '19:30'}`,
    hall: 'Grande salle',
  })),
}

describe('a hashtag', () => {
  const river = 'Ce que la rivière a gardé pour elle et ne rendra qu’à ceux qui savent attendre'

  it('has a capital at each word, so that it can be read aloud', () => {
    const { hashtags } = written(
      { ...berenice, title: 'Georgette et le grand dehors', genre: 'jeune public' },
      {
        channel: 'instagram',
        audience: 'new',
        seed: 1,
      },
    ).content
    expect(hashtags).toEqual(['#GeorgetteEtLeGrandDehors', '#Racine', '#JeunePublic', '#vieuxport'])
  })

  it('of a title too long to be one is left out, and typed by a person it is no other title', () => {
    const show = { ...berenice, title: river }
    for (const channel of ['instagram', 'facebook', 'linkedin'] as const)
      expect(written(show, { channel, audience: 'new', seed: 1 }).content.hashtags.join(' ')).not.toMatch(/rivi/iu)
    const squeezed = `#${river.replaceAll(/[^\p{L}]/gu, '')}`
    const { atoms } = checkText({ text: squeezed, record: show, asOf }, { house })
    expect(atoms.filter(({ status }) => status === 'contradicted')).toEqual([])
  })
})

describe('what a reader could take for something else', () => {
  it('one date of seven is never told as the date', () => {
    for (const text of texts(week))
      expect(text).not.toMatch(/(?:sont|est) au [^.]*15 décembre à|15 décembre à 20\u00a0h, [^,.]* commence/u)
  })

  it('who is credited with the direction is not given the music', () => {
    const show: ShowRecord = {
      ...week,
      genre: 'musique',
      author: null,
      credits: [{ role: 'direction', name: 'Capucine Lherm' }],
    }
    for (const text of texts(show)) expect(text).not.toMatch(/direction musicale/u)
  })

  it('who is on stage does not stage those who are', () => {
    const show: ShowRecord = {
      ...dance,
      credits: [
        { role: 'chorégraphie', name: 'Oriane Sillage' },
        { role: 'danse', name: 'Kenza Dorval, Félix Amblard, Oriane Sillage' },
      ],
    }
    for (const text of texts(show)) expect(text).not.toMatch(/chorégraphie trois interprètes/u)
  })

  it('the words of a note stand in their marks, in a subject too', () => {
    const note = { kind: 'note' as const, text: 'La louche est authentique.', source: 'note' }
    for (const audience of audienceKeys)
      for (let seed = 0; seed < 20; seed++) {
        const { subject } = written({ ...berenice, texts: [note] }, { channel: 'email', audience, seed }).content
        expect(subject).not.toMatch(/: la louche/u)
      }
  })

  it('a photo is not spoken of where it is not seen', () => {
    for (const channel of ['email', 'newsletter', 'web', 'press', 'brochure'] as const)
      for (const audience of audienceKeys)
        for (let seed = 0; seed < 8; seed++)
          expect(written({ ...berenice, texts: [] }, { channel, audience, seed }).content.body).not.toMatch(
            /(?:sur la photo|une image|d’abord l’image)/iu,
          )
  })
})

describe('a sentence', () => {
  it('has one colon, and counts nobody twice', () => {
    const show: ShowRecord = {
      ...dance,
      texts: [
        {
          kind: 'summary',
          text: 'Trois danseurs, une matière : une nappe de latex passe de l’un à l’autre.',
          source: 'dossier',
        },
      ],
    }
    for (const text of texts(show))
      expect(text).not.toMatch(/ : [^.«]*trois danseurs, une matière\u202f:|minutes : trois/iu)
    for (const text of texts(show)) expect(text).not.toMatch(/\u202f: trois danseurs, une matière\u202f:/iu)
  })

  it('gives no number to an author, whose performers they are', () => {
    for (const text of texts(berenice)) expect(text).not.toMatch(/Racine à cinq/u)
  })

  it('gives its article to a group that is named by its last word', () => {
    expect(textOf(companyOf({ ...berenice, company: 'Nina Solveig Quintet' })?.full ?? [])).toBe(
      'le Nina Solveig Quintet',
    )
  })

  it('joins with « et » days that share an hour', () => {
    const slots: readonly Slot[] = announcedSlots(week, { asOf, withSchools: false }).filter(
      ({ day }) => Number(day.number) < 19,
    )
    expect(textOf(datesPhrase(slots, { withYear: false }) ?? []).replaceAll('\u00a0', ' ')).toBe(
      'mardi 15 décembre à 20 h, mercredi 16 et jeudi 17 à 19 h 30, puis vendredi 18 à 20 h 30',
    )
  })

  it('tells an accessible performance by its day, in words that everybody knows', () => {
    const show: ShowRecord = {
      ...berenice,
      performances: [
        { startsAt: '2026-12-02T15:00', accessibility: ['LSF'] },
        { startsAt: '2026-12-05T11:00', accessibility: ['Relax'] },
        { startsAt: '2026-12-09T15:00' },
      ],
    }
    const { around } = factBook(requestOf({ show, channel: 'email', audience: 'new' }), {
      titles: 'italic',
      withYear: false,
      shortDays: true,
    })
    expect(around.map(textOf)).toEqual([
      'le mercredi 2 décembre, représentation en LSF (langue des signes)',
      'le samedi 5 décembre, représentation Relax (accueil adapté)',
    ])
  })
})

it('a quotation goes to the end of its thought, with the answers to what it asks', () => {
  const text =
    'Nous avons demandé à des enfants où commence dehors. « À la porte », ont dit les uns. « Quand on a froid », ont dit les autres.'
  const { note } = ownTexts({ ...berenice, texts: [{ kind: 'note', text, source: 'note' }] })
  expect(passageOf(note)?.piece.text).toMatch(/dehors\. «\u202fÀ la porte\u202f», ont dit les uns\. .*les autres\.$/u)
})
