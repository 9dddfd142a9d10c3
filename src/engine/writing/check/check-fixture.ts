import { type ShowRecord, showRecordSchema } from '../../../contract/index.ts'
import { checkText } from './check-text.ts'
import type { CheckContext } from './scene/finding.ts'

/** An invented show on which the families are tried: three performances, one of them with another hour and audio description. */
export const exampleRecord: ShowRecord = showRecordSchema.parse({
  key: 'brume',
  title: 'Les Vents de brume',
  author: 'Léonore Vasseur',
  company: 'compagnie du Ponton',
  language: 'fr',
  credits: [
    { role: 'mise en scène', name: 'Thibault Ménard' },
    { role: 'lumières', name: 'Ombeline Carel' },
    { role: 'avec', name: 'Sofiane Roux, Garance Thiriet, Éloïse Le Goff' },
  ],
  durationMinutes: 100,
  intermission: false,
  ageFrom: 10,
  firstCreatedYear: 2024,
  performances: [
    { startsAt: '2026-03-12T20:30', venue: 'Théâtre des Quatre-Vents', hall: 'Grande salle', city: 'Valmer' },
    { startsAt: '2026-03-13T20:30', venue: 'Théâtre des Quatre-Vents', hall: 'Grande salle', city: 'Valmer' },
    {
      startsAt: '2026-03-14T18:00',
      venue: 'Théâtre des Quatre-Vents',
      hall: 'Petite salle',
      city: 'Valmer',
      accessibility: ['audiodescription'],
    },
  ],
  prices: [
    { label: 'plein', cents: 2800 },
    { label: 'réduit', cents: 1450 },
  ],
  freeUnderAge: 6,
  awards: ['Prix des Rivages 2025'],
  pressQuotes: [{ text: 'Un souffle qui ne retombe pas', source: 'La Vigie' }],
  stars: { count: 4, source: 'La Vigie' },
  approvedClaims: ['la plus longue tempête du répertoire'],
  availability: 'available',
  audienceTotal: 12_300,
  onSaleFrom: '2025-09-06',
  phone: '02 00 00 00 04',
  texts: [{ kind: 'note', text: 'Nous avons voulu une pièce où le vent parle.', source: 'note' }],
})

interface Given extends CheckContext {
  asOf?: string
  record?: Partial<ShowRecord>
}

/** What `check` says of a text on the example, one line an atom: « ✓ date: 12 mars », « ✗ … », « ? … » for unsupported. */
export function judged(text: string, given: Given = {}): string[] {
  const signs = { supported: '✓', contradicted: '✗', unsupported: '?' } as const
  return atomsOf(text, given).map((atom) => `${signs[atom.status]} ${atom.kind}: ${atom.text}`)
}

/** The lines of `judged` that do not bear the text out. */
export function doubtsOf(text: string, given: Given = {}): string[] {
  return judged(text, given).filter((line) => !line.startsWith('✓'))
}

export function atomsOf(text: string, given: Given = {}): ReturnType<typeof checkText>['atoms'] {
  const { asOf = '2026-03-01', record, ...context } = given
  return checkText({ asOf, text, record: { ...exampleRecord, ...record } }, context).atoms
}

export function suggestionsOf(text: string, given: Given = {}): (string | null | undefined)[] {
  return atomsOf(text, given)
    .filter((atom) => atom.status !== 'supported')
    .map((atom) => atom.suggestion)
}
