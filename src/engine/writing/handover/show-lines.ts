import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { announcedSlots, datesPhrase, type Slot } from '../draft/calendar.ts'
import { currencyOf } from '../draft/currency.ts'
import { surtitled } from '../draft/languages.ts'
import type { Phrase } from '../draft/phrase.ts'
import { allPrices } from '../draft/prices.ts'
import { duration, typeset } from '../draft/typography.ts'

export interface Line {
  readonly label: string
  readonly text: string
}

interface Told {
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly asOf: string
}

/** The facts of a show as they must be printed, word for word from its record; what the record does not say is not there. */
export function showLines({ show, house, asOf }: Told): Line[] {
  const place = [
    house?.name,
    [house?.street, [house?.postcode, house?.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
  ]
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['Titre', show.title],
    ['Sous-titre', show.subtitle],
    ['De', show.author],
    ['Compagnie', show.company],
    ['Genre', show.genre],
    ['Dates', datesText(show, asOf)],
    ['Lieu', place.filter(Boolean).join(', ')],
    ['Durée', show.durationMinutes ? duration(show.durationMinutes) : null],
    ['Âge', show.ageFrom ? `dès ${show.ageFrom} ans` : null],
    [
      'Langue',
      [show.language, show.surtitles && (surtitled(show.surtitles) ?? `surtitres : ${show.surtitles}`)]
        .filter(Boolean)
        .join(', '),
    ],
    ['Tarifs', words(allPrices(show, currencyOf(show, house)))],
    ['Réservation', [show.bookingUrl ?? house?.website, show.phone ?? house?.phone].filter(Boolean).join(' · ')],
    ['Distribution', (show.credits ?? []).map(({ role, name }) => `${role} ${name}`).join(', ')],
    ['Production et partenaires', [...(show.partners ?? []), ...(house?.partners ?? [])].join(', ')],
    ['Récompenses', (show.awards ?? []).join(', ')],
  ]
  return lines.flatMap(([label, text]) => (text ? [{ label, text: typeset(text) }] : []))
}

/** The mentions that what is printed or posted must carry (P25), word for word; those of e-mails and text messages are no designer's. */
export function mentionLines({ show, house }: Omit<Told, 'asOf'>): string[] {
  const own = (house?.mentions ?? []).flatMap(({ channel, text }) => {
    const where = shownOn[channel]
    return where === undefined ? [] : [where === '' ? text : `${text} (${where})`]
  })
  return [
    ...own,
    ...(house?.licenceNumber ? [`Licence ${house.licenceNumber}`] : []),
    ...(show.partners ?? []),
    ...(house?.partners ?? []),
  ]
}

const shownOn: Readonly<Record<string, string>> = {
  all: '',
  instagram: 'Instagram',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  web: 'site web',
  brochure: 'brochure',
  leaflet: 'tract',
}

/** « du mardi 12 au dimanche 17 janvier 2027… »; null when nothing is to come. */
export function datesText(show: ShowRecord, asOf: string): string | null {
  return words(datesPhrase(slotsToCome(show, asOf), { withYear: true }))
}

/** The public performances to come, in order. */
export function slotsToCome(show: ShowRecord, asOf: string): Slot[] {
  return announcedSlots(show, { asOf, withSchools: false })
}

function words(phrase: Phrase | null): string | null {
  return phrase === null ? null : phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}
