import { describe, expect, it } from 'vitest'
import { type Channel, channels, type ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { castOf, stagedOf } from './cast.ts'
import { writeDraft } from './index.ts'
import { creditLines, performerCount } from './people.ts'
import { textOf } from './phrase.ts'
import { playersOf } from './players.ts'
import { berenice, house, requestOf } from './season.fixture.ts'

const nobody = () => false

function shown(credits: readonly (readonly [string, string])[], more: Partial<ShowRecord> = {}): ShowRecord {
  return { ...berenice, author: null, texts: [], credits: credits.map(([role, name]) => ({ role, name })), ...more }
}

function plays(show: ShowRecord, isNamed: (name: string) => boolean = nobody): string[] {
  return playersOf(show)
    .plays(isNamed)
    .map((phrase) => textOf(phrase).replaceAll('\u202f', ' '))
}

const tenebres = shown(
  [
    ['direction musicale', 'Mathilde Orsel'],
    ['soprano', 'Clara Vannes'],
    ['soprano', 'Judith Lorme'],
    ['viole de gambe', 'Pierre Saulne'],
    ['orgue', 'Noé Castan'],
  ],
  { genre: 'concert' },
)

describe('who is on stage', () => {
  it('is counted once, whatever brackets say of what each plays', () => {
    expect(performerCount(shown([['avec', 'Anouk Verdier (chant, guitare), Basile Morin (Titus et Antiochus)']]))).toBe(
      2,
    )
  })

  it('is named whole, those of one voice together', () => {
    expect(plays(tenebres)).toEqual([
      'Sur scène : les sopranos Clara Vannes et Judith Lorme, Pierre Saulne à la viole de gambe et Noé Castan à l’orgue.',
      'Avec Clara Vannes et Judith Lorme (sopranos), Pierre Saulne (viole de gambe) et Noé Castan (orgue).',
    ])
  })

  it('is not said to be whole where the name of the group counts more, or a role may be on stage', () => {
    const brass = shown(
      [
        ['trompette', 'Inge Claes'],
        ['trombone', 'Corentin Hody'],
        ['arrangements', 'Violette Dar'],
      ],
      { genre: 'concert', company: 'Septuor Nuit' },
    )
    expect(plays(brass)[0]).toBe('Avec notamment Inge Claes à la trompette et Corentin Hody au trombone.')
    const drawn = shown([
      ['interprète', 'Ludivine Cosquer'],
      ['interprète', 'Titouan Rault'],
      ['dessin en direct', 'Hugo Marzin'],
    ])
    expect(plays(drawn)).toEqual(['Avec Ludivine Cosquer et Titouan Rault.'])
  })

  it('holds an instrument that no list knows, and the apparatus of a circus', () => {
    const sextet = shown(
      [
        ['chant', 'Djeneba Sang'],
        ["n'goni", 'Issa Bagayo'],
      ],
      { genre: 'musiques du monde', company: 'Djeneba Sang Duo' },
    )
    expect(plays(sextet, (name) => 'Djeneba Sang Duo'.includes(name))).toEqual([
      "Avec Djeneba Sang (chant) et Issa Bagayo (n'goni).",
    ])
    const circus = shown(
      [
        ['mât chinois', 'Ivo Spren'],
        ['roue Cyr', 'Delphine Cat'],
      ],
      { genre: 'cirque' },
    )
    expect(plays(circus)[0]).toBe('Sur scène : Ivo Spren au mât chinois et Delphine Cat à la roue Cyr.')
  })

  it('is, once the cast is named, who plays beside it', () => {
    const two = shown([
      ['interprète', 'Blaise Per'],
      ['interprète', 'Aline Schö'],
      ['piano', 'Tobias Rüf'],
    ])
    expect(plays(two, (name) => name !== 'Tobias Rüf')).toContain('au piano, Tobias Rüf.')
    expect(plays(two, (name) => name === 'Blaise Per')).toEqual([])
  })
})

describe('a cast', () => {
  const author = ['texte', 'Solveig March'] as const
  const lead = ['mise en scène', 'Ugo Pelle'] as const
  const names = ['A. Un', 'B. Deux', 'C. Trois', 'D. Quatre', 'E. Cinq']
  const castOfSize = (size: number) =>
    shown([author, lead, ...names.slice(0, size).map((name) => ['interprète', name] as const)])

  it('is named up to four, and counted beyond', () => {
    expect(textOf(castOf(castOfSize(2))?.phrase ?? [])).toBe('A. Un et B. Deux')
    expect(textOf(stagedOf(castOfSize(2), 'la pièce') ?? [])).toBe('la pièce avec A. Un et B. Deux')
    expect(textOf(castOf(castOfSize(5))?.phrase ?? [])).toBe('cinq interprètes')
  })

  it('is counted only where nobody else is on stage', () => {
    const withPiano = castOfSize(5)
    expect(
      castOf({ ...withPiano, credits: [...(withPiano.credits ?? []), { role: 'piano', name: 'F. Six' }] }),
    ).toBeNull()
  })

  it('of one who wrote it is « de et avec », in no gender, and found in the record on every channel', () => {
    const alone = shown([['texte', 'Nadia Verl'], lead, ['interprète', 'Nadia Verl']], { genre: 'humour' })
    const told = (channel: Channel) => {
      const request = requestOf({ show: alone, channel, audience: 'regular', more: { house } })
      const { text } = writeDraft(request)
      const { atoms } = checkText({ text, record: alone, asOf: request.asOf }, { house })
      expect(
        atoms.filter(({ status }) => status !== 'supported').map((atom) => atom.text),
        channel,
      ).toEqual([])
      return text
    }
    const all = channels.map(told).join('\n')
    expect(all).toContain('de et avec Nadia Verl')
    expect(all).not.toMatch(/interprète (?:dans|,)|un interprète|seule? en scène/u)
  })
})

it('a credit line holds all of one role', () => {
  const lines = creditLines(
    shown([
      ['texte', 'Blaise Per'],
      ['texte', 'Aline Schö'],
      ['soprano', 'Clara Vannes'],
      ['soprano', 'Judith Lorme'],
    ]),
  )
  expect(lines.map(textOf)).toEqual(['texte Blaise Per et Aline Schö', 'sopranos Clara Vannes et Judith Lorme'])
})
