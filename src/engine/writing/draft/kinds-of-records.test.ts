import { describe, expect, it } from 'vitest'
import { channels, type ShowRecord } from '../../../contract/index.ts'
import { skeletonsOf, writeDraft } from './index.ts'
import { berenice, requestOf } from './season.fixture.ts'

function texts(show: ShowRecord, channel: (typeof channels)[number], house?: { name: string }): string[] {
  return Array.from({ length: 6 }, (_, seed) =>
    writeDraft(requestOf({ show, channel, audience: 'new', more: { seed, ...(house && { house }) } })).text.replaceAll(
      /[\u00a0\u202f]/gu,
      ' ',
    ),
  )
}

describe('a run that is full', () => {
  const [first] = berenice.performances
  const full: ShowRecord = { ...berenice, availability: 'soldOut' }
  const oneEvening: ShowRecord = { ...full, performances: first ? [first] : [] }

  it('is said to be, on every channel', () => {
    for (const channel of channels)
      for (const show of [full, oneEvening])
        for (const text of texts(show, channel)) expect(text, channel).toMatch(/compl(?:et|ètes)(?!\p{L})/iu)
  })

  it('is not for sale where one would book', () => {
    for (const channel of ['email', 'newsletter', 'instagram', 'facebook', 'linkedin', 'sms', 'web'] as const)
      for (const text of texts(full, channel)) {
        expect(text, channel).not.toContain('theatre.example/b')
        expect(text, channel).not.toMatch(/\d €|lien en bio|Réserver|mes places|ma date/u)
      }
  })
})

describe('a show that costs nothing', () => {
  it('is free, in one word', () => {
    const free: ShowRecord = { ...berenice, prices: [{ label: 'unique', cents: 0 }] }
    for (const channel of channels)
      for (const text of texts(free, channel)) {
        expect(text, channel).toMatch(/gratuit/iu)
        expect(text, channel).not.toMatch(/tarif unique|Tarifs/u)
      }
  })

  it('is open to all where the record says so, and nobody is told to book', () => {
    const open: ShowRecord = { ...berenice, prices: [{ label: 'Entrée libre', cents: 0 }] }
    for (const text of texts(open, 'email')) expect(text).toMatch(/\*\*Venir\*\* : entrée libre\./u)
  })
})

describe('a house that nobody has named', () => {
  it('signs no text message: the place of the show does', () => {
    const played: ShowRecord = {
      ...berenice,
      performances: [{ startsAt: '2027-01-29T20:30', venue: 'La Nouvelle Laiterie', city: 'Strasbourg' }],
    }
    for (const text of texts(played, 'sms', { name: 'le théâtre' })) {
      expect(text).toMatch(/^La Nouvelle Laiterie : Bérénice ven 29\/1 20h30/u)
      expect(text.match(/Laiterie/gu)).toHaveLength(1)
    }
    for (const text of texts(berenice, 'sms', { name: 'le théâtre' })) expect(text).toMatch(/^Bérénice ven 11\/12/u)
  })
})

describe('a hall', () => {
  it('is entered as its name says', () => {
    const inHall = (hall: string) =>
      texts({ ...berenice, performances: [{ startsAt: '2026-12-11T20:00', hall }] }, 'email').join()
    expect(inHall('Sous la halle')).not.toMatch(/dans (?:le |la )?(?:Sous|Chez)/u)
    expect(inHall('Chez Marcelle')).not.toMatch(/dans (?:le |la )?(?:Sous|Chez)/u)
    expect(inHall('Place Saint-Géraud')).toMatch(/sur la Place Saint-Géraud/u)
    expect(inHall('Grand chapiteau')).toMatch(/sous le Grand chapiteau/u)
    expect(inHall('Grande salle')).toMatch(/dans la Grande salle/u)
  })
})

