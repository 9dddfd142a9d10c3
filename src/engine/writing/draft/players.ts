import type { ShowRecord } from '../../../contract/index.ts'
import { de } from './french.ts'
import { type OnStage, type Stage, stageOf } from './on-stage.ts'
import { articlesOfHead, companyHeads, splitNames } from './people.ts'
import { fact, list, type Phrase } from './phrase.ts'
import { thin, typeset } from './typography.ts'

/** A sentence names this many at most: beyond, the credits of the page do. */
const mostNamed = 6

/** Whether the text has named somebody. */
export type IsNamed = (name: string) => boolean

export interface Players {
  readonly conducts: readonly Phrase[]
  /** Those whom nothing has named yet, in several wordings: musicians with their instruments, singers and actors with their parts. */
  readonly plays: (isNamed: IsNamed) => Phrase[]
}

/** Who is on stage, and who conducts them. */
export function playersOf(show: ShowRecord): Players {
  const stage = stageOf(show)
  return { conducts: conductorOf(show), plays: (isNamed) => playsOf(show, stage, isNamed) }
}

function playsOf(show: ShowRecord, stage: Stage, isNamed: IsNamed): Phrase[] {
  // « Djeneba Sangaré Sextet » names a group, not who sings in it.
  const ofTheGroup = `${show.company ?? ''} ${show.title}`
  const people = stage.people.filter(({ name }) => ofTheGroup.includes(name) || !isNamed(name))
  const isRest = people.length < stage.people.length
  // After the cast, who plays beside it: « Au piano, C. »; part of a cast would be said twice.
  if (isRest && people.some(({ does }) => does !== 'plays')) return []
  if (people.length < (isRest ? 1 : 2) || people.length > mostNamed) return []
  const groups = groupsOf(people)
  const actsAlone = people.every(({ does }) => does === 'acts')
  return [
    ...(people.every(({ does }) => does === 'embodies') ? [partsSaid(people, isSung(show))] : []),
    ...(isRest ? [] : atTheirInstruments(groups, stage)),
    sentenceOf(stage.isPart ? 'Avec notamment ' : isRest ? 'Avec aussi ' : 'Avec ', list(groups.flatMap(withRole))),
    ...(stage.isPart ? [] : byInstrument(groups, isRest)),
    ...(stage.isWhole && actsAlone ? [sentenceOf(`Sur scène${thin}: `, list(groups.flatMap(withRole)))] : []),
  ]
}

/** Those of one role together, the fullest first, so that « A et B » is not strung on another « et »; a cast as it is. */
function groupsOf(people: readonly OnStage[]): Groups {
  const groups = [...Map.groupBy(people, ({ does, role }) => (does === 'acts' ? does : `${does} ${role}`)).values()]
  const shared = (group: readonly OnStage[]) => group.length > 1 || group[0]?.does === 'acts'
  return [...groups.filter(shared), ...groups.filter((group) => !shared(group))]
}

function isSung({ genre }: ShowRecord): boolean {
  return /op[ée]ra|opérette|lyrique|oratorio|musical/iu.test(genre ?? '')
}

type Groups = readonly (readonly OnStage[])[]

/** « Agathe Sorel chante Rusalka ; Mikhaïl Orlov, le Prince. » */
function partsSaid(people: readonly OnStage[], isInSong: boolean): Phrase {
  const verb = isInSong ? 'chante' : 'joue'
  const said = people.map(
    ({ phrase, role }, rank): Phrase => [...phrase, rank === 0 ? ` ${verb} ${role}` : `, ${role}`],
  )
  return sentenceOf('', list(said, `${thin}; `, `${thin}; `))
}

/** « Sur scène : les sopranos A et B, C à la viole de gambe et D à l’orgue. »; none where an instrument has no article. */
function atTheirInstruments(groups: Groups, { isWhole, isPart }: Stage): Phrase[] {
  const said = groups.map((group): Phrase | null => {
    const [first] = group
    if (first?.does === 'sings') return group.length > 1 ? [`les ${voicesOf(first.role)} `, ...namesOf(group)] : null
    return first?.at ? [...namesOf(group), ` ${first.at}${first.role}`] : null
  })
  const whole = said.filter((one) => one !== null)
  if (whole.length < said.length) return []
  const head = isWhole ? `Sur scène${thin}: ` : isPart ? 'Avec notamment ' : 'Avec '
  return [sentenceOf(head, list(whole))]
}

/** « À la viole de gambe, A ; à l’orgue, B. »; one alone only after others. */
function byInstrument(groups: Groups, isRest: boolean): Phrase[] {
  if (groups.length < (isRest ? 1 : 2) || !groups.every(([first]) => first?.does === 'plays' && first.at)) return []
  const said = groups.map((group): Phrase => [`${group[0]?.at ?? ''}${group[0]?.role ?? ''}, `, ...namesOf(group)])
  return [sentenceOf('', list(said, `${thin}; `, `${thin}; `))]
}

/** « A et B (sopranos) », « C (Célimène) »; each by their name alone who is of the cast. */
function withRole(group: readonly OnStage[]): Phrase[] {
  const [first] = group
  if (!first || first.does === 'acts') return group.map(({ phrase }) => phrase)
  const role = first.does === 'sings' && group.length > 1 ? voicesOf(first.role) : first.role
  return [[...namesOf(group), ` (${role})`]]
}

function namesOf(group: readonly OnStage[]): Phrase {
  return list(group.map(({ phrase }) => phrase)) ?? []
}

/** « sopranos », « mezzo-sopranos », « contre-ténors ». */
export function voicesOf(voice: string): string {
  return voice.endsWith('s') ? voice : `${voice}s`
}

/** « Marthe Kowalczyk dirige l’Orchestre symphonique de Morvelle et le Chœur de l’Opéra. » */
function conductorOf(show: ShowRecord): Phrase[] {
  const credits = (show.credits ?? []).map(({ role, name }, index) => ({ role: role.trim(), name, index }))
  const bound = ({ name, index }: { name: string; index: number }): Phrase => [
    fact('person', `credits.${index}.name`, typeset(name)),
  ]
  const conductor = credits.find(({ role }) => /^direction musicale$/iu.test(role))
  const groups = credits
    .filter(({ role }) => /^(?:orchestre|ch[œo]e?ur)$/iu.test(role))
    .toSorted((a, b) => b.role.localeCompare(a.role, 'fr'))
  if (!conductor || groups.length === 0 || splitNames(conductor.name).length > 1) return []
  const led =
    list(groups.map((credit): Phrase => [articlesOfHead(credit.name, companyHeads)?.the ?? '', ...bound(credit)])) ?? []
  return [
    [...bound(conductor), ' dirige ', ...led, '.'],
    ['Avec ', ...led, ', sous la direction musicale ', ...(de(bound(conductor)) ?? []), '.'],
  ]
}

function sentenceOf(head: string, words: Phrase | null): Phrase {
  return [head, ...(words ?? []), '.'].filter((piece) => piece !== '')
}
