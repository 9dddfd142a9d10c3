import { describe, expect, it } from 'vitest'
import { doubtsOf } from './check-fixture.ts'

describe('what only looks like a fact', () => {
  const prices = [
    { label: 'pass 3 soirs', cents: 3900 },
    { label: 'concert de midi', cents: 0 },
    { label: 'plein', cents: 1400 },
  ]
  it('a number or an hour in the name of a tariff is that tariff’s own', () => {
    expect(doubtsOf('39 € (pass 3 soirs), gratuit (concert de midi).', { record: { prices } })).toEqual([])
    expect(doubtsOf('39 € (pass 4 soirs).', { record: { prices } })).not.toEqual([])
    expect(doubtsOf('Rendez-vous jeudi 12 mars à midi.', { record: { prices } })).toEqual(['✗ hour: midi'])
  })

  it('so are the people whom it counts', () => {
    const tribe = [...prices, { label: 'tribu (2 adultes, 2 enfants)', cents: 3600 }]
    expect(doubtsOf('14 € et 36 € (tribu, 2 adultes, 2 enfants).', { record: { prices: tribe } })).toEqual([])
  })

  it('a house that bears the name of a prize is none', () => {
    const place = { venue: 'Bourse du Travail', hall: null, city: 'Valmer' }
    const record = { performances: [{ startsAt: '2026-03-12T20:30', ...place }] }
    expect(doubtsOf('À la Bourse du Travail le 12 mars 2026.', { record })).toEqual([])
    expect(doubtsOf('Bourse de la création 2026.', { record })).not.toEqual([])
  })

  it('a day in figures before a price is no price', () => {
    expect(doubtsOf('Du 12/3 au 14/3, 14 €.', { record: { prices } })).toEqual([])
    expect(doubtsOf('Tarifs : 8, 14 €.', { record: { prices } })).toEqual(['✗ price: 8'])
  })

  it('a name in brackets that opens as the title does is no title', () => {
    const record = { title: 'Phèdre, encore', credits: [{ role: 'Phèdre', name: 'Judith Alemanni' }] }
    expect(doubtsOf('*Phèdre, encore* : avec Judith Alemanni (Phèdre), ici ou ailleurs.', { record })).toEqual([])
  })

  it('a duo that presents the show by its title tells no other title', () => {
    const record = {
      title: 'Électro-Lavoir',
      company: 'Machine à laver',
      credits: [{ role: 'synthétiseurs', name: 'Zita Oberlin, Marcus Heitz' }],
    }
    expect(doubtsOf('Le duo Machine à laver présente *Électro-Lavoir* le 12 mars 2026.', { record })).toEqual([])
  })

  it('the genre of the show is no company nearly so called', () => {
    const record = { genre: 'arts de la rue', company: 'Les Arts à la corde' }
    expect(doubtsOf('Arts de la rue, par Les Arts à la corde.', { record })).toEqual([])
    expect(doubtsOf('Un spectacle des Arts à la carde.', { record })).not.toEqual([])
  })
})

describe('the points of a leaflet', () => {
  const place = { venue: 'Musée des Antiques', hall: 'Cour', city: 'Lyon' }
  it('part what is announced from the day that follows', () => {
    const performances = [
      { startsAt: '2026-03-12T19:00', ...place, accessibility: ['langue des signes française'] },
      { startsAt: '2026-03-12T22:00', ...place, accessibility: ['visite tactile'] },
    ]
    const text = (first: string, second: string) =>
      `dès 10 ans · le jeudi 12 mars à 19 h, ${first} · le jeudi 12 mars à 22 h, ${second}`
    const record = { performances }
    expect(doubtsOf(text('langue des signes française', 'visite tactile'), { record })).toEqual([])
    expect(doubtsOf(text('visite tactile', 'langue des signes française'), { record })).toHaveLength(2)
  })

  it('part a town from the day of another', () => {
    const record = {
      performances: [
        { startsAt: '2026-03-07T10:30', venue: 'Chapelle', hall: null, city: 'Dole', accessibility: ['Relax'] },
        { startsAt: '2026-03-21T17:00', venue: 'Maison du Peuple', hall: null, city: 'Saint-Claude' },
      ],
    }
    const text = (town: string) =>
      `sam. 7 mars 10 h 30, Chapelle, Dole ; sam. 21 mars 17 h, Maison du Peuple, ${town} · 1 h 40 · le samedi 7 mars, séance Relax`
    expect(doubtsOf(text('Saint-Claude'), { record })).toEqual([])
    expect(doubtsOf(text('Dole'), { record })).not.toEqual([])
  })

  it('part what one place has from the days told before', () => {
    const quay = {
      venue: 'Chapiteau du Quai',
      hall: null,
      city: 'Valmer',
      accessibility: ['accès en fauteuil roulant'],
    }
    const record = {
      performances: [
        { startsAt: '2026-03-12T20:00', ...quay },
        { startsAt: '2026-03-14T20:00', venue: 'Place des Boréades', hall: null, city: 'Brume' },
      ],
    }
    const text = (place: string) =>
      `jeu. 12 mars 20 h, Chapiteau du Quai, Valmer ; sam. 14 mars 20 h, Place des Boréades, Brume · 1 h 40 · ${place}, accès en fauteuil roulant`
    expect(doubtsOf(text('au Chapiteau du Quai'), { record })).toEqual([])
    expect(doubtsOf(text('sur la Place des Boréades'), { record })).toEqual([
      '✗ accessibility: accès en fauteuil roulant',
    ])
  })
})
