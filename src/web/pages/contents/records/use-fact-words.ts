import { useLingui } from '@lingui/react/macro'
import type { FactValue } from '../../../../contract/api/programme.ts'
import { useFormat } from '../../../language.tsx'
import { useSentence } from '../../../use-sentence.ts'

interface FactWords {
  /** « Représentation, ven. 15 janv. · 20 h 30, salle » for `performances/2027-01-15T20:30/hall`. */
  readonly name: (path: string) => string
  readonly value: (path: string, value: FactValue) => string
}

/** The facts of a record in words, from the paths that name them. */
export function useFactWords(): FactWords {
  const { t } = useLingui()
  const sentence = useSentence()
  const { moment, money } = useFormat()
  const labels: Readonly<Record<string, string>> = {
    title: t`Titre`,
    subtitle: t`Sous-titre`,
    author: t`Auteur, autrice`,
    company: t`Compagnie`,
    genre: t`Genre`,
    language: t`Langue`,
    surtitles: t`Surtitres`,
    credits: t`Crédit`,
    durationMinutes: t`Durée (minutes)`,
    intermission: t`Entracte`,
    ageFrom: t`Âge`,
    firstCreatedYear: t`Année de création`,
    performances: t`Représentation`,
    prices: t`Prix`,
    freeUnderAge: t`Gratuit avant (ans)`,
    bookingUrl: t`Lien de réservation`,
    phone: t`Téléphone`,
    onSaleFrom: t`Ouverture des ventes`,
    texts: t`Texte`,
    photo: t`Photo`,
    pressQuotes: t`Presse`,
    awards: t`Prix et récompenses`,
    approvedClaims: t`Formules approuvées`,
    partners: t`Partenaires`,
    accounts: t`Compte à identifier`,
    hall: t`Salle`,
    venue: t`Lieu`,
    city: t`Ville`,
    meeting: t`Rencontre`,
    seating: t`Placement (libre, numéroté)`,
    shuttle: t`Navette`,
    childcare: t`Garde d’enfants`,
    soldBy: t`Qui vend, si c’est un autre`,
    accessibility: t`Accessibilité`,
    status: t`État`,
    audience: t`Pour qui`,
    availability: t`Places`,
    stars: t`Étoiles`,
    startsAt: t`Jour et heure`,
    description: t`Ce qu’on y voit`,
    credit: t`Crédit de la photo`,
    summary: t`résumé`,
    note: t`note d’intention`,
    brochure: t`brochure`,
    other: t`autre`,
  }
  const states: Readonly<Record<string, string>> = {
    on: t`maintenue`,
    moved: t`reportée`,
    cancelled: t`annulée`,
    public: t`tout public`,
    school: t`scolaires`,
  }
  return {
    name: (path) =>
      path
        .split('/')
        .map((part) => labels[part] ?? (/^\d{4}-\d{2}-\d{2}/.test(part) ? moment(part) : part))
        .join(', '),
    value: (path, value) => {
      if (Array.isArray(value)) return value.join(', ')
      if (typeof value === 'boolean') return value ? t`oui` : t`non`
      if (typeof value === 'number') return path.startsWith('prices/') ? money(value) : String(value)
      if (/\/(?:status|audience)$/.test(path)) return states[value] ?? value
      if (/(?:^|\/)availability$/.test(path)) return sentence(`programme.value.${value}`)
      return /^\d{4}-\d{2}-\d{2}T/.test(value) ? moment(value) : value
    },
  }
}
