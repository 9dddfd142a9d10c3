import { describe, expect, it } from 'vitest'
import { type AudienceKey, type Channel, channels, type HouseRecord, type ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { unnamedHouseName, writeDraft } from './index.ts'
import { antigone, berenice, house, requestOf } from './season.fixture.ts'

const asOf = '2026-11-24'

function texts(
  show: ShowRecord,
  channel: Channel,
  { audience = 'new', home = house }: { readonly audience?: AudienceKey; readonly home?: HouseRecord } = {},
): string[] {
  return Array.from({ length: 8 }, (_, seed) =>
    writeDraft(requestOf({ show, channel, audience, more: { house: home, seed } })).text.replaceAll(
      /[\u00a0\u202f]/gu,
      ' ',
    ),
  )
}

const everywhere = (show: ShowRecord, home?: HouseRecord) =>
  channels.flatMap((channel) => texts(show, channel, home ? { home } : {}))

describe('a text says', () => {
  it('« d’humour », « de hip-hop », « de danse »: a kind that opens on a mute h loses the vowel before it', () => {
    const said = (genre: string) => everywhere({ ...berenice, genre, author: null, credits: [], texts: [] }).join('\n')
    expect(said('humour')).not.toMatch(/de humour/iu)
    expect(said('humour')).toMatch(/(?:spectacle|soirée) d’humour/iu)
    expect(said('hip-hop')).not.toMatch(/d’hip/iu)
  })

  it('nothing of booking where one comes as one is, and where the record is is no place that a reader knows', () => {
    const free = {
      ...berenice,
      bookingUrl: null,
      phone: '02 00 00 00 00',
      prices: [{ label: 'Entrée libre, sans réservation', cents: 0 }],
      texts: [
        {
          kind: 'summary' as const,
          text: 'Une reine attend que Rome choisisse pour elle.',
          source: 'fiche du spectacle',
        },
      ],
    }
    const all = everywhere(free).join('\n')
    expect(all).toMatch(/entrée libre/iu)
    expect(all).not.toMatch(/réserver|réservations? au|réservez/iu)
    expect(all).not.toMatch(/(?:dans|sur|de) la fiche/iu)
    const booked = { ...free, prices: [{ label: 'Entrée libre sur réservation', cents: 0 }] }
    expect(everywhere(booked).join('\n')).toMatch(/réserv/iu)
  })

  it('« des œuvres » of several composers, and « une musique » of one', () => {
    const concert = { ...berenice, genre: 'concert baroque', texts: [], company: 'Ensemble Les Ombres claires' }
    const two = everywhere({ ...concert, author: 'François Couperin et Marc-Antoine Charpentier' }).join('\n')
    expect(two).toMatch(/(?:des |les )?œuvres de François Couperin et Marc-Antoine Charpentier/iu)
    expect(two).not.toMatch(/musique de François/iu)
    expect(everywhere({ ...concert, author: 'François Couperin' }).join('\n')).not.toMatch(/œuvres de/iu)
  })

  it('the date of a review between two commas where the sentence goes on', () => {
    const show = {
      ...berenice,
      texts: [],
      pressQuotes: [{ text: 'De l’eau partout', source: 'Le Journal du Lyrique, mars 2025' }],
    }
    for (const text of everywhere(show)) {
      expect(text).not.toMatch(/Lyrique, mars 2025 \p{L}|de Le Journal/u)
      const { atoms } = checkText({ text, record: show, asOf }, { house })
      expect(atoms.filter(({ status, kind }) => status !== 'supported' && kind === 'quote')).toEqual([])
    }
  })

  it('a craft and what is no name with a colon between them', () => {
    const credits = [...(berenice.credits ?? []), { role: 'Décor', name: 'l’atelier bricolage de la MJC' }]
    for (const text of texts({ ...berenice, credits }, 'press')) {
      expect(text).toContain('Décor : l’atelier bricolage de la MJC')
      expect(text).toMatch(/^Mise en scène Camille Desroches$|mise en scène Camille Desroches/imu)
    }
  })

  it('aside what the bar takes, which has no verb', () => {
    const home = { ...house, bar: 'Bar et planches dès 19 h, paiement en espèces.' }
    const evening = { ...berenice, performances: berenice.performances.slice(0, 1) }
    expect(texts(evening, 'web', { home }).join('\n')).toContain('Bar et planches dès 19 h (paiement en espèces)')
  })

  it('nothing of a concert of « musique », which any is', () => {
    for (const text of everywhere({ ...berenice, genre: 'musique', author: null, texts: [] }))
      expect(text).not.toMatch(/concert de musiques?(?!\p{L})/iu)
  })

  it('no place where the house has no name', () => {
    for (const text of everywhere(berenice, { name: unnamedHouseName }))
      expect(text).not.toMatch(/au théâtre|, le théâtre/iu)
  })

  it('that a run has days off, in a text message that has no room for its hours', () => {
    const long = {
      ...antigone,
      title: 'Ce que la rivière a gardé pour elle et ne rendra qu’à ceux',
      performances: [2, 3, 4, 5, 6, 7, 11, 12].map((day, rank) => ({
        startsAt: `2027-03-${String(day).padStart(2, '0')}T${rank % 2 ? '20:30' : '19:00'}`,
      })),
    }
    for (const text of texts(long, 'sms')) expect(text).toMatch(/entre le 2\/3 et le 12\/3/u)
    const whole = { ...long, performances: long.performances.slice(0, 6) }
    for (const text of texts(whole, 'sms')) expect(text).toMatch(/du 2\/3 au 7\/3/u)
  })

  it('who makes it once, on a page of the brochure', () => {
    for (const text of texts(berenice, 'brochure')) expect(text.match(/Camille Desroches/gu)).toHaveLength(1)
  })

  it('whose show it is, not whose is the evening told before it', () => {
    for (const text of everywhere({ ...berenice, author: null, texts: [], credits: [] }))
      expect(text).not.toMatch(/\. Par la compagnie du Quai/u)
  })

  it('two showings of one day under their day', () => {
    const show = {
      ...berenice,
      performances: ['2027-02-03T15:00', '2027-02-06T11:00', '2027-02-06T17:00'].map((startsAt) => ({ startsAt })),
    }
    for (const text of texts(show, 'facebook')) expect(text).toContain('samedi 6 février, 11 h et 17 h')
  })

  it('of one quotation that one reads it, and of the next otherwise', () => {
    const show = { ...berenice, pressQuotes: [{ text: 'De l’eau partout', source: 'Le Journal' }] }
    for (const channel of ['web', 'press', 'facebook', 'email'] as const)
      for (const text of texts(show, channel))
        expect(text.match(/lit-on|on lit(?!\p{L})|peut-on lire|à lire /giu)?.length ?? 0, text).toBeLessThanOrEqual(1)
  })

  it('who plays behind the show that they play, in a post', () => {
    for (const channel of ['facebook', 'linkedin'] as const)
      for (const text of texts({ ...berenice, title: 'La Houle' }, channel)) {
        const [title, players] = [text.indexOf('La Houle'), text.indexOf('Anouk Verdier')]
        if (players >= 0) expect(title, text).toBeLessThan(players)
      }
  })

  it('« voici la date » of no evening that is one of more', () => {
    for (const channel of ['email', 'newsletter'] as const)
      for (const text of texts(antigone, channel, { audience: 'lapsed' })) expect(text).not.toMatch(/voici la date/iu)
  })

  it('of a group what it sees, never a title that reads on « en groupe »', () => {
    for (const channel of ['email', 'newsletter'] as const)
      for (const text of texts({ ...berenice, title: 'Nina chante les ports' }, channel, { audience: 'group' }))
        expect(text).not.toMatch(/ports en groupe/u)
  })
})
