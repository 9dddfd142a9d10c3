import { type Day, dayOfMinute } from './days.ts'
import type { Random } from './random.ts'
import type { Buyer, Performance, Show, TariffClassName, TariffGrid } from './theatre.ts'

export type Tariff = { label: string; tariffClass: TariffClassName; cents: number }

const fullPrice: Record<TariffGrid, number> = { A: 2800, B: 2200, J: 1000 }
const reducedPrice: Record<TariffGrid, number> = { A: 2000, B: 1600, J: 800 }
const youngPrice: Record<TariffGrid, number> = { A: 1200, B: 1000, J: 600 }

/** Tariff labels changed with each season's clerk: four spellings of the same thing, oldest season first. */
const fullLabels = ['PLEIN TARIF', 'Plein tarif', 'Tarif plein', 'Plein tarif']
const youngLabels = ['JEUNE -26', 'Jeune - 26 ans', 'Tarif jeune (-26 ans)', 'Jeune -26 ans']
const seniorLabels = ['REDUIT SENIOR', 'Réduit senior', 'Réduit + 65 ans', 'Réduit senior']

/** What a buyer pays for a seat of a show that evening, in cents, with the label of that season. */
export function tariffFor(o: { random: Random; buyer: Buyer; show: Show; season: number; at: number }): Tariff {
  const { random, buyer, show, season } = o
  const age = ageOn(buyer, dayOfMinute(o.at))
  const label = (labels: string[]) => labels[season] ?? labels[0] ?? ''
  if (random.chance(0.015)) return reduced('Minima sociaux (RSA, AAH)', 600)
  if (random.chance(0.008)) return reduced('PMR + accompagnant', youngPrice[show.grid])
  if (age < 26) return reduced(label(youngLabels), youngPrice[show.grid])
  if (age >= 65 && random.chance(0.7)) return reduced(label(seniorLabels), reducedPrice[show.grid])
  if (random.chance(0.07)) return reduced("Demandeur d'emploi", youngPrice[show.grid])
  if (random.chance(0.05)) return reduced('Réduit groupe & famille', reducedPrice[show.grid])
  return { label: label(fullLabels), tariffClass: 'full', cents: fullPrice[show.grid] }
}

export function childTariff(show: Show): Tariff {
  return reduced('Enfant -12 ans', show.grid === 'J' ? 600 : 800)
}

export function anonymousTariff(random: Random, show: Show, season: number): Tariff {
  return random.chance(0.75)
    ? { label: fullLabels[season] ?? 'Plein tarif', tariffClass: 'full', cents: fullPrice[show.grid] }
    : reduced(youngLabels[season] ?? 'Jeune', youngPrice[show.grid])
}

export const subscriberSeat: Tariff = { label: 'Abonné', tariffClass: 'subscription', cents: 0 }
export const schoolSeat: Tariff = { label: 'Scolaire', tariffClass: 'school', cents: 500 }
export const escortSeat: Tariff = { label: 'Accompagnateur exonéré', tariffClass: 'exempted', cents: 0 }

export function packageTariff(shows: number): Tariff {
  const cents = { 3: 5400, 5: 8500, 8: 12000 }[shows] ?? shows * 1700
  return { label: `Abonnement ${shows} spectacles`, tariffClass: 'subscription', cents }
}

export function groupTariff(buyer: Buyer, show: Show): Tariff {
  if (buyer.organisationKind === 'school') return schoolSeat
  const label = buyer.organisationKind === 'cse' ? 'CE / CSE' : 'Groupe'
  return { label, tariffClass: 'group', cents: reducedPrice[show.grid] - 200 }
}

export function compTariff(random: Random): Tariff {
  return random.weighted<Tariff>([
    [{ label: 'Invitation', tariffClass: 'comp', cents: 0 }, 70],
    [{ label: 'Exonéré presse', tariffClass: 'exempted', cents: 0 }, 15],
    [{ label: 'Détaxe professionnelle', tariffClass: 'exempted', cents: 0 }, 15],
  ])
}

export function resellerTariff(show: Show): Tariff {
  return { label: 'Plein tarif revendeur', tariffClass: 'reseller', cents: fullPrice[show.grid] }
}

/** Whole years of age on a day. */
export function ageOn(buyer: Buyer, day: Day): number {
  return Math.floor((day - buyer.birth) / 365.25)
}

/** Balcony behind the fifteenth row of the large hall; one category elsewhere. */
export function seatCategory(performance: Performance, rowIndex: number): string {
  if (performance.hall.name !== 'Grande salle') return 'Unique'
  return rowIndex < 15 ? 'Parterre' : 'Balcon'
}

function reduced(label: string, cents: number): Tariff {
  return { label, tariffClass: 'reduced', cents }
}
