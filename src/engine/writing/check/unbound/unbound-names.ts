import { commonGivenNames } from '../../../identity/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { itemsOf, situates } from '../places/named-items.ts'
import { isInhabitant, isOfTheWorld } from '../places/names-of-the-world.ts'
import { isPartOfPlace } from '../places/towns-said.ts'
import type { Scene } from '../scene/finding.ts'
import { isOfCulture, opensCommonly } from '../scene/name-shapes.ts'
import { parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span } from '../text/reading.ts'

const capital = "\\p{Lu}[\\p{L}\\d]*(?:['-][\\p{L}\\d]+)*"
const tie = "(?:de la |de l'|de |du |des |d'|à la |aux? |en )"
const name = `${capital}(?: ${tie}?${capital}| \\d{1,3}(?![\\d €%h]|[.,:]\\d))*`

/** « nous revient du Quadrant », « dans la Verrerie »: behind an article, within a sentence, a capital makes a name of any word. */
const ledByArticle = new RegExp(
  `(?<![\\p{L}'])(?:l[ea] |l'|les |du |de la |de l'|des |(?:dans|sous|sur|devant|derrière|chez) (?:l[ea] |l'|les ))(${name})(?![\\p{L}'-])`,
  'gu',
)
const groups = 'orchestre|quatuor|trio|duo|groupe|fanfare|chœur|compagnie|collectif|troupe|ensemble'
const heads = `théâtre|opéra|cirque|maison|espace|centre|foyer|salle|studio|chapelle|église|abbaye|halle|hall|grange|atelier|hangar|château|domaine|parc|jardin|cour|gymnase|cinéma|café|cabaret|club|auditorium|conservatoire|médiathèque|bibliothèque|musée|pavillon|forum|kiosque|chapiteau|manège|moulin|prieuré|cloître|stade|${groups}`
/** « par le théâtre de l'Épine noire », « au foyer Sand »: a house or a company in lower case, and whose it is. */
const underHead = new RegExp(
  `(?<![\\p{L}-])((?:${heads}) (?:de la |de l'|du |des )?(?:${name})(?: \\p{Ll}{4,}(?=(?:,| et)? (?:et|qui|accueilli|présenté)|[.,;:!?)\\n]|$))?)`,
  'gu',
)
/** « chapelle du XVIIe siècle »: what is everybody's behind the head is told as it is without it. */
const headOfName = new RegExp(`^(?:${heads}) (?:de la |de l'|du |des )?`, 'u')
const item = new RegExp(`^\\s*(${name})\\s*$`, 'u')

/**
 * Names that stand where only a name can, whatever it is: behind an article within a sentence, under the head of a house or a
 * company, alone in an item beside a day or an hour. What the record, the house or everybody knows is for the caller to leave out.
 */
export function unboundNames(scene: Scene): Span[] {
  return [...inSentences(scene), ...itemsAlone(scene)].filter((span) => !isElsewhereKnown(scene, span))
}

/** What a name is by the head that it stands under; null when it has none. */
export function kindUnderHead(written: string): 'company' | 'venue' | null {
  const head = headOfName.exec(written)?.[0].split(' ')[0]
  if (head === undefined) return null
  return groups.split('|').includes(head) ? 'company' : 'venue'
}

function inSentences(scene: Scene): Span[] {
  return [underHead, ledByArticle].flatMap((pattern) =>
    matchesIn(scene.reading.plain, pattern).map((match) => {
      const end = match.index + match[0].length
      return { start: end - (match[1] ?? '').length, end }
    }),
  )
}

function itemsAlone(scene: Scene): Span[] {
  const { plain } = scene.reading
  const items = itemsOf(scene.reading)
  return items.flatMap((one, index) => {
    const written = item.exec(plain.slice(one.start, one.end))?.[1] ?? ''
    const isName = / (?:\p{Lu}|\d)/u.test(written) && !opensCommonly(written)
    if (!isName) return []
    const beside = [items[index - 1], items[index + 1]].some((other) => other !== undefined && situates(scene, other))
    if (!beside) return []
    const start = one.start + plain.slice(one.start, one.end).indexOf(written)
    return [{ start, end: start + written.length }]
  })
}

/** « rue des Tanneurs », « l'arrêt du Port », « le rôle de la Comtesse »: where one walks, and whom one plays. */
const ofStreets =
  /(?<![\p{L}-])(?:rue|place|quai|avenue|boulevard|bd|cours|allees?|impasse|square|esplanade|passage|ruelle|pont|porte|quartier|faubourg|parking|station|arret|ligne|chemin|route|sentier|zone|roles?|personnages?) (?:de la |de l'|du |des |de )$/u

function isElsewhereKnown(scene: Scene, span: Span): boolean {
  const whole = scene.reading.plain.slice(span.start, span.end)
  const written = whole.replace(headOfName, '')
  const folded = foldText(written)
  return (
    written === written.toUpperCase() ||
    ofStreets.test(scene.reading.folded.slice(Math.max(0, span.start - 30), span.start)) ||
    isOfTheWorld(folded) ||
    isInhabitant(`les ${folded}`) ||
    parseNumber(folded.split(' ')[0] ?? '') !== null ||
    isOfCulture(folded) ||
    commonGivenNames.has(folded.split(/[ '-]/)[0] ?? '') ||
    isPartOfPlace(scene, span)
  )
}
