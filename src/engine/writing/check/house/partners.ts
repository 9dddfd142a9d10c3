import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'

const name =
  "(?:la |le |les |l')?\\p{Lu}[\\p{L}\\d'-]*(?: (?:(?:de la |de l'|de |du |des |d'|la |le |les |et de la )?\\p{Lu}[\\p{L}\\d'-]*|(?:de |des |du |d')\\p{Ll}{4,}))*"
const help =
  '(?:soutien|aide|concours|complicité|participation|appui|mécénat)(?: (?:financi[eè]re?|amical|fidèle|précieux))?'
const institution =
  '(?:Région|Ville|Département|Métropole|Ministère|Communauté|Mairie|Conseil|État|DRAC|Fondation|Canton|Loterie|Commune|Fédération|Agglomération)'
/** « avec le soutien de A et B », « en partenariat avec A », « Partenaires : A, B », and a line of an institution alone. */
const told = new RegExp(
  `(?<![\\p{L}])(?:[Aa]vec (?:le (?:précieux |généreux |fidèle )?|l'|la )${help} (?:de (?=l[ae] |l'|\\p{Lu})|du |d'|des )|[Ee]n partenariat avec |(?:[Ss]outenu|[Aa]ccompagné|[Ff]inancé)e?s? par |[Pp]artenaires? ?: ?|(?<=(?:^|\\n) ?)Avec (?=(?:la |le |l')${institution}(?![\\p{L}])[^.,;:!?\\n]*(?:\\n|$)))(${name}(?:(?:,? et (?:de |du |d')?|, (?:de |du |d')?)${name})*)`,
  'gu',
)

const eachName = new RegExp(name, 'gu')

/** Who is said to support or share the show: the record's partners and no others, where it names any. */
export function findPartners(scene: Scene): Finding[] {
  const known = [...(scene.facts.record.partners ?? []), ...(scene.facts.house?.partners ?? [])]
  if (known.length === 0) return []
  return matchesIn(scene.reading.plain, told).flatMap((match) => {
    const list = match[1] ?? ''
    const from = match.index + match[0].length - list.length
    return [...list.matchAll(eachName)].flatMap((one) => {
      const start = from + one.index
      const span = { start, end: start + one[0].length }
      if (!scene.taken.isFree(span)) return []
      const isKnown = isPartner(scene, span)
      // A house, a company or a person is judged by its own family.
      if (!isKnown && isSomebodyElse(scene, span)) return []
      scene.taken.claim(span)
      return isKnown
        ? [supported(span, 'company', 'partners')]
        : [unsupported(span, 'company', asMessage('fact.partner-unknown', { names: known }))]
    })
  })
}

function bare(words: string): string {
  return foldText(normaliseText(words)).replace(/^(?:la |le |les |l')/, '')
}

function isPartner({ facts, reading }: Scene, span: Span): boolean {
  const said = bare(reading.plain.slice(span.start, span.end))
  const partners = [...(facts.record.partners ?? []), ...(facts.house?.partners ?? [])].map(bare)
  return (
    partners.some((partner) => partner.includes(said) || said.includes(partner)) ||
    facts.prose.includes(said) ||
    facts.houseProse.includes(said)
  )
}

function isSomebodyElse({ facts, names, reading }: Scene, span: Span): boolean {
  const { venues, companies, people, cities } = facts
  const own = new Set([...venues, ...companies, ...people].map(({ name: of }) => bare(of)))
  const towns = new Set(cities.map(({ name: of }) => bare(of)))
  return names.some(({ start, end }) => {
    const written = bare(reading.plain.slice(start, end))
    return start < span.end && end > span.start && own.has(written) && !towns.has(written)
  })
}
