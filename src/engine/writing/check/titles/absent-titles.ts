import { asMessage } from '../../../../contract/index.ts'
import { commonGivenNames } from '../../../identity/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { type Finding, type Scene, unsupported } from '../scene/finding.ts'
import { opensCommonly } from '../scene/name-shapes.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'

/**
 * A text that says the show's title nowhere, not a word of it, and puts something else where titles stand: in italics or
 * quotes, before the company, alone on its first line. The first such place is enough.
 */
export function findAbsentTitles(scene: Scene): Finding[] {
  const { title } = scene.facts.record
  if (isSaid(scene, title)) return []
  const found = [...markedTitles(scene), ...beforeCompanies(scene), ...headings(scene), ...spoken(scene)].find((span) =>
    scene.taken.isFree(span),
  )
  if (found === undefined) return []
  scene.taken.claim(found)
  return [unsupported(found, 'title', asMessage('fact.other-title', { title }))]
}

/** A word of four letters or its beginning is enough to be of the title; of a shorter title, all of it. */
function isSaid(scene: Scene, title: string): boolean {
  const { folded } = scene.reading
  const target = foldText(normaliseText(title))
  const words = target.match(/[\p{L}\d]{4,}/gu) ?? []
  return words.length === 0
    ? new RegExp(`(?<![\\p{L}\\d])${literalPattern(target)}(?![\\p{L}\\d])`, 'u').test(folded)
    : words.some((word) => new RegExp(`(?<!\\p{L})${word.slice(0, Math.max(4, word.length - 2))}`, 'u').test(folded))
}

const marked =
  /(?<![*\p{L}])\*([^*\n]{2,70})\*(?!\*)|_([^_\n]{2,70})_|« ?([^«»\n]{2,70}?) ?»|“([^“”\n]{2,70})”|"([^"\n]{2,70})"/gu

function markedTitles(scene: Scene): Span[] {
  return matchesIn(scene.reading.plain, marked).flatMap((match) => {
    const inner = match.slice(1).find((group) => group !== undefined) ?? ''
    const start = match.index + match[0].indexOf(inner)
    const around =
      scene.reading.plain.slice(Math.max(0, match.index - 3), match.index) +
      scene.reading.plain.slice(match.index + match[0].length, match.index + match[0].length + 3)
    // « …», Le Monde » and « (… » are of the press, a dialogue is somebody's.
    const quoted = /[—–]|: ?$/.test(around) || /^[\p{Ll}]/u.test(inner) || /[.…]$/.test(inner)
    const said = inner.split(' ').length <= 9 && /^[\p{Lu}\d]/u.test(inner) && !quoted
    return said && !isOfRecord(scene, inner) ? [{ start, end: start + inner.length }] : []
  })
}

