import { describe, expect, it } from 'vitest'
import type { Brief, ShowRecord } from '../../../contract/index.ts'
import { house } from './season.fixture.ts'
import { unmetIntention } from './unmet-intention.ts'
import { writeDraft } from './write-draft.ts'

const show: ShowRecord = {
  key: 'vagues',
  title: 'Les Vagues',
  ageFrom: 8,
  credits: [{ role: 'mise en scène', name: 'Ada Kerven' }],
  performances: [
    { startsAt: '2027-01-27T20:00', hall: 'Grande salle', meeting: 'Rencontre avec l’équipe' },
    { startsAt: '2027-01-28T20:00', hall: 'Grande salle' },
    { startsAt: '2027-01-30T18:00', hall: 'Grande salle' },
  ],
  prices: [
    { label: 'plein', cents: 2400 },
    { label: 'moins de 26 ans', cents: 1000 },
  ],
  texts: [{ kind: 'summary', text: 'Une femme revient au bord de la mer où elle a grandi.', source: 'dossier' }],
}

const asOf = '2026-11-24'
type Wished = Parameters<typeof unmetIntention>[0]['brief']
const of = (brief: Wished | string) =>
  unmetIntention({ brief: typeof brief === 'string' ? { intention: brief } : brief, show, house, asOf })

describe('what a brief asks and no rule understands', () => {
  it.each([
    ['le tarif chômeur à 5 € et la navette', ['chômeur à 5 €', 'la navette']],
    [
      'offrir une place achetée une place offerte le jeudi 28, ton complice et drôle, parce que les ventes sont en retard ; parler de la rencontre',
      ['offrir une place achetée une place offerte', 'ton complice et drôle', 'parce que les ventes sont en retard'],
    ],
    ['mettre en avant la rencontre\nparler du parking', ['parler du parking']],
    ['le jeudi 21', ['le jeudi 21']],
  ])('is named word for word, beside what is understood: « %s »', (intention, left) => {
    expect(of(intention).left).toEqual(left)
  })

  it.each([
    'mettre en avant la rencontre, le samedi, le prix jeune',
    'le jeudi 28 janvier à 20 h',
    'insister sur le prix à 10 € pour les moins de 26 ans',
    'parler d’Ada Kerven et de la femme qui revient au bord de la mer',
    'venir en famille dès 8 ans',
    'il reste les dernières places du samedi',
  ])('is nothing where the record says it all: « %s »', (intention) => {
    expect(of(intention).left).toEqual([])
  })

  it('is looked for in the reason and in the offer too', () => {
    expect(of({ intention: null, whyNow: 'la grève est finie', offer: 'le prix jeune' })).toMatchObject({
      left: ['la grève est finie'],
      met: ['young', 'price'],
    })
  })
})

describe('a day asked for together with what another day has', () => {
  it('is said, with both days', () => {
    expect(of('le jeudi 28 ; parler de la rencontre').apart).toEqual([
      { reason: 'meeting', asked: '2027-01-28T20:00', has: '2027-01-27T20:00' },
    ])
  })

  it('is no matter where that day has it, or no day is named', () => {
    expect(of('le mercredi, et la rencontre').apart).toEqual([])
    expect(of('la rencontre').apart).toEqual([])
  })
})

describe('why now and what to offer', () => {
  const written = (wishes: Partial<Brief>) =>
    writeDraft({
      brief: { showKey: show.key, channel: 'email', audience: 'regular', intention: null, ...wishes },
      show,
      house,
      asOf,
      audience: { key: 'regular', persons: 10, addresses: 9 },
      usedOpenings: [],
      seed: 0,
    }).text.replaceAll(/[\u00a0\u202f]/gu, ' ')

  it('are put forward as an intention is, where the record holds them', () => {
    expect(written({ offer: 'la rencontre avec l’équipe' })).toBe(written({ intention: 'la rencontre avec l’équipe' }))
    expect(written({ whyNow: 'le prix jeune' })).toBe(written({ intention: 'le prix jeune' }))
  })

  it('add no word that the record does not hold', () => {
    expect(written({ offer: 'une place achetée, une place offerte', tone: 'complice' })).toBe(written({}))
  })
})
