import type { ShowRecord } from '../../../contract/index.ts'
import { type Articles, articlesFor, counted, de, type Gender, genderOf, present } from './french.ts'
import { fact, list, type Phrase, textOf } from './phrase.ts'
import { typeset } from './typography.ts'

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
const sungThrough = /op[ée]ra|opérette|lyrique|oratorio|com[ée]die musicale|zarzuela|singspiel/iu
const performers = /^(interpr|avec$|jeu$|distribution|com[ée]dien|dans[eé]|interprétation)/iu
/** Groups that take their article from the word that they end on: « le Nina Solveig Quintet ». */
const groupTails =
  /[\s-](?:quintet|quintette|quartet|quatuor|trio|duo|sextet|sextuor|septet|octet|ensemble|orchestra|band|project)$/iu
const companyHeads: Record<string, Gender> = {
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
  const articles = groupTails.test(show.company)
    ? articlesFor(show.company, 'M')
    : articlesOfHead(show.company, companyHeads)
  const own = de([name]) ?? [name]
  return {
    name: [name],
    full: articles ? [articles.the, name] : [name],
    of: articles ? [articles.of, name] : own,
    isPlural: false,
  }
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

/** « cinq interprètes », counted on the credits; null when the credits name none. */
export function castOf(
  show: ShowRecord,
): { readonly count: number; readonly phrase: Phrase; readonly number: Phrase } | null {
  const count = performerCount(show)
  if (count === 0 || performersOf(show).some((name) => ensemble.test(name))) return null
  const text = counted(count, 'interprète')
  const number = text.split(' ')[0] ?? text
  const bound = (words: string) => [fact('count', 'credits.performers', words)]
  return { count, phrase: bound(text), number: bound(number) }
}

/** The cast as those whom the leader stages; null when the leader is one of them: nobody stages « trois interprètes » and is the third. */
export function stagedOf(show: ShowRecord): Phrase | null {
  const names = splitNames(textOf(leadOf(show)?.name ?? []))
  const onStage = performersOf(show)
  return names.some((name) => onStage.includes(name)) ? null : (castOf(show)?.phrase ?? null)
}

/** How many performers the credits name, each once: the value of `credits.performers`, which no other credit changes. */
export function performerCount(show: ShowRecord): number {
  return performersOf(show).length
}

/** Who is on stage, in several wordings: musicians with their instruments, singers and actors with their parts; who conducts them. */
export function playersOf(show: ShowRecord): {
  readonly conducts: readonly Phrase[]
  readonly plays: readonly Phrase[]
} {
  const named = [musiciansOf(show), partsOf(show), namedCastOf(show)].find((wordings) => wordings.length > 0)
  return { conducts: conductorOf(show), plays: named ?? [] }
}

type Credit = { readonly role: string; readonly name: string; readonly index: number }

function creditsOf(show: ShowRecord): Credit[] {
  return (show.credits ?? []).map(({ role, name }, index) => ({ role: role.trim(), name, index }))
}

function nameFact({ name, index }: Credit): Phrase {
  return [fact('person', `credits.${index}.name`, typeset(name))]
}

const mostNamed = 5
const instrument =
  /^(?:piano|pianoforte|violon|violoncelle|alto|contrebasse|basse|guitare|orgue|clavecin|clarinette|saxophone|batterie|accordéon|flûte|trompette|percussions|harpe|claviers?|hautbois|basson|trombone|tuba|cor|théorbe|luth|viole|vielle|oud|kora|bandonéon|vibraphone|voix|chant)(?:\s(?:ténor|alto|baryton|soprano|basse|à bec|de gambe|électrique|acoustique|baroque))?$/iu

/** « Léonie Vauclair au saxophone ténor, Amadou Diarra au piano »; none under two. */
function musiciansOf(show: ShowRecord): Phrase[] {
  const all = creditsOf(show).flatMap((credit) => {
    const [first = ''] = credit.role.split(/\s*,\s*|\s+et\s+/u)
    const gender = instrument.test(first) ? genderOf(first.split(' ')[0] ?? '') : null
    if (gender === null || splitNames(credit.name).length > 1) return []
    const at = /^(?:percussions|claviers)/iu.test(first) ? 'aux ' : articlesFor(first, gender).at
    return [{ name: nameFact(credit), plays: first.toLocaleLowerCase('fr'), at }]
  })
  if (all.length < 2 || all.length > mostNamed) return []
  return [
    sentenceOf('Sur scène\u202f: ', list(all.map(({ name, at, plays }): Phrase => [...name, ` ${at}${plays}`]))),
    sentenceOf('Avec ', list(all.map(({ name, plays }): Phrase => [...name, ` (${plays})`]))),
    sentenceOf(
      '',
      list(
        all.map(({ name, at, plays }): Phrase => [`${at}${plays}, `, ...name]),
        '\u202f; ',
        '\u202f; ',
      ),
    ),
  ]
}

/** « Agathe Sorel chante Rusalka ; Mikhaïl Orlov, le Prince. »: the parts that the title or the story names. */
function partsOf(show: ShowRecord): Phrase[] {
  const told = [show.title, ...(show.texts ?? []).map(({ text }) => text)].join(' ')
  const bare = (role: string) => role.replace(/^(?:l[ae]s? |l[’'])/iu, '')
  const parts = creditsOf(show).filter(
    ({ role, name }) =>
      /^\p{Lu}/u.test(bare(role)) &&
      new RegExp(`(?<!\\p{L})${bare(role).replaceAll(/[.*+?^$(){}|[\]\\]/gu, '\\$&')}(?!\\p{L})`, 'iu').test(told) &&
      splitNames(name).length === 1,
  )
  if (parts.length < 2 || parts.length > mostNamed) return []
  const verb = /op[ée]ra|lyrique|oratorio/iu.test(show.genre ?? '') ? 'chante' : 'joue'
  const said = parts.map(
    (credit, rank): Phrase => [...nameFact(credit), rank === 0 ? ` ${verb} ${credit.role}` : `, ${credit.role}`],
  )
  return [
    sentenceOf('', list(said, '\u202f; ', '\u202f; ')),
    sentenceOf('Avec ', list(parts.map((credit): Phrase => [...nameFact(credit), ` (${credit.role})`]))),
  ]
}

/** « Avec A, B et C. » */
function namedCastOf(show: ShowRecord): Phrase[] {
  const cast = creditsOf(show).filter(({ role }) => performers.test(role))
  const names = cast.flatMap((credit) => splitNames(credit.name).map((name) => ({ ...credit, name })))
  const once = names.filter(({ name }, rank) => names.findIndex((other) => other.name === name) === rank)
  if (once.length < 2 || once.length > mostNamed || once.some(({ name }) => ensemble.test(name))) return []
  const all = list(once.map(nameFact))
  return [sentenceOf('Avec ', all), sentenceOf('Sur scène\u202f: ', all)]
}

/** « Marthe Kowalczyk dirige l’Orchestre symphonique de Morvelle et le Chœur de l’Opéra. » */
function conductorOf(show: ShowRecord): Phrase[] {
  const conductor = creditsOf(show).find(({ role }) => /^direction musicale$/iu.test(role))
  const groups = creditsOf(show)
    .filter(({ role }) => /^(?:orchestre|ch[œo]e?ur)$/iu.test(role))
    .toSorted((a, b) => b.role.localeCompare(a.role, 'fr'))
  if (!conductor || groups.length === 0 || splitNames(conductor.name).length > 1) return []
  const led =
    list(groups.map((credit): Phrase => [articlesOfHead(credit.name, companyHeads)?.the ?? '', ...nameFact(credit)])) ??
    []
  return [
    [...nameFact(conductor), ' dirige ', ...led, '.'],
    ['Avec ', ...led, ', sous la direction musicale de ', ...nameFact(conductor), '.'],
  ]
}

function sentenceOf(head: string, words: Phrase | null): Phrase {
  return [head, ...(words ?? []), '.'].filter((piece) => piece !== '')
}

function performersOf(show: ShowRecord): string[] {
  const cast = (show.credits ?? []).filter(({ role }) => performers.test(role))
  return [...new Set(cast.flatMap(({ name }) => splitNames(name)))]
}

/** A name that stands for several people: how many is not said. */
const ensemble =
  /^(?:les |le |la |l’)?(?:ballet|compagnie|cie|collectif|ensemble|orchestre|ch[œo]e?ur|fanfare|quatuor|quintet|trio|duo|troupe|ma[îi]trise|groupe|th[ée]âtre|cirque|élèves|amateurs)(?:\s|$)/iu

/**
 * The credits as the company prints them (P24): « mise en scène Camille Desroches », one a line. Performers that a record
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
  const others = credits
    .filter((credit) => !isGrouped || !oneByOne.includes(credit))
    .map(
      (credit): Phrase =>
        opensOnRole(credit) ? bound(credit) : [credit.role.replace(/ \d+$/u, ''), ' ', ...bound(credit)],
    )
  return isGrouped && cast ? [...others, ['avec ', ...cast]] : others
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
  const gender = known[head] ?? genderOf(head)
  return gender ? articlesFor(name, gender) : null
}

export function splitNames(names: string): string[] {
  return names
    .split(/\s*,\s*|\s+(?:et|&)\s+/u)
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
