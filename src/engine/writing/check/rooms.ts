import { type Finding, type Scene, spansOf, supported, unsupported } from './finding.ts'
import { foldText, normaliseText } from './reading.ts'

const rank = '(?:premier|1er|deuxieme|2e|second|troisieme|3e|dernier)'
const storey = `(?:(?:${rank} )?etage|rez-de-chaussee|sous-sol|${rank} balcon)`
const room = '(?:bar|foyer|hall|balcon|vestiaire|mezzanine|terrasse|buvette|salon|galerie)'
/** « au bar du premier étage », « dans le hall », « à la salle du sous-sol »: « dans la salle » alone says nothing. */
const pattern = new RegExp(
  `(?:\\bau|\\ba la|\\ba l'|\\bdans (?:le|la|l')) ?((?:${room}(?: (?:du|de la|au) ${storey})?|salle (?:du|de la|au) ${storey}|${storey}))(?![\\p{L}-])(?! (?:d'une?|de l'(?!opera)|d'|des |de la |de |du (?!theatre)))`,
  'gu',
)

/** Rooms of the house that are no hall: the bar, the foyer, a storey. Known when the house or the show's own words have them. */
export function findRooms(scene: Scene): Finding[] {
  return spansOf(scene.reading, pattern).flatMap((found) => {
    const span = { start: found.start, end: found.end }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const words = scene.reading.folded.slice(span.start, span.end)
    const missing = partsOf(words).find((part) => !isSaid(scene, part))
    if (missing === undefined) return [supported(span, 'hall', factOf(scene, words))]
    return [unsupported(span, 'hall', `Ni la fiche du spectacle ni celle de la maison ne dit : ${missing}.`)]
  })
}

/** « bar du premier étage » says two things: that there is a bar, and where. */
function partsOf(words: string): string[] {
  const [first = words, ...more] = words.split(/ (?:du|de la|au) /)
  return first === 'salle' ? more : [first, ...more]
}

function isSaid({ facts }: Scene, part: string): boolean {
  if (part === 'bar' && facts.house?.bar) return true
  const whole = new RegExp(`(?<![\\p{L}-])${part}(?![\\p{L}-])`, 'u')
  return (
    whole.test(facts.houseProse) ||
    whole.test(facts.prose) ||
    facts.halls.some(({ name }) => whole.test(foldText(normaliseText(name))))
  )
}

function factOf({ facts }: Scene, words: string): string {
  if (words.startsWith('bar') && facts.house?.bar) return 'house.bar'
  const hall = facts.halls.find(({ name }) => foldText(normaliseText(name)).includes(words))
  return hall?.fact ?? 'texts'
}
