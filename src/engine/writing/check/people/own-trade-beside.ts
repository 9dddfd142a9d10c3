import { literalPattern } from '../../../language/index.ts'
import type { KnownPerson } from '../record/facts.ts'
import { type Role, roleCues } from '../record/roles.ts'
import type { Finding, Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'

const parting = /[,;:.!?\n()•|·/–—«»]/

/**
 * Whether what stands against a name gives it its own trade, whatever else the sentence says: « pièce pour deux interprètes
 * chorégraphiée par X », « X met en scène Y », « X prépare le chœur » of its « chef de chœur », and those whom somebody stages.
 */
export function hasOwnTradeBeside(scene: Scene, finding: Finding): boolean {
  const written = scene.reading.folded.slice(finding.start, finding.end)
  const person = scene.facts.people.find(({ name }) => foldText(name).endsWith(written))
  if (person === undefined) return false
  return (
    pieces(scene, finding).some((piece) => saysOwn(scene, person, piece)) ||
    (person.roles.has('performance') && isDoneTo(scene, finding, stages)) ||
    (!person.roles.has('performance') && isDoneTo(scene, finding, gathers)) ||
    (makers.some((role) => person.roles.has(role)) && leadsPerformers.test(before(scene, finding, 30))) ||
    ((person.roles.has('direction') || person.roles.has('choreography')) &&
      directs.test(scene.reading.folded.slice(finding.end, finding.end + 24)))
  )
}

const makers: readonly Role[] = ['direction', 'choreography', 'conducting', 'production']
/** « les danseurs de X »: of who makes them dance. */
const leadsPerformers =
  /(?<!\p{L})(?:danseu(?:rs|ses)|comedien\p{L}*|interpretes|musicien\p{L}*|act(?:eurs|rices)|chanteu(?:rs|ses)|artistes|acrobates|circassien\p{L}*) d(?:e |')$/u

/** « Sur le plateau, X règle la solitude de Y »: what one does who is not on it. */
const directs =
  /^,? (?:qui )?(?:regle|orchestre|guide|place|dispose|installe|plonge|enferme|lance|convoque|confie|offre|donne a (?:voir|entendre)|fait (?!rire|pleurer))(?!\p{L})(?! (?:l[ae]s? |l'|s(?:a|on|es) )?(?:lumieres?|eclairages?|orchestre|musiques?|decors?|costumes?|son|partition)(?!\p{L}))/u

const ofNext = / (?:sous|dans|sur|avec|devant) [^,]{2,40} (?:de |d')$/

function before(scene: Scene, { start }: Span, length: number): string {
  return scene.reading.folded.slice(Math.max(0, start - length), start)
}

/** From the last mark to the name, and from the name to the next: of no other name. */
function pieces(scene: Scene, finding: Finding): string[] {
  const { folded } = scene.reading
  const sentence = sentenceAround(scene.reading, finding)
  const names = scene.names.filter(({ start, end }) => end <= finding.start || start >= finding.end)
  const opening = names.filter(({ end }) => end <= finding.start).at(-1)?.end ?? 0
  const closing = Math.min(...names.filter(({ start }) => start >= finding.end).map(({ start }) => start), sentence.end)
  const ahead = folded.slice(Math.max(opening, sentence.start), finding.start).split(parting).at(-1) ?? ''
  // « joue sous les lumières de X » is of X.
  const behind = (folded.slice(finding.end, closing).split(parting)[0] ?? '').replace(ofNext, '')
  return [ahead, behind]
}

/** The last word of a trade, since « écrit la musique » is of music; or one of the record's own label. */
function saysOwn(scene: Scene, person: KnownPerson, piece: string): boolean {
  // « écrite et portée par X » says two trades of one person.
  if (/ et /.test(piece) && !/(?:\bpar|\bde|\bd'|:)(?= ?\S.* et )/.test(piece)) return false
  const cues = roleCues(piece)
  const last = Math.max(...cues.map(({ end }) => end))
  if (cues.length > 0) return cues.some(({ role, end }) => end === last && person.roles.has(role))
  const labels = (scene.facts.record.credits ?? []).filter(({ name }) => normaliseText(name).includes(person.name))
  const words = labels.flatMap(({ role }) => foldText(normaliseText(role)).match(/\p{L}{5,}/gu) ?? [])
  return words
    .filter((word) => !ofNoTrade.test(word))
    .some((word) => new RegExp(`(?<!\\p{L})${literalPattern(word)}(?!\\p{L})`, 'u').test(piece))
}

/** Words of a label that many sentences hold. */
const ofNoTrade = /^(?:scene|piste|espace|creation)$/

const stages = '(?:met|mettent|mettra|a mis|dirige|fait jouer|fait danser)(?: en [a-z]+)?'
const gathers =
  "(?:retrouve|reunit|invite|convoque|embarque|rassemble|rappelle|choisit|a (?:reuni|invite|convoque|embarque|choisi|rassemble)|s'entoure d(?:e |')|s'est entouree? d(?:e |')|fait (?:de nouveau |encore )?(?:appel|confiance) a|s'appuie sur|travaille avec|collabore avec)"

/** « Y met en scène A, B et X », « Y retrouve A et X »: whom somebody of the show directs, or gathers. */
function isDoneTo(scene: Scene, finding: Finding, verbs: string): boolean {
  const from = Math.max(0, finding.start - 160)
  const masked = scene.names
    .filter(({ start, end }) => start >= from && end <= finding.start)
    .reduceRight(
      (text, { start, end }) => `${text.slice(0, start - from)}§${text.slice(end - from)}`,
      scene.reading.folded.slice(from, finding.start),
    )
  return new RegExp(`§ ${verbs} ?(?:§(?:,| et|, et) (?:de |d'|a )?)*$`).test(masked)
}
