import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, houseSays, type Scene, supported, unsupported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { foldText } from '../text/reading.ts'

/** « l'arrêt Carmes », « station Bellecour », « arrêt : Hôtel de Ville »: where one gets off, by its name. */
const stop =
  /\b(?:[Aa]rrêt|[Ss]tation)(?: de (?:bus|tram|métro|tramway))?,? ?:? ?(?:de |du |des |de la |de l'|d'|« ?)?(\p{Lu}[\p{L}'’-]*(?:[ -](?:d[eu]s? |de la |de l'|la |le |les )?\p{Lu}[\p{L}'’-]*)*)/gu
const parks = /\b(?:parkings?|parcs? de stationnement|stationnements?|se gar(?:er|ent|e)|garez-vous)\b/g
const free = /\b(?:gratuit(?:e|s|es|ement)?|offerte?s?|sans payer)\b/
const paid = /\b(?:payante?s?|tarifs?|forfaits?|tickets?)\b|€|\beuros?\b/

/** How one comes to the house: the stop and the car park of its record, where it gives them. */
export function findWaysThere(scene: Scene): Finding[] {
  return scene.facts.house === null ? [] : [...findStops(scene), ...findParking(scene)]
}

function findStops(scene: Scene): Finding[] {
  const access = scene.facts.house?.access
  return matchesIn(scene.reading.plain, stop).flatMap((match) => {
    const name = match[1] ?? ''
    const start = match.index + match[0].length - name.length
    const span = { start, end: start + name.length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    if (scene.facts.houseProse.includes(foldText(name))) return [supported(span, 'venue', 'house.access')]
    if (!access) return [unsupported(span, 'venue', asMessage('fact.way-unknown'))]
    return [contradicted(span, 'venue', { fact: 'house.access', message: houseSays(access) })]
  })
}

/** « stationnement payant » where the house's own car park is free, or the reverse. */
function findParking(scene: Scene): Finding[] {
  const parking = scene.facts.house?.parking
  if (!parking) return []
  const known = foldText(parking)
  return matchesIn(scene.reading.folded, parks).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    const clause = clauseAround(scene.reading, span)
    const words = scene.reading.folded.slice(clause.start, clause.end)
    const isOther =
      (paid.test(words) && !free.test(words) && free.test(known) && !paid.test(known)) ||
      (free.test(words) && !paid.test(words) && paid.test(known) && !free.test(known))
    if (!isOther) return []
    scene.taken.claim(span)
    const message = houseSays(parking)
    return [contradicted(span, 'accessibility', { fact: 'house.parking', message })]
  })
}
