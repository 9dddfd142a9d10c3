import type { ShowRecord } from '../../../contract/index.ts'
import { articlesFor, type Gender, genderOf } from './french.ts'
import { ensemble, isPerformer, splitNames, voices } from './people.ts'
import { fact, type Phrase } from './phrase.ts'
import { lowerFirst, typeset } from './typography.ts'

/** Someone on stage, by one credit. */
export interface OnStage {
  readonly name: string
  readonly phrase: Phrase
  readonly role: string
  /** In a cast, at an instrument, with a voice, or in a part that the record names. */
  readonly does: 'acts' | 'plays' | 'sings' | 'embodies'
  /** « au », « à la », « à l’ » of the instrument; null when its gender is unknown, or for who plays none. */
  readonly at: string | null
}

export interface Stage {
  /** Each person once, in the order of the record. */
  readonly people: readonly OnStage[]
  /** Nobody else is on stage, as far as the record tells: else « sur scène : A et B » would leave somebody out. */
  readonly isWhole: boolean
  /** The company's name counts more of them than the credits do: « septuor » of three named. */
  readonly isPart: boolean
}

/** Who is on stage by the credits; those of an unknown role may be, and the list is then not said to be whole. */
export function stageOf(show: ShowRecord): Stage {
  const told = (show.credits ?? []).map(({ role, name }, index) => seen(show, { role: role.trim(), name, index }))
  const all = told.flatMap((one) => (Array.isArray(one) ? one : []))
  const people = all.filter(({ name }, rank) => all.findIndex((other) => other.name === name) === rank)
  const isPart = countedInName(show) > people.length
  return { people, isWhole: told.every((one) => one !== 'unknown') && !isPart, isPart }
}

interface Credit {
  readonly role: string
  readonly name: string
  readonly index: number
}

