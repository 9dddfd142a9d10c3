import { asMessage } from '../../../../contract/index.ts'
import { isTown } from '../places/towns.ts'
import { charactersOf } from '../scene/characters.ts'
import { type Finding, type Scene, unsupported } from '../scene/finding.ts'
import { foldText, normaliseText, saysWhole } from '../text/reading.ts'
import type { PersonHit } from './known-people.ts'

const named = "(\\p{Lu}[\\p{L}'-]*(?: (?:(?:de la|de|du|d'|des|le|la|van|von) ?)?\\p{Lu}[\\p{L}'-]*)*)"
const plays = new RegExp(
  `^,? (?:(?:joue|jouera|incarne|incarnera|campe|campera|interprète|interprétera|sera) |(?:dans|tient|tiendra|endosse|reprend) (?:le )?rôle (?:de |du |d'|de la )(?:l')?)${named}(?= ?(?:[.,;:!?)\\n]|$)| (?:et|dans|avec|face|aux?|à|sous|en|qui|le|la|ce|demain|mardi|jeudi)(?!\\p{L}))`,
  'u',
)
const musical = /musi|concert|opera|lyri|recital|jazz|chanson|symph|choral|danse|ballet/

/**
 * « X joue Kaliayev » of a record that says who plays whom, and has no such part: nothing bears it out. A name that the record says
 * anywhere (its title, its texts, its credits) is known; a record that gives no part at all leaves them to the play.
 */
export function findPartsUnknown(scene: Scene, hits: readonly PersonHit[]): Finding[] {
  const { reading, facts } = scene
  const parts = charactersOf(facts.record)
  if (parts.length === 0 || musical.test(foldText(facts.record.genre ?? ''))) return []
  return hits.flatMap((hit) => {
    if (!hit.person.roles.has('performance') && !parts.some(({ players }) => players.includes(hit.person.name)))
      return []
    const behind = plays.exec(reading.plain.slice(hit.end, hit.end + 70))
    const name = behind?.[1]
    if (behind === null || name === undefined) return []
    const start = hit.end + behind[0].length - name.length
    const span = { start, end: start + name.length }
    const folded = foldText(name)
    if (!scene.taken.isFree(span) || isTown(folded) || isSaid(scene, folded)) return []
    scene.taken.claim(span)
    return [unsupported(span, 'person', asMessage('fact.part-unknown'))]
  })
}

function isSaid({ facts }: Scene, folded: string): boolean {
  const title = foldText(normaliseText(facts.record.title))
  const known = [...facts.people, ...facts.companies, ...facts.otherNames].map(({ name }) =>
    foldText(normaliseText(name)),
  )
  return [facts.prose, title, ...known].some((words) => saysWhole(words, folded) || saysWhole(folded, words))
}
