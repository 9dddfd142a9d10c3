import { describe, expect, it } from 'vitest'
import type { AudienceKey, Channel, ShowRecord } from '../../../contract/index.ts'
import { type DraftRequest, skeletonsOf, writeDraft } from './index.ts'
import { berenice, house, requestOf } from './season.fixture.ts'

const quartet: ShowRecord = {
  key: 'nox',
  title: 'Nox Quartet',
  subtitle: 'Night Shift',
  genre: 'jazz',
  credits: [
    { role: 'saxophone ténor, compositions', name: 'Léa Vaucher' },
    { role: 'piano', name: 'Amadou Dia' },
    { role: 'batterie', name: 'Kim Sand' },
  ],
  performances: [{ startsAt: '2027-01-22T20:45' }, { startsAt: '2027-01-23T20:45' }],
  prices: [{ label: 'plein', cents: 1500 }],
  bookingUrl: 'https://theatre.example/nox',
  texts: [
    {
      kind: 'summary',
      text: 'Léa Vaucher a été infirmière de nuit. Son deuxième disque, Night Shift, est sorti en octobre 2026.',
      source: 'dossier',
    },
  ],
}
const opera: ShowRecord = {
  key: 'ondine',
  title: 'Ondine',
  author: 'Anton Dvor',
  genre: 'opéra',
  credits: [
    { role: 'direction musicale', name: 'Marthe Kowal' },
    { role: 'mise en scène', name: 'Ilias Bench' },
    { role: 'Ondine', name: 'Agathe Sorel' },
    { role: 'le Prince', name: 'Mikhaïl Orlov' },
    { role: 'chœur', name: 'Chœur du Môle' },
    { role: 'orchestre', name: 'Orchestre du Môle' },
  ],
  performances: [
    { startsAt: '2027-02-05T20:00', hall: 'Grande salle' },
    {
      startsAt: '2027-02-07T15:00',
      hall: 'Grande salle',
      accessibility: ['audiodescription'],
      meeting: 'Rencontre avec Marthe Kowal à l’issue de la représentation',
    },
    { startsAt: '2027-02-09T20:00', hall: 'Grande salle', availability: 'soldOut' },
  ],
  prices: [{ label: 'plein', cents: 6200 }],
  bookingUrl: 'https://theatre.example/ondine',
  texts: [
    {
      kind: 'summary',
      text: 'Une ondine aime un prince qui se baigne dans son lac. Elle perd la voix.',
      source: 'fiche',
    },
    {
      kind: 'note',
      text: 'On a dit que c’était un conte. Nous jouons tout dans une piscine désaffectée.',
      source: 'Ilias Bench',
    },
  ],
  pressQuotes: [{ text: 'De l’eau partout sauf là où on l’attend.', source: 'Le Journal du Lyrique' }],
}

function drafts(
  show: ShowRecord,
  channel: Channel,
  audience: AudienceKey = 'interested',
  more: Partial<DraftRequest> = {},
) {
  return Array.from({ length: 6 }, (_, seed) =>
    writeDraft(requestOf({ show, channel, audience, more: { seed, ...more } })),
  )
}

const letters = ['email', 'newsletter'] as const
const posts = ['facebook', 'instagram', 'linkedin'] as const
const bodiesOf = (show: ShowRecord, channels: readonly Channel[]) =>
  channels.flatMap((channel) => drafts(show, channel).map(({ content }) => content.body))

describe('who is on stage is told outside the credits', () => {
  it('musicians with their instruments', () => {
    for (const body of bodiesOf(quartet, [...letters, ...posts])) {
      for (const name of ['Léa Vaucher', 'Amadou Dia', 'Kim Sand']) expect(body).toContain(name)
      expect(body).toMatch(/piano/u)
    }
  })

  it('an orchestra with its conductor, singers with their parts', () => {
    for (const body of bodiesOf(opera, letters)) {
      expect(body).toMatch(/Marthe Kowal dirige l’Orchestre du Môle|Avec l’Orchestre du Môle/u)
      expect(body).toMatch(/Agathe Sorel (?:chante Ondine|\(Ondine\))/u)
    }
  })
})

