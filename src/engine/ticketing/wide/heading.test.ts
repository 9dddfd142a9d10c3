import { describe, expect, it } from 'vitest'
import { isSureTariff, isTariffHeading, readHeading } from './heading.ts'
import { momentOf } from './heading-date.ts'

describe('a heading of a column of seats says', () => {
  it.each([
    ['Plein (15€)', 'Plein', 1500],
    ['-12 ans (5€)', '-12 ans', 500],
    ['Plein tarif 12,50 €', 'Plein', 1250],
    ['Combien de places adultes (12 €) ?', 'adultes', 1200],
    ['Accomp. (exo)', 'Accomp. (exo)', 0],
    ['Invit.', 'Invit.', 0],
    ['Inv.', 'Inv.', 0],
    ['Réduit', 'Réduit', null],
    ['Adultes CHF 25.–', 'Adultes', 2500],
  ])('of « %s » its tariff and its price', (heading, tariff, priceCents) => {
    expect(readHeading(heading)).toMatchObject({ tariff, priceCents, title: null, date: null })
    expect(isTariffHeading(heading)).toBe(true)
  })

  it('no price when it gives two', () => {
    expect(readHeading('Plein 12 € / réduit 8 €').priceCents).toBeNull()
  })

  it.each([
    ['L’Avare 10/10', 'L’Avare', null, '2026-10-10'],
    ['L’Avare 2027-03-12T20:30', 'L’Avare', null, '2027-03-12 20:30'],
    ['2027-03-12 Plein', null, 'Plein', '2027-03-12'],
    ['Ouverture (3.10)', 'Ouverture', null, '2026-10-03'],
    ['Fado et compagnie 20/03', 'Fado et compagnie', null, '2027-03-20'],
    ['Vendredi 12/03/2027 20h30 P', null, 'P', '2027-03-12 20:30'],
    ['Ce que dit la pluie ven 9 avril 2027 20h30 Réd. 9€', 'Ce que dit la pluie', 'Réd.', '2027-04-09 20:30'],
    ['sam. 14/11 L’Avare', 'L’Avare', null, '2026-11-14'],
    ['dim 22/11 (16h)', null, null, '2026-11-22 16:00'],
    ['V 20/11 20h30', null, null, '2026-11-20 20:30'],
    ['S. 20/11', null, null, null],
    ['Ve 20/11 20h30', null, null, '2026-11-20 20:30'],
    ['Di. 20/11', null, null, '2026-11-20'],
    ['Henri V 20/11', 'Henri V', null, '2026-11-20'],
    ['M 20/11', null, null, '2026-11-20'],
  ])('of « %s » its show, its tariff and its day', (heading, title, tariff, moment) => {
    const read = readHeading(heading)
    expect(read).toMatchObject({ title, tariff })
    expect(read.date && momentOf(read.date, '2026-08-01')).toBe(moment)
  })

  it('that it speaks of one evening without saying which', () => {
    expect(readHeading('Sam 20h30 ad.').isUndated).toBe(true)
    expect(readHeading('Adultes').isUndated).toBe(false)
  })

  it.each(['N° abo', 'dont enfants', 'Total', 'Prix', 'Niveau scolaire', 'Taux', 'Code tarif', 'Montant réduit'])(
    'nothing of a tariff when it is « %s »',
    (heading) => {
      expect(isTariffHeading(heading)).toBe(false)
    },
  )

  it('that it needs no other column beside it, by its price or the seats that it asks for', () => {
    expect(isSureTariff('Adultes 12 €')).toBe(true)
    expect(isSureTariff('Nombre d’élèves')).toBe(true)
    expect(isSureTariff('Adultes')).toBe(false)
  })
})

describe('the moment of a heading', () => {
  const momentIn = (heading: string, from: string | null) => {
    const { date } = readHeading(heading)
    return date && momentOf(date, from)
  }

  it('is not known when nothing gives its year', () => {
    expect(momentIn('L’Avare 10/10', null)).toBeNull()
  })

  it('is not known when its day of the week says that the year is another', () => {
    expect(momentIn('sam. 14/11 L’Avare', '2026-08-01')).toBe('2026-11-14')
    expect(momentIn('sam. 14/11 L’Avare', '2025-08-01')).toBeNull()
    expect(momentIn('ven. 14/11/2026 L’Avare', null)).toBeNull()
  })
})

it('of figures that look like a day, takes the one that exists', () => {
  expect(readHeading('Antigone 2.0 15/01')).toMatchObject({ title: 'Antigone 2.0', date: { day: 15, month: 1 } })
})
