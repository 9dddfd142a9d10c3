import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { opensCommonly } from './name-shapes.ts'
import { editDistance } from './nearness.ts'
import { isPressName, pressNamesIn } from './press.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'

interface Quotation extends Span {
  readonly inner: string
}

/** What runs longer, and is given to nobody, is a text put between quotes: its facts are read one by one. */
const longestQuotation = 40
const quotation = /«\s*([^«»]{1,600}?)\s*»|“([^“”]{1,600}?)”|(?<![\p{L}\d])"([^"\n]{1,600}?)"/gu

/** What stands between quotes: press and notes must be in the record word for word, with their source. */
export function findQuotes(scene: Scene): Finding[] {
  return [...scene.reading.plain.matchAll(quotation)].flatMap((match) => {
    const inner = match[1] ?? match[2] ?? match[3] ?? ''
    const quote = { start: match.index, end: match.index + match[0].length, inner }
    // A title said within a quotation leaves it a quotation; one that fills it is a title.
    return scene.taken.share(quote) < 0.5 ? judge(scene, quote) : []
  })
}

function judge(scene: Scene, quote: Quotation): Finding[] {
  const { record } = scene.facts
  const written = bare(quote.inner)
  const attribution = attributionOf(scene, quote)
  const span = attribution?.after ? { start: quote.start, end: attribution.end } : quote
  const found = (record.pressQuotes ?? [])
    .map((known, index) => ({ ...known, fact: `pressQuotes[${index}]` }))
    .filter((known) => holds(bare(known.text), written) || isWordOf(scene, { known, written, attribution }))
  const first = found[0]
  if (first !== undefined) return [claimed(scene, judgeSource(scene, { span, found, attribution }))]
  if (written.includes(' ') && isInTexts(scene, written))
    return [claimed(scene, supported(quote, 'quote', 'texts', 'Mot pour mot dans un texte de la fiche.'))]
  const near = (record.pressQuotes ?? []).find((known) => nearly(bare(known.text), written))
  if (near !== undefined) {
    return [
      claimed(
        scene,
        contradicted(span, 'quote', {
          fact: 'pressQuotes',
          message: `La fiche cite « ${near.text} » (${near.source}).`,
          suggestion: `«\u00a0${near.text}\u00a0»`,
        }),
      ),
    ]
  }
  if (/^ ?:/.test(scene.reading.plain.slice(quote.end, quote.end + 2))) return []
  if (attribution === null && (!isSpeech(scene, quote) || quote.inner.split(' ').length > longestQuotation)) return []
  return [claimed(scene, unsupported(span, 'quote', 'Cette citation n’est dans aucune source de la fiche.'))]
}

function claimed(scene: Scene, finding: Finding): Finding {
  scene.taken.claim(finding)
  return finding
}

function judgeSource(
  scene: Scene,
  options: {
    span: Span
    found: readonly { text: string; source: string; fact: string }[]
    attribution: Attribution | null
  },
): Finding {
  const { span, found, attribution } = options
  const first = found[0]
  const fact = first?.fact ?? 'pressQuotes'
  if (attribution === null)
    return supported(span, 'quote', fact, `Mot pour mot dans la fiche (${first?.source ?? ''}).`)
  const near = scene.reading.folded.slice(attribution.start, attribution.end)
  const right = found.find((known) => near.includes(foldText(normaliseText(known.source))))
  if (right !== undefined) return supported(span, 'quote', right.fact)
  return contradicted(span, 'quote', {
    fact: `${fact}.source`,
    message: `La fiche donne cette citation à ${first?.source ?? ''}.`,
  })
}

interface Attribution extends Span {
  readonly after: boolean
}