const parting = /^(?: ?[|·•/]{1,2} ?| [–—-] | ?\(|,? (?:par|de) (?:la |le |l'|les )?|, )$/

/** « TAXI-FANFARE | compagnie du Ponton », « Polaroïd (cie Pli) »: what opens a line and leads to the company. */
function beforeCompanies(scene: Scene): Span[] {
  const companies = new Set(scene.facts.companies.map(({ name }) => foldText(normaliseText(name))))
  const { plain, folded } = scene.reading
  return scene.names.flatMap((name) => {
    if (!companies.has(folded.slice(name.start, name.end))) return []
    const line = Math.max(plain.lastIndexOf('\n', name.start - 1) + 1, 0)
    const found =
      /^(?:[-–—•▪*🎭🎪🎶♪ ]*)([\p{Lu}\d][^|()\n]{1,60}?)(\s?(?:[|·•(/–—-]|,)[^\p{L}]*(?:par |de )?(?:la |le |l')?)$/u.exec(
        plain.slice(line, name.start),
      )
    const segment = found?.[1]
    if (segment === undefined || found?.[2] === undefined || !parting.test(found[2])) return []
    const start = line + (found.index ?? 0) + found[0].indexOf(segment)
    return isOfRecord(scene, segment) || / (?:est|a|ont|sont) /.test(segment)
      ? []
      : [{ start, end: start + segment.length }]
  })
}

/** A line of a few words in capitals, or the first line of all, that holds nothing else and closes on no stop. */
function headings(scene: Scene): Span[] {
  return matchesIn(
    scene.reading.plain,
    /(?<=^|\n|[.!?…»] )(\p{Lu}[\p{Lu}\d ',!?-]{3,60}|(?<=^)\p{Lu}[^\n|:·•(]{2,60})(?=\n|$)/gu,
  ).flatMap((match) => {
    const line = (match[1] ?? '').trim()
    const capitals = line === line.toUpperCase() && /\p{L}{4}/u.test(line)
    // One word alone on the first line may be the label of a listing.
    const first =
      match.index === 0 && line.includes(' ') && /^[\p{Lu}][^.!?;]{2,40}$/u.test(line) && line.split(' ').length <= 6
    const named = (capitals || first) && !/[.;,]$/.test(line) && line.split(' ').length <= 9
    return named && !opensCommonly(line) && !isOfRecord(scene, line) && !announces.test(foldText(line))
      ? [{ start: match.index, end: match.index + line.length }]
      : []
  })
}

const arriving =
  "(?:arrive|revient|débarque|se pose|se joue|se donne|nous arrive|s'installe|fait escale|entre au répertoire|entre en scène|voyait le jour|voit le jour|s'adresse aux?|n'est pas (?:un|une|joué)|plante sa|pose ses|tourne depuis|est à l'affiche|part en tournée)(?![\\p{L}])"
const signed =
  "(?:de|d'après|d'|par|par la|mise? en scène|écrite? et|création (?:19|20)\\d\\d|une? (?:pièce|spectacle|création|comédie|concert|solo))(?![\\p{L}])"
/** « Chute libre arrive mercredi », « Kollaps, écrit et joué par »: what opens a sentence and does, or is given to somebody, as shows are. */
const subject = new RegExp(
  `(?<=(?:^|\\n|[.!?…»:] ))(\\p{Lu}[^.!?;:\\n«»,]{2,50}?)(?=(?: ${arriving}|, ${signed}| : c'est (?:le|son) (?:titre|nom)(?!\\p{L})))|(?<=(?:^|\\n|[.!?…] )Avec )(\\p{Lu}[^.!?;:\\n«»,]{2,50}?)(?=, (?:la (?:compagnie|cie|troupe)|le collectif|l'équipe|l'ensemble)(?!\\p{L}))`,
  'gu',
)
/** « Courez voir Sous la glace ! »: what one is told to see, up to the stop. */
const object =
  /(?<=(?:[Cc]ourez|[Vv]enez|[Vv]eniez|[Vv]enir|[Aa]llez|[Vv]ite) (?:re)?(?:voir|découvrir|applaudir) |(?:[Çç]a|[Cc]ela) s'appelle |[Ss]'intitule |[Ss]ous le titre |[Vv]ous convie(?:nt)? à |\b[Oo]n (?:adore|aime) |[Dd]écouvrez |[Nn]e (?:manquez|ratez) pas |[Rr]éservez (?:vite |dès maintenant )?pour )(\p{Lu}[^.!?;:\n«»,]{2,50}?)(?=\s*(?:[.!?,;\n]|$))/gu

function spoken(scene: Scene): Span[] {
  const subjects = matchesIn(scene.reading.plain, subject)
  return [...subjects, ...matchesIn(scene.reading.plain, object)].flatMap((match) => {
    const written = match[1] ?? match[2] ?? ''
    const first = foldText(written.split(/[ '-]/)[0] ?? '')
    if (isOfRecord(scene, written) || commonGivenNames.has(first) || nobody.test(first)) return []
    if (written.split(' ').length > 8 || (subjects.includes(match) && opensCommonly(written))) return []
    return [{ start: match.index, end: match.index + written.length }]
  })
}

const nobody =
  /^(?:personne|rien|quelqu|quelque|certains?|chacun|aucune?|celui|ceux|nul|tel|telle|madame|monsieur|lui|moi|toi)$/

const announces =
  /communique|\bfaq\b|presse|programme|saison|agenda|spectateurs?|bonjour|\bcher|places?\b|reserv|infos?\b|pratique|theatre|\d ?(?:h|€)|tarif|newsletter|lettre d|festival|ce soir|demain|a l'affiche|rappel|en bref|actu|rendez-vous|nouveau|coup de c|bientot|dernier|derniere|objet|diffusion|complet|sms|merci|distribution|calendrier|accessib|scolaire|billetterie|jeune public/

function isOfRecord(scene: Scene, written: string): boolean {
  const folded = foldText(written).trim()
  const { venues, halls, cities, companies, people, otherNames, record, prose, houseProse } = scene.facts
  const known = [...venues, ...halls, ...cities, ...companies, ...people, ...otherNames].map(({ name }) =>
    foldText(name),
  )
  const sources = [...(record.pressQuotes ?? []).map(({ source }) => source), record.stars?.source ?? '']
  return (
    known.some((name) => name.includes(folded) || folded.includes(name)) ||
    sources.some((source) => source !== '' && folded.includes(foldText(normaliseText(source)))) ||
    (record.prices ?? []).some(({ label }) => foldText(label).includes(folded)) ||
    prose.includes(folded) ||
    houseProse.includes(folded) ||
    (scene.recipients?.allBought ?? []).some((show) => foldText(normaliseText(show)) === folded)
  )
}
