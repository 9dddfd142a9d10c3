import type { ShowRecord } from '../../../src/contract/index.ts'
import type { Random } from '../blind/random.ts'
import { fold } from './edits.ts'

/** Names of shapes that the sets seldom have: particles, one word, dashes, articles, figures, common nouns, lower case. */
export const newNames = {
  given:
    'Aurore Yvain Mireille Tao Rose Jean-Baptiste Marie-Ange Loïs Ève Kofi Nour Étienne Hyacinthe Ulla Bertille Côme Zita Amadou Noë Paul-Élie Irma Hugues Sidi Fleur'.split(
      ' ',
    ),
  surname: [
    'de la Motte',
    'Le Floc’h',
    'd’Aubrac',
    'Abdelkader-Roux',
    'Van Acker',
    'Printemps',
    'Ben Salem',
    'Du Bois',
    'O’Connell',
    'Saint-Ange',
    'N’Guessan',
    'Lo',
    'Martin',
    'von Arx',
    'Le Bihan de Kerven',
    'Petit',
    'Lenoir',
    'Roy',
    'Boulanger',
    'Diop-Lefèvre',
    'Ruiz y Alba',
    'Faure',
    'Berger',
    'L’Hermitte',
  ],
  hall: [
    'Pelouse',
    'Cour',
    'Foyer',
    'Chapelle',
    'Salle Rouge',
    'Studio 7',
    'Petit Plateau',
    'Verrière',
    'Cave',
    'Patio',
    'Grande Nef',
    'Salle Anna-Karina',
    'Scène B',
    'Hangar 14',
    'Salon des Glaces',
  ],
  venue: [
    'La Fabrique',
    'Le 104',
    'Théâtre du Lierre',
    'Espace Alice-Guy',
    'Halle aux Draps',
    'Le Sémaphore',
    'L’Escale',
    'Les Abattoirs',
    'Maison de la danse',
    'Opéra de Roquevaire',
    'Scène nationale du Ventoux',
    'La Nef des possibles',
    'Grand Théâtre',
    'Le Bateau de Thibault',
  ],
  city: [
    'Pornic',
    'Aubenas',
    'Saint-Flour',
    'Is-sur-Tille',
    'Ussel',
    'Châteauneuf-du-Faou',
    'Quillan',
    'Montreuil-Bellay',
    'Condom',
    'Bourg-Argental',
    'Eu',
    'Sainte-Menehould',
  ],
  company: [
    'compagnie Zibeline',
    'collectif 3 fois 7',
    'Cie L’Air de rien',
    'La Bande à Suzon',
    'ensemble Sequenza',
    'compagnie des Petits Riens',
    'Théâtre de l’Écume',
    'compagnie Aurore de la Motte',
    'Les Ogres',
    'collectif Bis',
    'troupe du Vent d’autan',
    'orchestre La Sirène',
  ],
  title: [
    '22 h 22',
    'Le 7',
    'Chien perdu',
    'Quelqu’un d’autre',
    'Où vont les oies',
    'Rhapsodie',
    'Les Eaux grises',
    'À bas bruit',
    'Moi, Jeanne, reine de rien',
    '1 001 pas',
    'Ô',
    'La Femme du boulanger de Manosque',
    'Tant pis pour le train !',
    'Vingt-quatre heures de la vie d’un phare',
    'Ce que nous dirons aux arbres',
    'Nord',
  ],
} as const

export type NameKind = 'person' | 'hall' | 'venue' | 'city' | 'company' | 'title'

export interface Renaming {
  kind: NameKind
  from: string
  to: string
}

/** A new name for each of the record's; the parts of a person's name and the bare name of a company follow. */
export function renamingOf(record: ShowRecord, decks: Decks): Renaming[] {
  const wholes: Renaming[] = []
  const add = (kind: NameKind, from: string | null | undefined): void => {
    if (from && !wholes.some((one) => fold(one.from) === fold(from)))
      wholes.push({ kind, from, to: kind === 'person' ? decks.person() : decks.draw(kind) })
  }
  add('title', record.title)
  add('company', record.company)
  for (const { venue, hall, city } of record.performances) {
    add('venue', venue)
    add('hall', hall)
    add('city', city)
  }
  for (const { name } of record.credits ?? []) if (isOnePerson(name)) add('person', name)
  if (record.author && isOnePerson(record.author)) add('person', record.author)
  return [...wholes, ...wholes.flatMap(partsOf)].sort((left, right) => right.from.length - left.from.length)
}

/** Each list once through, shuffled: no name serves twice in a text. A list that is spent begins again. */
export class Decks {
  private readonly left = new Map<string, string[]>()
  private readonly random: Random
  constructor(random: Random) {
    this.random = random
  }
  draw(kind: keyof typeof newNames): string {
    const deck = this.left.get(kind) ?? []
    const name = deck.pop()
    if (name !== undefined) return name
    this.left.set(kind, this.random.shuffle([...newNames[kind]]))
    return this.draw(kind)
  }
  person(): string {
    return `${this.draw('given')} ${this.draw('surname')}`
  }
}

function partsOf({ kind, from, to }: Renaming): Renaming[] {
  if (kind === 'company') {
    const bare = from.replace(troupe, '')
    const isPlain = /(?:compagnie|cie|collectif|ensemble|troupe|orchestre|théâtre) $/i.test(
      troupe.exec(from)?.[0] ?? '',
    )
    return !isPlain || bare.length < 4 ? [] : [{ kind, from: bare, to: to.replace(troupe, '') }]
  }
  if (kind !== 'person') return []
  const surname = from.split(' ').slice(1).join(' ')
  return surname.length < 3 ? [] : [{ kind, from: surname, to: to.split(' ').slice(1).join(' ') }]
}

export const troupe =
  /^(?:la |le |l['’])?(?:compagnie|cie|collectif|ensemble|troupe|orchestre|théâtre) (?:de la |de l['’]|du |des |de |d['’])?/i

export function isOnePerson(name: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){1,3}$/u.test(name) && !troupe.test(name)
}