/** Who is said to have written it: in brackets or after a dash behind the quote, or named around it. */
function attributionOf(scene: Scene, quote: Quotation): Attribution | null {
  const { plain } = scene.reading
  const behind = plain.slice(quote.end, quote.end + 80)
  if (/^\s?:/.test(behind)) return null
  const own = ownSource(scene, quote) ?? announcedBy(scene, quote)
  if (own !== null) return own
  const bracket = /^[\s.,]*[([]([^)\]\n]{2,60})[)\]]/.exec(behind)
  if (bracket !== null) return { start: quote.end, end: quote.end + bracket[0].length, after: true }
  const signed =
    /^[\s.*_]*(?:[—–-]|,|\/{1,2}|[|·•~→>:]|\n\s*[—–-]?)\s*((?:(?:écrit|note|titre|dit|selon|pour|d'après|s'enthousiasme|s'exclame|résume|lit-on dans|a écrit|juge|estime|conclut|salue|tranche|lance)\s+)?(?:le |la |les |l')?\p{Lu}(?:[\p{L}\d'&-]|\.(?=\p{L}))*(?:(?: (?:de la |de |du |des |la |le |l'|et |à ))?[ ]?\p{Lu}?[\p{L}\d'&-]*){0,4})/u.exec(
      behind,
    )
  if (
    signed !== null &&
    (!/^[ .*_]*\n/.test(behind) || /^[ .*_]*\n\s*[—–-]/.test(behind) || isSignatureLine(behind)) &&
    (/^[\s.*_]*(?:[—–~→>-]|\/{1,2})/.test(behind) ||
      isSignatureLine(behind) ||
      /^,\s*\p{Lu}[\p{L}\d'-]*(?: (?:du |de la |de |des |et )?\p{Lu}[\p{L}\d'-]*){0,3}(?=\s*(?:[.!?\n]|$))/u.test(
        behind,
      ) ||
      isPressName(scene, foldText(signed[1] ?? '')) ||
      /^(?:écrit|note|titre|dit|selon|pour|d'après|lit-on|résume)/.test(signed[1] ?? ''))
  ) {
    return { start: quote.end, end: quote.end + signed[0].length, after: true }
  }
  const sentence = sentenceAround(scene.reading, quote)
  const names = pressNamesIn(scene, sentence).filter(
    (name) => (name.end <= quote.start || name.start >= quote.end) && !isCutOff(scene, name, quote),
  )
  const nearest = names.sort((left, right) => gap(left, quote) - gap(right, quote))[0]
  return nearest === undefined
    ? null
    : { ...nearest, after: nearest.start >= quote.end && nearest.start - quote.end < 40 }
}

/** A source of the record that follows at once: the attribution ends with it. */
function ownSource(scene: Scene, quote: Span): Attribution | null {
  const { folded } = scene.reading
  const lead =
    /^[\s.,*_(—–-]*(?:(?:ecrit|note|titre|dit|selon|pour|d'apres|resume|juge|in|dans|source ?:) )?(?:le |la |les |l')?/.exec(
      folded.slice(quote.end, quote.end + 40),
    )
  const at = quote.end + (lead?.[0].length ?? 0)
  const sources = (scene.facts.record.pressQuotes ?? []).map((known) => foldText(normaliseText(known.source)))
  for (const source of sources) {
    const bareSource = source.replace(/^(?:le |la |les |l')/, '')
    for (const start of [at, at - (source.length - bareSource.length)])
      if (folded.startsWith(source, start)) {
        const end = start + source.length
        return { start: quote.end, end: folded.charAt(end) === ')' ? end + 1 : end, after: true }
      }
  }
  return null
}

const paper =
  "((?:L'|Le |La |Les )?\\p{Lu}[\\p{L}\\d'-]*(?: (?:du |de la |de |des |et )?\\p{Lu}[\\p{L}\\d'-]*){0,3}(?: \\p{Ll}+){0,3}?)"
const wrote =
  "(?:écrit|note|titre|dit|résume|s'enthousiasme|juge|parle d'|salue|lance|affirme|conclut|y voit|évoque|aime|a aimé|adore|a adoré|a écrit|s'emballe|s'exclame)(?: (?:d'|de |du |des |un |une |le |la )?\\p{Ll}+){0,3}?"
/** « Tageblatt : « … » », « Tageblatt écrit : « … » ». */
const paperSays = new RegExp(`(?:^|\\n|[.!?»] |« ?|[·•|–—/*>] ?)${paper}(?: ?»)? ?(?:${wrote} ?)?:? ?$`, 'u')
/** « Pour Tageblatt, c'est « … » ». */
const accordingTo = new RegExp(
  `(?:[Pp]our|[Ss]elon|[Dd]'après|[Ll]u dans|[Dd]ans|[Cc]hez|[Cc]omme l'écrit|[Aa]ux yeux de) ${paper},? ?(?:(?:c'est|il s'agit|ce spectacle est|voici|on tient la|le spectacle est) ?(?:d'|un |une |d'un |d'une )?)?:? ?$`,
  'u',
)

/** A name of the press that announces the quotation. */
function announcedBy(scene: Scene, quote: Span): Attribution | null {
  const before = scene.reading.plain.slice(Math.max(0, quote.start - 60), quote.start)
  const name = (accordingTo.exec(before) ?? paperSays.exec(before))?.[1]
  if (name === undefined || opensCommonly(name)) return null
  if (scene.facts.people.some((person) => person.name === name)) return null
  const start = quote.start - before.length + before.lastIndexOf(name)
  return { start, end: start + name.length, after: false }
}

/** The line under a quotation that holds a name and nothing else. */
function isSignatureLine(behind: string): boolean {
  const line = /^[.*_ ]*\n\s*([^\n]+?)[.*_ ]*(?:\n|$)/.exec(behind)?.[1] ?? ''
  return (
    /^\p{Lu}/u.test(line) &&
    line.split(' ').length <= 5 &&
    !/ (?!(?:de|du|des|la|le|les|et|en|à)\b)\p{Ll}/u.test(line) &&
    !/[\d.!?:|€()]/.test(line) &&
    !opensCommonly(line)
  )
}

/** Another quotation stands between. */
function isCutOff(scene: Scene, name: Span, quote: Span): boolean {
  const [from, to] = name.end <= quote.start ? [name.end, quote.start] : [quote.end, name.start]
  return /[«»“”]/.test(scene.reading.plain.slice(from, to))
}

function gap(name: Span, quote: Span): number {
  return name.end <= quote.start ? quote.start - name.end : name.start - quote.end
}

/** A sentence of several words, or words said by somebody: not a title, not a word held with tongs. */
function isSpeech(scene: Scene, quote: Quotation): boolean {
  const words = quote.inner.split(/\s+/).length
  const before = scene.reading.folded.slice(Math.max(0, quote.start - 45), quote.start)
  const after = scene.reading.folded.slice(quote.end, quote.end + 40)
  if (
    /^ ?,? (?:demande|repond|dit|lance|murmure|crie|soupire|fait|reprend|ajoute)(?:nt|-t-(?:il|elle))? (?:le |la |l'|les |un |une )(?!presse|critique|journal|metteu|aut(?:eur|rice)|comedien|choregraphe|spectat|compagnie)/.test(
      after,
    )
  )
    return false
  if (/(?:alternatif|legende|alt) ?:? ?$/.test(before)) return false
  if (
    /^[\s.*_]*[—–(-]\s*(?:(?:une?|des|d'une?) )?(?:spectat|eleve|lect|abonne|enfant|fan|professeur|enseignant)/.test(
      after,
    )
  )
    return true
  if (/presse|critique|journal|medias/.test(before + after)) return true
  const said =
    /(?:ecrit|dit|confie|explique|raconte|resume|selon|note|previent|s'exclame|repond|annonce|affirme|precise)[^«»]{0,25}:? ?$/.test(
      before,
    ) || /^ ?,? (?:ecrit|dit|confie|explique|raconte|resume|selon|note|previent|s'exclame|affirme|precise)/.test(after)
  return (
    said || words >= 6 || (words >= 3 && standsByItself(scene, quote)) || (words >= 4 && /[.!?…]$/.test(quote.inner))
  )
}

/** A line that is a quotation and nothing else. */
function standsByItself(scene: Scene, quote: Span): boolean {
  const { plain } = scene.reading
  return (
    /(?:^|\n|[.!?] ?)[ *_]*$/.test(plain.slice(Math.max(0, quote.start - 4), quote.start)) &&
    /^[ .*_]*(?:\n|$)/.test(plain.slice(quote.end))
  )
}

function bare(text: string): string {
  return foldText(normaliseText(text))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

/** A word or two given to the very source that wrote them. */
function isWordOf(
  scene: Scene,
  said: { known: { text: string; source: string }; written: string; attribution: Attribution | null },
): boolean {
  const { known, written, attribution } = said
  if (attribution === null || written === '') return false
  const named = scene.reading.folded.slice(attribution.start, attribution.end)
  return named.includes(foldText(normaliseText(known.source))) && ` ${bare(known.text)} `.includes(` ${written} `)
}

/** Cut at either end a quotation is still verbatim; « […] » joins two pieces. */
function holds(known: string, written: string): boolean {
  return written !== '' && (known === written || (written.split(' ').length >= 3 && known.includes(written)))
}

function isInTexts(scene: Scene, written: string): boolean {
  const { record } = scene.facts
  const sources = [
    ...(record.texts ?? []).map((text) => text.text),
    ...(record.approvedClaims ?? []),
    ...(record.awards ?? []),
    record.subtitle ?? '',
    record.photo?.description ?? '',
  ]
  return sources.some((source) => bare(source).includes(written))
}

function nearly(known: string, written: string): boolean {
  const limit = Math.max(2, Math.floor(known.length / 5))
  return written.length >= 6 && editDistance(known.slice(0, 200), written.slice(0, 200), limit) <= limit
}
