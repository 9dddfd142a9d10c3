import { describe, expect, it } from 'vitest'
import type { AudienceKey, Channel, ShowRecord } from '../../../contract/index.ts'
import { type DraftRequest, unmetIntention, writeDraft } from './index.ts'
import { berenice, house, petitPierre } from './season.fixture.ts'

const asOf = '2026-11-24'

function drafts(
  show: ShowRecord,
  audience: AudienceKey,
  more: Partial<DraftRequest> & { channel?: Channel; intention?: string } = {},
) {
  const { channel = 'email', intention = null, ...rest } = more
  return Array.from({ length: 12 }, (_, seed) =>
    writeDraft({
      brief: { showKey: show.key, channel, audience, intention },
      show,
      house,
      asOf,
      audience: { key: audience, persons: 40, addresses: 30 },
      usedOpenings: [],
      seed,
      ...rest,
    }),
  )
}

const played: ShowRecord = {
  ...petitPierre,
  performances: [
    ...petitPierre.performances,
    { startsAt: '2027-01-07T10:00', hall: 'Petite salle', audience: 'school' },
  ],
  prices: [
    { label: 'plein', cents: 800 },
    { label: 'scolaire', cents: 500 },
  ],
}

const inRun: ShowRecord = {
  ...played,
  performances: [
    { startsAt: '2027-01-05T10:00', hall: 'Petite salle', audience: 'school' },
    ...played.performances,
    { startsAt: '2027-01-09T17:00', hall: 'Petite salle' },
  ],
}

/** A brief that is about these performances. */
function about(audience: AudienceKey, performances: string[], channel: Channel = 'email') {
  return drafts(inRun, audience, { brief: { showKey: inRun.key, channel, audience, intention: null, performances } })
}

describe('a text about some of the performances', () => {
  it('of a card for groups puts them first, hour and all, in its subject or its first lines, and the others after', () => {
    for (const { content, facts } of about('group', ['2027-01-07T10:00'])) {
      const [first, later] = [content.body.search(/jeudi 7 janvier à 10\u00a0h/u), content.body.search(/samedi 9/u)]
      expect(first).toBeGreaterThanOrEqual(0)
      expect(later).toBeGreaterThan(first)
      expect(content.body).toMatch(/autre représentation pour les classes\u202f: mardi 5 janvier à 10\u00a0h/iu)
      expect(content.subject ?? '').not.toMatch(/[59] janvier|mercredi|samedi/u)
      expect(facts.filter(({ status }) => status !== 'supported')).toEqual([])
    }
  })

  it('is never said to be the only one, nor to make the run', () => {
    for (const audience of ['regular', 'new', 'occasional', 'lapsed', 'atRisk'] as const)
      for (const { text, content } of about(audience, ['2027-01-09T17:00'])) {
        expect(text).not.toMatch(/une seule date|qu’une fois|qu’une représentation|le choix des dates|À partir du/iu)
        expect(content.body).toMatch(/samedi 9 janvier à 17\u00a0h.*autre représentation\u202f: mercredi 6 janvier/isu)
      }
  })

  it('never tells a public of performances that are not its own', () => {
    for (const { text } of about('regular', ['2027-01-07T10:00'])) expect(text).not.toMatch(/7 janvier/u)
  })

  it('follows the day that an intention names, as the brief said that it would', () => {
    for (const { content } of drafts(inRun, 'regular', { intention: 'plutôt le samedi' }))
      expect(content.body).toMatch(/samedi 9 janvier à 17\u00a0h.*autre représentation\u202f: mercredi 6 janvier/isu)
  })
})

describe('each public', () => {
  it('of a group hears its own performances, its price, a question and how to answer, and no seat to choose alone', () => {
    for (const { content } of drafts(played, 'group')) {
      expect(content.body).toMatch(/jeudi 7 janvier à 10\u00a0h/u)
      expect(content.body).toContain('5\u00a0€ en tarif scolaire')
      expect(content.body).toMatch(/[Dd]ès 4\u00a0ans/u)
      expect(content.body).toContain('répondez à ce message')
      expect(content.body).toMatch(/\?/u)
      expect(content.body).not.toContain('mes places')
    }
  })

  it('but groups never hears of performances for schools, nor of their price', () => {
    for (const { text } of drafts(played, 'new')) expect(text).not.toMatch(/7 janvier|scolaire/u)
  })

  it('that came often and has booked nothing is offered one choice, never a paragraph that says nothing', () => {
    for (const { content } of drafts(berenice, 'atRisk')) {
      expect(content.body).not.toMatch(/Nous vous écrivons (?:au sujet|pour)/u)
      expect(content.body).toMatch(/saison/u)
      const dated = content.body.split('\n\n').find((paragraph) => /saison/u.test(paragraph)) ?? ''
      expect(dated).toMatch(/Grande salle|Vendredi 11 décembre/iu)
    }
  })

  it('of a group is never told what one person pays as if it were the tariff of the group', () => {
    for (const { content } of drafts(petitPierre, 'group')) expect(content.body).not.toMatch(/\. Tarifs\u202f:/u)
  })

  it('that has lapsed is offered one show, without a word on its absence', () => {
    for (const { content } of drafts(berenice, 'lapsed'))
      expect(content.body).not.toMatch(/manqu|revenir|longtemps|absen/u)
  })

  it('that comes often hears the makers in their own words, and which evening has more', () => {
    for (const { content } of drafts(berenice, 'regular')) {
      expect(content.body).toContain('Il ne se passe rien d’autre, et c’est immense')
      expect(content.body).toMatch(/vendredi[^.]*rencontre avec l’équipe/iu)
    }
  })

  it('hears that a company comes back only when the house has played it', () => {
    const pastWorks = [{ title: 'Phèdre', company: 'compagnie du Quai' }]
    expect(drafts(berenice, 'regular', { pastWorks }).every(({ content }) => content.body.includes('*Phèdre*'))).toBe(
      true,
    )
    expect(drafts(berenice, 'regular').some(({ content }) => /revient|accueilli|retrouve/u.test(content.body))).toBe(
      false,
    )
  })
})

