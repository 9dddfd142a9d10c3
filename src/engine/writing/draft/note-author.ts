import type { ShowRecord } from '../../../contract/index.ts'
import { de } from './french.ts'
import { companyOf, leadOf, type Subject, splitNames } from './people.ts'
import { fact, list, type Phrase, textOf } from './phrase.ts'

/**
 * To whom the record gives a text, by the source that it prints: the company or persons of the credits whom it names; null when it
 * names none (« note d’intention »). A sentence is then in the note, and in nobody's mouth.
 */
export function authorNamedBy(source: string, show: ShowRecord): Subject | null {
  const holds = (name: Phrase) => normal(source).includes(normal(textOf(name)))
  const [lead, company] = [leadOf(show), companyOf(show)]
  if (lead && holds(lead.name)) return lead
  if (company && holds(company.name)) return company
  const credited = [
    ...splitNames(show.author ?? '').map((name) => fact('person', 'author', name)),
    ...(show.credits ?? []).flatMap((credit, index) =>
      splitNames(credit.name).map((name) => fact('person', `credits.${index}.name`, name)),
    ),
  ].filter((piece) => holds([piece]))
  const persons = [...new Map(credited.map((piece) => [piece.text, piece])).values()]
  const name = list(persons.map((piece): Phrase => [piece]))
  return name && { name, full: name, of: de(name) ?? name, isPlural: persons.length > 1 }
}

function normal(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").toLocaleLowerCase('fr')
}
