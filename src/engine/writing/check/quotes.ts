import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { editDistance } from './nearness.ts'
import { isPressName, pressNamesIn } from './press.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'

interface Quotation extends Span {
  readonly inner: string
}

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
    .filter((known) => holds(bare(known.text), written))
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
  if (attribution === null && !isSpeech(scene, quote)) return []
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
  const bracket = /^[\s.,]*\(([^)\n]{2,60})\)/.exec(behind)
  if (bracket !== null) return { start: quote.end, end: quote.end + bracket[0].length, after: true }
  const signed =
    /^[\s.*_]*(?:[—–-]|,|\n\s*[—–-]?)\s*((?:(?:écrit|note|titre|dit|selon|pour|d'après|s'enthousiasme|résume|lit-on dans|a écrit|juge|estime|conclut|salue|selon)\s+)?(?:le |la |les |l')?\p{Lu}[\p{L}\d'.&-]*(?:(?: (?:de la |de |du |des |la |le |l'|et |à ))?[ ]?\p{Lu}?[\p{L}\d'&-]*){0,4})/u.exec(
      behind,
    )
  if (
    signed !== null &&
    (/^[\s.*_]*(?:[—–-]|\n)/.test(behind) ||
      isPressName(scene, foldText(signed[1] ?? '')) ||
      /^(?:écrit|note|titre|dit|selon|pour|d'après|lit-on|résume)/.test(signed[1] ?? ''))
  ) {
    return { start: quote.end, end: quote.end + signed[0].length, after: true }
  }
  const sentence = sentenceAround(scene.reading, quote)
  const names = pressNamesIn(scene, sentence).filter((name) => name.end <= quote.start || name.start >= quote.end)
  const nearest = names.sort((left, right) => gap(left, quote) - gap(right, quote))[0]
  return nearest === undefined
    ? null
    : { ...nearest, after: nearest.start >= quote.end && nearest.start - quote.end < 40 }
}

function gap(name: Span, quote: Span): number {
  return name.end <= quote.start ? quote.start - name.end : name.start - quote.end
}

/** A sentence of several words, or words said by somebody: not a title, not a word held with tongs. */
function isSpeech(scene: Scene, quote: Quotation): boolean {
  const words = quote.inner.split(/\s+/).length
  const before = scene.reading.folded.slice(Math.max(0, quote.start - 45), quote.start)
  const after = scene.reading.folded.slice(quote.end, quote.end + 40)
  if (/(?:alternatif|legende|alt) ?:? ?$/.test(before)) return false
  if (/presse|critique|journal|medias/.test(before + after)) return true
  const said =
    /(?:ecrit|dit|confie|explique|raconte|resume|selon|note|previent|s'exclame|repond|annonce|affirme|precise)[^«»]{0,25}:? ?$/.test(
      before,
    ) || /^ ?,? (?:ecrit|dit|confie|explique|raconte|resume|selon|note|previent|s'exclame|affirme|precise)/.test(after)
  return said || words >= 6 || (words >= 4 && /[.!?…]$/.test(quote.inner))
}

function bare(text: string): string {
  return foldText(normaliseText(text))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
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