describe('a kind of show', () => {
  it('is a sentence where it stands alone, and is not said twice beside its author', () => {
    for (const body of bodiesOf(quartet, letters)) expect(body).not.toMatch(/(?:^|[.»] )Jazz\.|Night Shift\. /u)
    for (const body of bodiesOf(opera, [...letters, 'facebook'])) expect(body).not.toMatch(/opéra, opéra/iu)
  })

  it('stands beside a title that would be alone on its line', () => {
    const circus = { ...berenice, author: null, subtitle: null, company: null, genre: 'cirque', texts: [] }
    for (const body of bodiesOf(circus, posts)) expect(body).not.toMatch(/(?:^|\n)« Bérénice »\. /u)
  })
})

describe('what a day has', () => {
  it('is told in one sentence', () => {
    for (const body of bodiesOf(opera, ['newsletter', 'press'])) {
      expect(body).toMatch(
        /dimanche(?: 7 février)?\u202f: représentation avec audiodescription, puis rencontre avec Marthe Kowal[.\n]/iu,
      )
      expect(body).not.toMatch(/dimanche(?: 7 février)?, représentation/iu)
    }
  })

  it('tells that it is full beside its date, in a post', () => {
    for (const body of bodiesOf(opera, posts)) {
      expect(body).toMatch(/9 février, 20\u00a0h \(complet\)/u)
      expect(body.match(/complet/gu)).toHaveLength(1)
    }
  })
})

it('the month in which a record came out is the story’s own, and is told', () => {
  for (const body of bodiesOf(quartet, ['web'])) expect(body).toContain('est sorti en octobre 2026')
})

it('a company « Les … » is contracted, and a title in « Le » is gone to see', () => {
  const amateur = { ...berenice, title: 'Le Malade', company: 'Les Tréteaux du jeudi', texts: [] }
  for (const body of bodiesOf(amateur, [...letters, ...posts])) expect(body).not.toMatch(/ de Les | à \*?Le /u)
  const toNew = drafts(amateur, 'email', 'new').map(({ content }) => content.body)
  for (const body of toNew) expect(body).not.toMatch(/ à \*?Le /u)
})

it('what was called off is said once, and in the subject', () => {
  const show = {
    ...berenice,
    performances: [...berenice.performances, { startsAt: '2026-12-13T17:00', status: 'cancelled' as const }],
  }
  for (const channel of letters) {
    const request = requestOf({ show, channel })
    const { content } = writeDraft({
      ...request,
      brief: { ...request.brief, intention: 'annoncer que dimanche est annulé' },
    })
    expect(content.body.match(/est annulée/gu)).toHaveLength(1)
    expect(content.subject).toMatch(/annulé/iu)
  }
})

it('a call off leads to what is left before the show is told', () => {
  const show = {
    ...berenice,
    performances: [...berenice.performances, { startsAt: '2026-12-13T17:00', status: 'cancelled' as const }],
  }
  const request = requestOf({ show, channel: 'newsletter' })
  const { content } = writeDraft({ ...request, brief: { ...request.brief, intention: 'annoncer l’annulation' } })
  expect(content.body.split('\n\n')[1]).toMatch(/vendredi 11 décembre à 20\u00a0h/iu)
})

it('what is full is said first when the letter is about it, and leads to the other dates', () => {
  const request = requestOf({ show: opera, channel: 'email' })
  const { content } = writeDraft({ ...request, brief: { ...request.brief, intention: 'dire que le 9 est complet' } })
  expect(content.body).toMatch(/^La représentation du mardi 9 février est complète\u202f; voici les autres dates\./u)
})

