import { describe, expect, it } from 'vitest'
import type { AudienceKey, Channel, ShowRecord } from '../../../contract/index.ts'
import { writeDraft } from './index.ts'
import { berenice, house, requestOf } from './season.fixture.ts'
import { unmetIntention } from './unmet-intention.ts'

interface Asked {
  readonly intention: string | null
  readonly channel?: Channel
  readonly audience?: AudienceKey
  readonly more?: Parameters<typeof requestOf>[0]['more']
}

function texts(show: ShowRecord, { intention, channel = 'email', audience = 'regular', more }: Asked): string[] {
  return Array.from({ length: 6 }, (_, seed) => {
    const brief = { showKey: show.key, channel, audience, intention }
    return writeDraft(requestOf({ show, channel, audience, more: { brief, seed, ...more } })).text.replaceAll(
      /[\u00a0\u202f]/gu,
      ' ',
    )
  })
}

const run: ShowRecord = {
  ...berenice,
  freeUnderAge: 16,
  performances: [
    { startsAt: '2026-12-09T20:00', hall: 'Grande salle', meeting: 'Rencontre avec l’équipe' },
    { startsAt: '2026-12-11T20:00', hall: 'Grande salle', accessibility: ['surtitrage adapté'] },
    { startsAt: '2026-12-12T17:00', hall: 'Grande salle', status: 'cancelled' },
    { startsAt: '2026-12-13T16:00', hall: 'Grande salle', accessibility: ['audiodescription'] },
  ],
  prices: [...(berenice.prices ?? []), { label: 'famille', cents: 1000 }],
}

describe('an intention', () => {
  it('to announce what is called off opens the text on it, on every channel that is read from its head', () => {
    for (const channel of ['email', 'newsletter', 'facebook', 'instagram', 'press', 'sms'] as const)
      for (const text of texts(run, { intention: 'annoncer que la séance du samedi est annulée', channel }))
        expect(text, channel).toMatch(/La représentation du samedi 12 décembre à 17 ?h est annulée\./u)
    expect(
      unmetIntention({ brief: { intention: 'annoncer l’annulation' }, show: berenice, house, asOf: '2026-11-24' }),
    ).toMatchObject({
      unread: false,
      unmet: ['cancelled'],
    })
  })

  it('that names a tariff puts that tariff forward, not the lowest', () => {
    for (const text of texts(run, { intention: 'le tarif famille' }))
      expect(text).toMatch(/(?:billet est à|comptez) 10 €/u)
    for (const text of texts(run, { intention: 'c’est gratuit pour les moins de 16 ans' }))
      expect(text).toMatch(/c’est gratuit pour les moins de 16 ans/u)
  })

  it('that names a day recommends no other', () => {
    for (const text of texts(run, { intention: 'le vendredi et le prix jeune' }))
      expect(text).not.toMatch(
        /(?:préférer|Choisissez|rendez-vous du|distingue|quelque chose de plus)[^.]*mercredi|mercredi (?:se distingue|a quelque)/u,
      )
    for (const text of texts(run, {
      intention: 'mettre en avant le dimanche avec l’audiodescription',
      channel: 'facebook',
    }))
      expect(text).toMatch(/[Dd]imanche 13 décembre à 16 h[ :,].*audiodescription/u)
  })

  it('on the snack after the show is not taken for one on families', () => {
    expect(
      unmetIntention({ brief: { intention: 'le goûter après la séance' }, show: run, house, asOf: '2026-11-24' })
        .unread,
    ).toBe(true)
  })
})

describe('a letter', () => {
  const manner = { greeting: 'Salut toi,', signature: 'On t’attend en bas !\nLes Grues' }
  it('opens and closes as the house does, in a newsletter too', () => {
    for (const channel of ['email', 'newsletter'] as const)
      for (const text of texts(run, { intention: null, channel, more: { manner } })) {
        expect(text).toContain('Salut toi,')
        expect(text).toMatch(/On t’attend en bas ?!/u)
      }
  })

  it('never says « tu » and « vous » to the same group', () => {
    const more = { manner, house: { ...house, address: 'tu' as const } }
    for (const channel of ['email', 'newsletter'] as const)
      for (const text of texts(run, { intention: null, channel, audience: 'group', more })) {
        expect(text).not.toMatch(/Salut toi|t’attend/u)
        expect(text).toContain('Les Grues')
      }
  })
})

describe('a line of a post', () => {
  it('is no sentence of two words', () => {
    for (const channel of ['instagram', 'facebook', 'linkedin'] as const)
      for (const text of texts({ ...berenice, company: 'Cie Contrepoids' }, { intention: null, channel }))
        expect(text).not.toMatch(/(?:^|[.\n] ?)(?:De Racine|Par la Cie Contrepoids|« Bérénice »)\./u)
  })

  it('sets the partners as the record prints them', () => {
    const show = {
      ...berenice,
      partners: ['Avec le soutien du Centre de Vaux', 'Mécénat : Fondation Hautecombe', 'Ville de Dole'],
    }
    for (const channel of ['linkedin', 'press'] as const)
      for (const text of texts(show, { intention: null, channel })) {
        expect(text).not.toMatch(/(?:Avec|Partenaires :) (?:Avec|Mécénat)/u)
        expect(text).toMatch(/Avec le soutien du Centre de Vaux[.\n]/u)
        expect(text).toContain('Ville de Dole')
      }
  })
})

describe('the way to the house', () => {
  it('is told to its end: the step at the door is what some look for', () => {
    const access = 'À 200 mètres de l’église. Car ligne 7, arrêt Mairie. Une marche à l’entrée, rampe sur demande.'
    for (const channel of ['email', 'web', 'press'] as const)
      for (const text of texts(berenice, {
        intention: null,
        channel,
        audience: 'new',
        more: { house: { ...house, access } },
      }))
        expect(text).toContain('Une marche à l’entrée, rampe sur demande.'.slice(0, -1))
  })
})
