import type { Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import { isOfAnInstrument } from './instruments.ts'

const lights = /^,? (?:qui )?(?:éclaire|illumine)(?:nt|ra)? /u
const inANewLight =
  /^,? (?:qui )?(?:eclaire|illumine)(?:nt|ra)? [^.;:!?\n]{2,40} (?:d'un (?:nouveau )?jour|sous un (?:autre|nouveau) jour|d'un(?:e)? (?:autre )?regard)(?!\p{L})/u

/**
 * « X éclaire Cervantès à la bougie », « X éclaire la fable d'un jour nouveau »: light as one speaks of a reading, and no work of the
 * lights. Of whoever does it, and of whom it is done to.
 */
export function isLitByAReading(scene: Scene, hit: Span): boolean {
  const { plain, folded } = scene.reading
  const after = plain.slice(hit.end, hit.end + 90)
  const verb = lights.exec(after)
  if (inANewLight.test(folded.slice(hit.end, hit.end + 90))) return true
  if (verb !== null) return isOfSomebody(scene, hit.end + verb[0].length)
  return / (?:éclaire|illumine)(?:nt|ra)? $/u.test(plain.slice(Math.max(0, hit.start - 12), hit.start))
}

/** A capital that is neither the show's title nor a company's: somebody. */
function isOfSomebody({ reading, facts }: Scene, at: number): boolean {
  const object = reading.plain.slice(at, at + 60)
  const works = [facts.record.title, ...facts.companies.map(({ name }) => name)].map(normaliseText)
  return (
    /^\p{Lu}\p{Ll}/u.test(object) && !works.some((work) => object.startsWith(work.split(' ').slice(0, 2).join(' ')))
  )
}

const part = "(?:le |la |l'|les |une? )(?!\\p{L}+(?:iste|eur|rice|euse)(?![\\p{L}]))(\\p{L}{3,})"
const firstPart = new RegExp(
  `^ (?:est|sera|sont|devient|fait|joue|campe|incarne) ${part}[^,;.:!?\\n]{0,20}(?:,| et) (?:et )?$`,
  'u',
)
const nextPart = new RegExp(`^,? ${part}(?= ?(?:[,.;:!?\\n]|$| et ))`, 'u')
/** « X est le cerveau, Y la voix »: what somebody is to the others, no part that is played. */
const toTheOthers =
  /^(?:pilier|cerveau|ame|c[oœ]e?ur|patronn?e?|cheff?e?|star|vedette|revelation|surprise|force|moteur|voix|plume|pere|mere|maitre|maitresse|tete|main|oreille|oeil|bras|benjamine?|doyenne?|ainee?|cadette?|novice|nouvelle?|premier|premiere|dernier|derniere|invitee?|complice|partenaire|associee?|frere|soeur|mari|epouse|compagne|compagnon|musicienn?e?|technicienn?e?|comedienn?e?|guitariste|danseu\p{L}+)$/u

/**
 * « Nuria Vidal est le chevalier, Andreu Camps l'écuyer »: two parts shared out between two, one of whom plays. Who is credited with
 * nothing on the stage has none. Null where no parts are shared out.
 */
export function isGivenAPart(scene: Scene, hit: Span): boolean {
  const { reading, facts, names } = scene
  const onlyPlayNotes = (name: string): boolean =>
    (facts.record.credits ?? []).filter((line) => line.name.includes(name)).every(({ role }) => isOfAnInstrument(role))
  const players = facts.people
    .filter(({ name, roles }) => roles.has('performance') && !onlyPlayNotes(name))
    .map(({ name }) => foldText(name))
  const isPlayer = ({ start, end }: Span): boolean => players.includes(reading.folded.slice(start, end))
  if (isPlayer(hit)) return false
  return names.some((other) => {
    if (Math.abs(other.start - hit.start) > 90 || !isPlayer(other)) return false
    const [first, next] = other.start > hit.start ? [hit, other] : [other, hit]
    const one = firstPart.exec(reading.folded.slice(first.end, next.start))?.[1]
    const two = nextPart.exec(reading.folded.slice(next.end, next.end + 30))?.[1]
    return one !== undefined && two !== undefined && !toTheOthers.test(one) && !toTheOthers.test(two)
  })
}
