import type { ShowRecord } from '../../../contract/index.ts'
import { type Articles, articlesFor, de, type Gender, genderOf, present } from './french.ts'
import { fact, list, type Phrase } from './phrase.ts'
import { thin, typeset } from './typography.ts'

/** Someone who can be the subject of a sentence: the name as printed, its article, and the number of the verb. */
export interface Subject {
  readonly name: Phrase
  /** « la compagnie du Quai », « Camille Desroches ». */
  readonly full: Phrase
  /** « de la compagnie du Quai », « du collectif », « d’Irène Vasseur ». */
  readonly of: Phrase
  readonly isPlural: boolean
}

/** Who leads the work, in the words of the trade: « met en scène », « à la mise en scène ». */
export interface Lead extends Subject {
  readonly verb: string
  /** What follows the verb: « en scène » or nothing. */
  readonly particle: string
  readonly task: string
  readonly at: string
  /** The role as the company prints it: « texte et mise en scène ». */
  readonly role: string
}

const leads: readonly { role: RegExp; infinitive: string; particle: string; task: string; at: string }[] = [
  {
    role: /mise? en sc[èe]ne/iu,
    infinitive: 'mettre',
    particle: ' en scène',
    task: 'mise en scène',
    at: 'à la mise en scène',
  },
  {
    role: /mise? en piste/iu,
    infinitive: 'mettre',
    particle: ' en piste',
    task: 'mise en piste',
    at: 'à la mise en piste',
  },
  { role: /chor[ée]graph/iu, infinitive: 'chorégraphier', particle: '', task: 'chorégraphie', at: 'à la chorégraphie' },
  {
    role: /^(?:[^,]+(?:, [^,]+)* et )?direction$/iu,
    infinitive: 'diriger',
    particle: '',
    task: 'direction',
    at: 'à la direction',
  },
  {
    role: /^direction musicale$/iu,
    infinitive: 'conduire',
    particle: '',
    task: 'direction musicale',
    at: 'à la direction musicale',
  },
  { role: /^conception/iu, infinitive: 'concevoir', particle: '', task: 'conception', at: 'à la conception' },
]

const authors = /^(auteur|autrice|auteure|texte|écriture|de|compositeur|compositrice|livret)$/iu
const composers = /^(?:musique|composition|compositeur|compositrice)$/iu
/** What is sung from end to end is by its composer: the librettist alone would be a mistake. */
export const sungThrough = /op[ée]ra|opérette|lyrique|oratorio|com[ée]die musicale|zarzuela|singspiel/iu
const performers = /^(interpr|avec$|jeu$|distribution|com[ée]dien|dans[eé]|interprétation)/iu
/** Groups that take their article from the word that they end on: « le Nina Solveig Quintet ». */
const groupTails =
  /[\s-](?:quintet|quintette|quartet|quatuor|trio|duo|sextet|sextuor|septet|octet|ensemble|orchestra|band|project)$/iu
export const companyHeads: Record<string, Gender> = {
  asbl: 'F',
  cie: 'F',
  compagnie: 'F',
  troupe: 'F',
  fanfare: 'F',
  maîtrise: 'F',
  chœur: 'M',
  choeur: 'M',
}

/** The author as printed, from the field or from the credits. */
export function authorOf(show: ShowRecord): Phrase | null {
  if (show.author) return list(splitNames(show.author).map((name): Phrase => [fact('person', 'author', name)]))
  return named(show, sungThrough.test(show.genre ?? '') ? composers : authors)?.name ?? null
}

