import { describe, expect, it } from 'vitest'
import { asMessage } from '../../../../contract/index.ts'
import { atomsOf, doubtsOf, judged } from '../check-fixture.ts'

describe('findSuperlatives', () => {
  it('accepts what the record approves, word for word', () => {
    expect(judged('C’est la plus longue tempête du répertoire.')).toEqual([
      '✓ superlative: la plus longue tempête du répertoire',
    ])
  })

  it('refuses rank and fame without a source', () => {
    for (const text of [
      'le plus grand succès de la saison',
      'un triomphe mondial',
      'du jamais-vu',
      'pour la première fois en France',
      'plébiscité par la critique',
      'sans doute le plus grand violoniste vivant',
      'le plus drôle de tous',
      'le plus beau ciné-concert que vous verrez',
    ]) {
      expect(judged(text), text).toEqual([expect.stringMatching(/^\? superlative/)])
    }
  })

  it('leaves opinions alone', () => {
    expect(judged('Une belle soirée, drôle et tendre. Le plus simple est de venir.')).toEqual([])
  })
})

describe('findAvailabilities', () => {
  it('compares what is left and says that it ages', () => {
    expect(judged('Il reste des places.')).toEqual(['✓ availability: Il reste des places'])
    expect(judged('C’est complet !')).toEqual(['✗ availability: C’est complet'])
    expect(atomsOf('Il reste des places.')[0]?.message).toEqual(
      asMessage('fact.ages-true-on', { readDay: '2026-03-01' }),
    )
  })

  it('takes « au complet » for no sold-out house', () => {
    expect(judged('Toute l’équipe au complet vous attend.')).toEqual([])
  })
})

describe('numbers', () => {
  it('counts performances, performers and spectators', () => {
    expect(judged('trois représentations, trois interprètes')).toEqual(['✓ count: trois', '✓ count: trois'])
    expect(judged('quatre représentations, cinq interprètes')).toEqual(['✗ count: quatre', '✗ count: cinq'])
    expect(judged('plus de 12 000 spectateurs')).toEqual(['✓ audience: plus de 12 000 spectateurs'])
    expect(judged('plus de 15 000 spectateurs')).toEqual(['✗ audience: plus de 15 000 spectateurs'])
  })

  it('reads ages of advice, not those of a life', () => {
    expect(judged('dès 10 ans')).toEqual(['✓ age: 10 ans'])
    expect(judged('à partir de 8 ans')).toEqual(['✗ age: 8 ans'])
    expect(judged('Depuis dix ans, elle écrit.')).toEqual([])
  })

  it('reads the year of creation', () => {
    expect(judged('Une création de 2024')).toEqual(['✓ year: 2024'])
    expect(judged('Une création de 2022')).toEqual(['✗ year: 2022'])
  })

  it('compares phones digit by digit, in any layout', () => {
    expect(judged('02.00.00.00.04 ou +33 2 00 00 00 04')).toEqual([
      '✓ phone: 02.00.00.00.04',
      '✓ phone: +33 2 00 00 00 04',
    ])
    expect(judged('02 00 00 00 05')).toEqual(['✗ phone: 02 00 00 00 05'])
  })
})

describe('findRecipientClaims', () => {
  const recipients = { count: 263, allBought: ['Phèdre'], allSubscribers: false }

  it('cannot say yes without the list', () => {
    expect(judged('Vous aviez réservé pour Phèdre.')).toEqual(['? recipient: Vous aviez réservé'])
  })

  it('accepts what is true of all', () => {
    expect(judged('Vous aviez réservé pour Phèdre.', { recipients })).toEqual(['✓ recipient: Vous aviez réservé'])
  })

  it('tells a purchase from a visit', () => {
    expect(judged('Vous étiez là pour Phèdre.', { recipients })).toEqual(['? recipient: Vous étiez là'])
  })

  it('refuses « fidèle abonnée » when some are not', () => {
    expect(judged('Fidèle abonnée, bonjour.', { recipients })).toEqual(['✗ recipient: Fidèle abonnée'])
  })

  it('hears a question as a question', () => {
    expect(judged('Si vous avez aimé Phèdre, venez.')).toEqual([])
  })
})

it('tells a prize by its rank, where the record’s has one', () => {
  const awards = ['Premier Grand Prix du Concours de Valmer 2019']
  const said = (text: string): string[] => doubtsOf(text, { record: { awards } })
  expect(said('Premier Grand Prix du Concours de Valmer 2019.')).toEqual([])
  expect(said('Le Premier Prix du Concours de Valmer 2019.')).toEqual([])
  expect(said('Deuxième Prix du Concours de Valmer 2019.')).toEqual([
    '? award: Deuxième Prix du Concours de Valmer 2019',
  ])
  expect(doubtsOf('Premier prix des Rivages 2025.')).toEqual([])
})