it('a letter about the classes begins by their performance', () => {
  const show = {
    ...berenice,
    performances: [...berenice.performances, { startsAt: '2026-12-10T14:00', audience: 'school' as const }],
  }
  const request = requestOf({ show, channel: 'email', audience: 'group' })
  const { content } = writeDraft({ ...request, brief: { ...request.brief, intention: 'proposer la séance scolaire' } })
  expect(content.body).toMatch(/^\*Bérénice\* se joue pour les classes\u202f: jeudi 10 décembre à 14\u00a0h\./u)
})

it('a house that says « tu » asks nothing of its readers in the plural, groups apart', () => {
  for (const channel of [...letters, ...posts])
    for (const audience of ['new', 'regular', 'occasional', 'lapsed', 'atRisk'] as const)
      for (const { content } of drafts(berenice, channel, audience, { house: { ...house, address: 'tu' } }))
        expect(content.body).not.toMatch(
          /(?<![\p{L}-])(?:vous|votre|vos|choisissez|comptez|appelez|répondez)(?!\p{L})/iu,
        )
})

it('a family price says of three what', () => {
  const show = {
    ...berenice,
    prices: [
      { label: 'famille (par personne, à partir de 3)', cents: 1000 },
      { label: 'plein', cents: 2800 },
    ],
  }
  expect(writeDraft(requestOf({ show, channel: 'email' })).content.body).toContain(
    '10\u00a0€ par personne (famille, à partir de 3\u00a0personnes)',
  )
})

it('a place named in the intention is the evening that the letter is about', () => {
  const tour = {
    ...berenice,
    performances: [
      { startsAt: '2026-12-11T20:00', venue: 'Église Saint-Loup', city: 'Charnay' },
      { startsAt: '2026-12-12T18:00', venue: 'Abbatiale de Vaux', city: 'Vaux-le-Moutier' },
    ],
  }
  const request = requestOf({ show: tour, channel: 'email' })
  const { content } = writeDraft({ ...request, brief: { ...request.brief, intention: 'le soir à Vaux' } })
  expect(content.body).toMatch(/Autre représentation\u202f: vendredi 11 décembre/u)
})

it('a group is greeted plainly by a house that says « tu »', () => {
  const manner = { greeting: 'Salut toi,', signature: null }
  for (const { content } of drafts(berenice, 'email', 'group', { manner })) expect(content.body).toMatch(/^Bonjour,\n/u)
})

it('the five posts and letters of a kit say no sentence of a record of four more than three times', () => {
  const said: string[] = []
  const used: string[] = []
  for (const channel of [...letters, ...posts]) {
    const draft = writeDraft(requestOf({ show: opera, channel, more: { usedOpenings: [...used] } }))
    used.push(...skeletonsOf(draft))
    said.push(draft.content.body)
  }
  for (const sentence of [
    'Une ondine aime un prince',
    'On a dit que c’était un conte',
    'une piscine désaffectée',
    'De l’eau partout',
  ])
    expect(
      said.filter((body) => body.toLowerCase().includes(sentence.toLowerCase())).length,
      sentence,
    ).toBeLessThanOrEqual(3)
})

it('opens on a review in several wordings, and reads Télérama where it hears the radio', () => {
  const reviewed = {
    ...opera,
    texts: [],
    pressQuotes: [
      { text: 'Un conte noir', source: 'Télérama' },
      { text: 'Un conte d’eau', source: 'France Musique' },
    ],
  }
  const used: string[] = []
  const said = Array.from({ length: 8 }, (_, seed) => {
    const draft = writeDraft(
      requestOf({ show: reviewed, channel: 'instagram', more: { usedOpenings: [...used], seed } }),
    )
    used.push(...skeletonsOf(draft))
    return draft.content.body
  })
  const openings = said.map((body) => body.split('\n')[0] ?? '').filter((line) => /conte (?:noir|d’eau)/u.test(line))
  const frames = openings.map((line) => line.replace(/Télérama|France Musique|noir|d’eau|[«»\u202f]/gu, ''))
  expect(openings.length).toBeGreaterThan(1)
  expect(new Set(frames).size).toBe(frames.length)
  expect(said.join()).not.toMatch(/sur Télérama|dans France Musique/u)
})
