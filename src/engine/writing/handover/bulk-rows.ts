import type { HouseRecord, Photo, ShowRecord } from '../../../contract/index.ts'
import { typeset } from '../draft/typography.ts'
import { showLines, slotsToCome } from './show-lines.ts'

interface Bulk {
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  /** The photos handed over, each under the name of its file in the folder `images`. */
  readonly photos: readonly (Pick<Photo, 'credit' | 'altText'> & { readonly file: string })[]
  readonly asOf: string
}

/**
 * The table that Canva's bulk creation takes (one design a row, a column a field): a row a performance to come, one row when none is.
 * The first row is the header. Canva reads no file path: its image column is filled there, from the images uploaded beside.
 */
export function bulkRows({ show, house, photos, asOf }: Bulk): string[][] {
  const lines = new Map(showLines({ show, house, asOf }).map(({ label, text }) => [label, text]))
  const [photo] = photos
  const common = [
    ...['Titre', 'Sous-titre', 'Compagnie', 'Genre', 'Dates', 'Lieu', 'Durée', 'Âge', 'Tarifs', 'Réservation'].map(
      (label): [string, string] => [label.toLocaleLowerCase('fr'), lines.get(label) ?? ''],
    ),
    ['crédit photo', photo?.credit ?? ''],
    ['texte alternatif', photo?.altText ?? ''],
    ['image', photo?.file ?? ''],
  ]
  const slots = slotsToCome(show, asOf)
  const own = slots.map(({ day, hour, facts }) => [
    `${day.weekday} ${day.number} ${day.month}`,
    hour ?? '',
    typeset(facts.hall ?? ''),
    (facts.accessibility ?? []).join(', '),
  ])
  const rows = own.length === 0 ? [['', '', '', '']] : own
  return [
    ['date', 'heure', 'salle', 'accessibilité', ...common.map(([name]) => name ?? '')],
    ...rows.map((row) => [...row, ...common.map(([, value]) => value ?? '')]),
  ]
}