describe('what is sung from end to end', () => {
  it('is by its composer, never by the librettist alone', () => {
    const sung: ShowRecord = {
      ...berenice,
      title: 'Madame Azur',
      genre: 'opérette',
      author: null,
      credits: [
        { role: 'livret', name: 'Tonio Brandi' },
        { role: 'musique', name: 'Luisa Mareschi' },
        { role: 'mise en scène', name: 'Camille Desroches' },
      ],
      texts: [],
    }
    const told = channels.flatMap((channel) => texts(sung, channel)).join('\n')
    expect(told).toMatch(/Madame Azur\* de Luisa Mareschi/u)
    expect(told).not.toMatch(/(?<!Livret )(?:de |texte )Tonio Brandi/u)
  })
})

describe('a show played elsewhere', () => {
  const [first] = berenice.performances
  const away: ShowRecord = {
    ...berenice,
    performances: [{ ...first, startsAt: '2026-12-11T20:00', venue: 'Théâtre du Grognon', city: 'Namur' }],
  }

  it('is told with its venue and its town beside its dates, and no town is a paragraph', () => {
    for (const channel of ['email', 'newsletter', 'web'] as const)
      for (const text of texts(away, channel)) {
        expect(text, channel).toMatch(/Théâtre du Grognon/u)
        expect(text, channel).toMatch(/, à Namur/u)
        expect(text, channel).not.toMatch(/^À Namur\.$/mu)
      }
  })
})

describe('to newcomers', () => {
  it('nothing is said of what they know or should', () => {
    for (const channel of ['email', 'newsletter', 'facebook'] as const)
      for (const text of texts(berenice, channel))
        expect(text).not.toMatch(/nécessaire de connaître|sans rien en savoir|réviser|révision|rien à préparer/u)
  })
})

describe('a claim that the house has approved', () => {
  const told = (claim: string) => texts({ ...berenice, approvedClaims: [claim] }, 'press')

  it('stands in a release as the record words it', () => {
    for (const text of told('le plus long fil tendu de France'))
      expect(text).toMatch(/le plus long fil tendu de France\./iu)
    for (const text of told('La première suisse de la pièce.')) {
      expect(text).toMatch(/la première suisse de la pièce\.(?!\.)/iu)
      expect(text).not.toMatch(/À (?:noter|retenir)\u202f:/u)
    }
    for (const text of told('complet à Avignon deux étés de suite')) expect(text).not.toMatch(/C’est complet/u)
  })

  it('is worded no more than twice alike in a season', () => {
    const used: string[] = []
    const bodies = Array.from({ length: 12 }, (_, index) => {
      const show = { ...berenice, key: `b${index}`, approvedClaims: [`le plus long fil tendu de la ville ${index}`] }
      const draft = writeDraft(
        requestOf({ show, channel: 'press', audience: 'new', more: { usedOpenings: [...used] } }),
      )
      used.push(...skeletonsOf(draft))
      return draft.content.body
    })
    for (const words of ['À noter\u202f: le plus', 'À retenir\u202f: le plus', 'C’est le plus'])
      expect(bodies.filter((body) => body.includes(words)).length, words).toBeLessThanOrEqual(2)
  })
})

describe('a prize', () => {
  const prized: ShowRecord = {
    ...berenice,
    texts: [],
    awards: ['Prix du jury du festival des Quais 2024'],
    firstCreatedYear: 2023,
  }
  const told = (show: ShowRecord) => channels.flatMap((channel) => texts(show, channel)).join('\n')

  it('is received by the show, unless it is older than the show', () => {
    expect(told(prized)).toMatch(/a reçu le Prix du jury/u)
    expect(told({ ...prized, firstCreatedYear: 2026 })).not.toMatch(/a reçu/u)
    expect(told(prized)).not.toMatch(/2024 : [«*]/u)
  })
})

it('names an author whom the subtitle alone names, in every text that leaves the subtitle out', () => {
  const show: ShowRecord = { ...berenice, author: 'Molière', subtitle: 'd’après Molière', credits: [], texts: [] }
  for (const channel of ['newsletter', 'email', 'instagram', 'facebook', 'web'] as const)
    for (const text of texts(show, channel)) expect(text, channel).toContain('Molière')
})