describe('an item of a newsletter', () => {
  const held = { ...house, subscriptionRules: 'Trois spectacles ; un changement de date par spectacle, sans frais.' }
  const item = (audience: AudienceKey) =>
    drafts(berenice, audience, { channel: 'newsletter', house: held }).map(({ content }) => content.body)

  it('tells those who may never have come where it is, how one comes and when the bar opens; others know', () => {
    for (const audience of ['new', 'interested'] as const)
      for (const body of item(audience)) expect(body).toMatch(/3 quai des Carmes.*tram A.*bar.*une heure avant/isu)
    for (const audience of ['regular', 'subscriber', 'lapsed'] as const)
      for (const body of item(audience)) expect(body).not.toMatch(/quai des Carmes|tram A/u)
  })

  it('tells subscribers alone what they hold, and makes one offer to those who have booked nothing', () => {
    for (const body of item('subscriber')) expect(body).toContain('Pour les abonnés\u202f: un changement de date')
    for (const audience of ['new', 'regular', 'lapsed', 'atRisk'] as const)
      for (const body of item(audience)) expect(body).not.toContain('abonnés')
    for (const body of item('atRisk')) expect(body).toMatch(/saison/u)
    for (const body of item('lapsed')) expect(body).toMatch(/un seul|une seule|rien d’autre|rien à décider/iu)
  })
})

describe('a subject', () => {
  it('puts forward what the brief asks for', () => {
    for (const { content } of drafts(berenice, 'new', { intention: 'mettre en avant la rencontre' }))
      expect(`${content.subject} ${content.body}`).toMatch(/rencontre avec l’équipe/u)
    const [first] = drafts(berenice, 'new', { intention: 'mettre en avant la rencontre' })
    expect(first?.content.subject).toMatch(/rencontre avec l’équipe/u)
  })

  it('names no price when all is sold', () => {
    const full = { ...berenice, availability: 'soldOut' as const }
    for (const { content } of drafts(full, 'new')) expect(content.subject).not.toContain('€')
  })
})

describe('an intention', () => {
  it('for the price of the young puts theirs forward, not that of children', () => {
    const show = {
      ...berenice,
      ageFrom: 8,
      prices: [
        { label: 'plein', cents: 2800 },
        { label: 'jeune (moins de 26 ans)', cents: 1200 },
        { label: 'enfant (moins de 12 ans)', cents: 800 },
      ],
    }
    for (const { content } of drafts(show, 'regular', { intention: 'le prix jeune, le samedi' })) {
      expect(content.subject).toMatch(/12\u00a0€ pour les moins de 26\u00a0ans/u)
      expect(content.subject).not.toMatch(/moins de 12/u)
    }
  })

  const of = (intention: string, show = berenice) => unmetIntention({ brief: { intention }, show, house, asOf })

  it('that nothing is recognised in is said to be unread', () => {
    expect(of('faire plaisir')).toMatchObject({ unread: true, unmet: [] })
    expect(of('plutôt le samedi')).toMatchObject({ unread: false, unmet: [] })
  })

  it('for which the record has no fact is said to be unmet, and a prize received is no price', () => {
    expect(of('le prix reçu par le spectacle')).toMatchObject({ unread: false, unmet: ['award'] })
    expect(of('la rencontre', petitPierre).unmet).toEqual(['meeting'])
  })
})

describe('a letter', () => {
  it('opens and closes as the house does, when its letters agree', () => {
    const manner = { greeting: 'Bonjour,', signature: 'À bientôt.\nL’équipe' }
    for (const { content, origins, text } of drafts(berenice, 'new', { manner })) {
      expect(content.body).toMatch(/^Bonjour,\n\n/u)
      expect(content.body).toContain('À bientôt.\nL’équipe')
      expect(origins.find(({ start }) => text.slice(start).startsWith('Bonjour'))?.source).toBe('textes passés')
    }
  })
})