/** The company with its article when its head is a common noun: « la compagnie du Quai », « Roland furieux ». */
export function companyOf(show: ShowRecord): Subject | null {
  if (!show.company) return null
  const name = fact('company', 'company', show.company)
  const [, rest] = /^les\s+(.+)$/iu.exec(show.company) ?? []
  if (rest) return { name: [name], full: [name], of: ['des ', { ...name, text: rest }], isPlural: true }
  if (/^des\s/iu.test(show.company)) return { name: [name], full: [name], of: ['de ', name], isPlural: true }
  if (/^\p{L}+s$/iu.test(headOf(show.company)) && genderOf(headOf(show.company).replace(/s$/iu, '')))
    return { name: [name], full: ['les ', name], of: ['des ', name], isPlural: true }
  const articles = groupTails.test(show.company)
    ? articlesFor(show.company, 'M')
    : takesArticle(show.company)
      ? articlesOfHead(show.company, companyHeads)
      : null
  const own = de([name]) ?? [name]
  return {
    name: [name],
    full: articles ? [articles.the, name] : [name],
    of: articles ? [articles.of, name] : own,
    isPlural: false,
  }
}

/** « le Cirque Pépin », « l’Atelier Rouge », « la Danse des fous »; « Danse Lachine » and « Paprika & Cie » are names as they stand. */
function takesArticle(company: string): boolean {
  const isFirm = /&|\s(?:et\s)?(?:cie|compagnie|co|production)$/iu.test(company)
  return (
    !isFirm &&
    (ofPeople.test(company) || /^\S+ (?:d[eu]s?|à|aux?|en|sans|sur|sous) |^\S+ (?:d|à l)[’']/iu.test(company))
  )
}

/** Heads of a name that say what these people are together. */
const ofPeople =
  /^(?:jeune |nouve(?:au|l|lle) |grande? |petite? )?(?:acad[ée]mie|asbl|association|atelier|ballet|bande|brigade|cabaret|camerata|centre|chapelle|ch[œo]e?ur|chorale|cie|cirque|club|collectif|collège|com[ée]die|compagnie|concert|conservatoire|consort|duo|[ée]cole|ensemble|fabrique|fanfare|festival|groupe|harmonie|jeunesse|laboratoire|ligue|maison|ma[îi]trise|octuor|op[ée]ra|opérette|orchestre|philharmonie|quatuor|quartet|quintette?|septuor|sextuor|soci[ée]t[ée]|studio|th[ée]âtre|trio|troupe|union)(?![\p{L}])/iu

/** « Productions » of « Productions de la Batture », a common noun in the plural; a name of one word is a name. */
function headOf(company: string): string {
  return company.split(' ').length > 2 ? (company.split(' ')[0] ?? '') : ''
}

/** The first credit that leads the work (staging, choreography, musical direction, conception). */
export function leadOf(show: ShowRecord): Lead | null {
  for (const { role, infinitive, ...words } of leads) {
    const subject = named(show, role)
    const credited = (show.credits ?? []).find((credit) => role.test(credit.role.trim()))
    if (subject && credited)
      return { ...subject, ...words, role: credited.role.trim(), verb: present(infinitive, subject.isPlural) }
  }
  return null
}

/** A role of the cast: « interprète », « avec », « danseuse ». */
export function isPerformer(role: string): boolean {
  return performers.test(role)
}

/** How many performers the credits name, each once: the value of `credits.performers`, which no other credit changes. */
export function performerCount(show: ShowRecord): number {
  return performersOf(show).length
}

/** Those whom the credits give as the cast, each once. */
export function performersOf(show: ShowRecord): string[] {
  const cast = (show.credits ?? []).filter(({ role }) => performers.test(role))
  return [...new Set(cast.flatMap(({ name }) => splitNames(name)))]
}

/** A name that stands for several people: how many is not said. */
export const ensemble =
  /^(?:les |le |la |l’)?(?:ballet|compagnie|cie|collectif|ensemble|orchestre|ch[œo]e?ur|fanfare|quatuor|quintet|trio|duo|troupe|ma[îi]trise|groupe|th[ée]âtre|cirque|élèves|amateurs)(?:\s|$)/iu

/**
 * The credits as the company prints them (P24): « mise en scène Camille Desroches », a line for a role, whoever share it. Performers that a record
 * lists one by one (« interprète 1 », « interprète 2 ») come together: « avec A, B, C ».
 */
export function creditLines(show: ShowRecord): Phrase[] {
  const credits = (show.credits ?? []).map((credit, index) => ({ ...credit, index }))
  const oneByOne = credits.filter(({ role }) =>
    /^(interprète|comédienne?|danseu(?:r|se))(?: \d+)?$/iu.test(role.trim()),
  )
  const isGrouped = oneByOne.length > 1
  const bound = ({ name, index }: { name: string; index: number }): Phrase => [
    fact('person', `credits.${index}.name`, name),
  ]
  const cast = list(oneByOne.map(bound), ', ')
  const others = credits.filter((credit) => !isGrouped || !oneByOne.includes(credit))
  const roleOf = ({ role }: { role: string }) => role.trim().replace(/ \d+$/u, '')
  const lines = [...Map.groupBy(others, (credit) => roleOf(credit).toLocaleLowerCase('fr')).values()].map(
    (group): Phrase => {
      const [first] = group
      const names = list(group.map(bound)) ?? []
      if (!first || opensOnRole(first)) return names
      const role = roleOf(first)
      // « Décor : l’atelier de la MJC »: what is no name is set apart from its role.
      const between = /^(?:l[ae]s? |l[’']|une? |des )\p{Ll}/u.test(first.name) ? `${thin}: ` : ' '
      return [group.length > 1 && voices.test(role) ? `${role}s` : role, between, ...names]
    },
  )
  return isGrouped && cast ? [...lines, ['avec ', ...cast]] : lines
}

/** « chœur : Chœur de l’Opéra » says its role by its name. */
function opensOnRole({ role, name }: { readonly role: string; readonly name: string }): boolean {
  return name.toLocaleLowerCase('fr').startsWith(`${role.trim().toLocaleLowerCase('fr')} `)
}

/** Crafts, each with its name: « scénographie Paul Vasseroux », « lumière Gwenola Prigent ». */
export function craftsOf(show: ShowRecord): Phrase[] {
  return (show.credits ?? []).flatMap(({ role, name }, index): Phrase[] =>
    crafted.test(role.trim())
      ? [[`${role.trim().toLocaleLowerCase('fr')} `, fact('person', `credits.${index}.name`, name)]]
      : [],
  )
}

const crafted =
  /^(?:sc[ée]nographie|d[ée]cors?|lumi[èe]res?|sons?|musique|costumes?|masques?|vid[ée]o|marionnettes|machinerie)(?:\s|$|,)/iu

/** Articles of a name whose head is a common noun (« Théâtre du Vieux-Port »), or null when nobody can tell. */
export function articlesOfHead(name: string, known: Record<string, Gender> = {}): Articles | null {
  const head = (name.split(/[\s’']/u)[0] ?? '').toLocaleLowerCase('fr')
  const [first = '', second = ''] = head.split('-')
  // « Opéra-Théâtre » is an « Opéra »; « Ville-Marie » is a name.
  const gender = known[head] ?? genderOf(head) ?? (genderOf(second) ? genderOf(first) : null)
  return gender ? articlesFor(name, gender) : null
}

/** A voice is its singer: « les sopranos A et B ». « Alto » and « basse » are instruments too, and « voix » is at a microphone. */
export const voices =
  /^(?:soprano|mezzo(?:-soprano)?|contralto|contre-ténor|haute-contre|ténor|baryton|basse-baryton|baryton-basse)$/iu

/** The names of a line; « A (guitare et voix) » is one of them. */
export function splitNames(names: string): string[] {
  return names
    .split(/(?:\s*,\s*|\s+(?:et|&)\s+)(?![^([]*[)\]])/u)
    .map((name) => typeset(name))
    .filter((name) => name !== '')
}

function named(show: ShowRecord, role: RegExp): Subject | null {
  const found = (show.credits ?? []).flatMap((credit, index) =>
    role.test(credit.role.trim())
      ? splitNames(credit.name).map((name): Phrase => [fact('person', `credits.${index}.name`, name)])
      : [],
  )
  const name = list(found)
  return name && { name, full: name, of: de(name) ?? name, isPlural: found.length > 1 }
}