function seen(show: ShowRecord, credit: Credit): OnStage[] | 'behind' | 'unknown' {
  const { role } = credit
  const [first = ''] = role.split(/\s*,\s*|\s+et\s+/u)
  const named = { ...credit, role: lowerFirst(first) }
  if (isPerformer(role) || stageTrades.test(role))
    return splitNames(credit.name).some((one) => ensemble.test(one)) ? 'unknown' : eachOf(named, 'acts')
  if (voices.test(first)) return eachOf(named, 'sings')
  if (instruments.test(first) || apparatus.test(first)) return eachOf(named, 'plays', atInstrument(first))
  if (/^musique (?:live|en direct)$/iu.test(role)) return eachOf(named, 'plays')
  if (behind.test(role)) return 'behind'
  if (isPart(show, role)) return eachOf(credit, 'embodies')
  // « n’goni » of a concert is an instrument that no list knows; « dessin en direct » of a play may be done on stage.
  return isMusic(show) && /^\p{Ll}[\p{L}’'-]+$/u.test(role) ? eachOf(named, 'plays') : 'unknown'
}

function eachOf({ role, name, index }: Credit, does: OnStage['does'], at: string | null = null): OnStage[] {
  return splitNames(name).map((one) => ({
    name: one,
    phrase: [fact('person', `credits.${index}.name`, typeset(one))],
    role,
    does,
    at,
  }))
}

/** « Célimène », « le Préfet »: a capital, in a record that does not give one to every role. */
function isPart(show: ShowRecord, role: string): boolean {
  const isName = (words: string) =>
    /^(?:l[ae]s? |l[’'])?\p{Lu}/iu.test(words) && /^(?:l[ae]s? |l[’'])?\p{Lu}/u.test(bare(words))
  return isName(role) && (show.credits ?? []).some((other) => /^\p{Ll}/u.test(bare(other.role.trim())))
}

function bare(role: string): string {
  return role.replace(/^(?:l[ae]s? |l[’'])/iu, '')
}

function isMusic({ genre }: ShowRecord): boolean {
  return /concert|musique|jazz|rock|chanson|r[ée]cital|folk|rap|[ée]lectro/iu.test(genre ?? '')
}

/** « au saxophone ténor », « à la viole de gambe », « aux percussions ». */
function atInstrument(instrument: string): string | null {
  const head = instrument.split(' ')[0]?.toLocaleLowerCase('fr') ?? ''
  if (/^(?:percussions|claviers|platines|machines|sangles|cannes|tissus|cordes)$/u.test(head)) return 'aux '
  const gender = feminine.has(head) ? 'F' : genderOf(head)
  return gender ? articlesFor(head, gender as Gender).at : null
}

/** Instruments that a list of words gives two genders: « la trompette » is played by « le trompette ». */
const feminine: ReadonlySet<string> = new Set(['trompette', 'flûte', 'guitare', 'basse', 'clarinette', 'contrebasse'])

const instruments =
  /^(?:piano|pianoforte|violon|violoncelle|alto|contrebasse|basse|guitare|orgue|clavecin|clarinette|saxophone|batterie|accordéon|flûte|trompette|percussions?|harpe|claviers?|hautbois|basson|trombone|tuba|cor|cornet|bugle|théorbe|luth|viole|vielle|oud|kora|bandonéon|vibraphone|marimba|mandoline|banjo|ukulélé|harmonica|platines|machines|chant|voix)(?:\s(?:ténor|alto|baryton|soprano|basse|à bec|à roue|de gambe|électrique|acoustique|baroque|lead))?$/iu

/** Those whose trade is done before the public. */
const stageTrades =
  /^(?:acrobat|jongl(?:eu|age)|fil-?de-?f[ée]r|funambul|trap[ée]zist|voltigeu|clown|magicien|[ée]quilibrist|contorsionnist|porteu(?:r|se)|marionnettiste|manipulat|conteu(?:r|se)|chanteu|musicien|r[ée]citant|narrat(?:eur|rice)|slam|beatbox|mime$|act(?:eur|rice)s?$)/iu

/** What circus artists are named by: « A au mât chinois, B à la roue Cyr ». */
const apparatus =
  /^(?:m[âa]t chinois|roue (?:cyr|allemande)|trap[èe]ze|cordes? (?:lisse|volante)|fil|tissus?(?: aérien)?|sangles|cerceau|bascule|trampoline|cadre coréen|portique|cannes)(?:\s|$)/iu

/** Those whose work is done when the curtain rises, or from the wings. */
const behind =
  /^(?:(?:co-?)?mises? en |(?:co-?)?direction|chor[ée]graph|texte|auteur|autrice|[ée]criture|d[’']après|livret|paroles|musiques?(?!\s+live)|composit|arrangements?|orchestration|adaptation|traduction|dramaturgie|sc[ée]nographie|d[ée]cors?|costumes?|lumi[èe]res?|[ée]clairages?|sons?$|(?:conception|cr[ée]ation|r[ée]gie|r[ée]alisation|construction|structures?|fabrication|ing[ée]nie|collaboration|assistan|regards?|[œo]eil|production|administration|diffusion|maquillage|coiffure|perruques?|masques?|accessoires?|marionnettes$|vid[ée]o|images?|photo|machinerie|surtitr|sous-titr|graphisme|conseil|coach|travail|pr[ée]paration|orchestre|ch[œo]e?ur)|de$|sur une? )/iu

const sizes: readonly (readonly [RegExp, number])[] = [
  [/\bduo\b/iu, 2],
  [/\btrio\b/iu, 3],
  [/\b(?:quatuor|quartet(?:te)?)\b/iu, 4],
  [/\b(?:quintet(?:te)?|quintuor)\b/iu, 5],
  [/\b(?:sextet(?:te)?|sextuor)\b/iu, 6],
  [/\b(?:septet(?:te)?|septuor)\b/iu, 7],
  [/\b(?:octet(?:te)?|octuor)\b/iu, 8],
]

/** How many a company's name says that they are; none when it says nothing. */
function countedInName({ company }: ShowRecord): number {
  return sizes.find(([word]) => word.test(company ?? ''))?.[1] ?? 0
}
