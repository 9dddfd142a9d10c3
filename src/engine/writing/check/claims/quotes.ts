import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { editDistance } from '../text/nearness.ts'
import type { Span } from '../text/reading.ts'
import { type Attribution, attributionOf, otherSigner, signedBehind, speakerBefore } from './attributions.ts'
import { bareWords as bare, judgeOwnWords } from './own-words.ts'
import { waysToCite } from './press.ts'

interface Quotation extends Span {
  readonly inner: string
}

/** What runs longer, and is given to nobody, is a text put between quotes: its facts are read one by one. */
const longestQuotation = 40
const quotation = /«\s*([^«»]{1,600}?)\s*»|“([^“”]{1,600}?)”|(?<![\p{L}\d])"([^"\n]{1,600}?)"/gu

/** What stands between quotes: press and notes must be in the record word for word, with their source. */
export function findQuotes(scene: Scene): Finding[] {
  return matchesIn(scene.reading.plain, quotation).flatMap((match) => {
    const inner = match[1] ?? match[2] ?? match[3] ?? ''
    const quote = { start: match.index, end: match.index + match[0].length, inner }
    // A title said within a quotation leaves it a quotation; one that fills it is a title.
    return scene.taken.share(quote) < 0.5 ? judge(scene, quote) : []
  })
}

function judge(scene: Scene, quote: Quotation): Finding[] {
  const { record } = scene.facts
  const written = bare(quote.inner)
  if (written === bare(record.title)) return [claimed(scene, supported(quote, 'title', 'title'))]
  // « le tarif « 20 ans/20 francs » »
  if ((record.prices ?? []).some(({ label }) => bare(label) === written)) return []
  const attribution = attributionOf(scene, quote)
  const span = attribution?.after ? { start: quote.start, end: attribution.end } : quote
  const found = (record.pressQuotes ?? [])
    .map((known, index) => ({ ...known, fact: `pressQuotes[${index}]` }))
    .filter((known) => holds(bare(known.text), written) || isWordOf(scene, { known, written, attribution }))
  const first = found[0]
  if (first !== undefined) return [claimed(scene, judgeSource(scene, { span, found, attribution }))]
  if (written.includes(' ') && isInTexts(scene, written)) return [claimed(scene, judgeOwnWords(scene, quote, written))]
  const near = (record.pressQuotes ?? []).find((known) => nearly(bare(known.text), written))
  if (near !== undefined) {
    return [
      claimed(
        scene,
        contradicted(span, 'quote', {
          fact: 'pressQuotes',
          message: asMessage('fact.quote-is', { words: near.text, source: near.source }),
          suggestion: `«\u00a0${near.text}\u00a0»`,
        }),
      ),
    ]
  }
  const behind = scene.reading.plain.slice(quote.end, quote.end + 80)
  if (/^ ?:/.test(behind) && !signedBehind.test(behind)) return []
  if (attribution === null && (!isSpeech(scene, quote) || quote.inner.split(' ').length > longestQuotation)) return []
  return [claimed(scene, unsupported(span, 'quote', asMessage('fact.quote-unknown')))]
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
  const stranger = attribution === null ? (otherSigner(scene, span) ?? speakerBefore(scene, span)) : null
  if (stranger !== null)
    return contradicted(span, 'quote', {
      fact: `${fact}.source`,
      message: asMessage('fact.quote-is-of', { source: first?.source ?? '' }),
    })
  if (attribution === null)
    return supported(span, 'quote', fact, asMessage('fact.quote-found', { source: first?.source ?? '' }))
  // « quant au Soir de scène » cites « Le Soir de scène ».
  const near = scene.reading.folded
    .slice(Math.max(0, attribution.start - 3), attribution.end)
    .replace(/^(?:du|au) /, 'le ')
  const right = found.find((known) => waysToCite(known.source).some((way) => near.includes(way)))
  if (right !== undefined) return supported(span, 'quote', right.fact)
  return contradicted(span, 'quote', {
    fact: `${fact}.source`,
    message: asMessage('fact.quote-is-of', { source: first?.source ?? '' }),
  })
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
  if (
    /presse|critique|journal|medias|\bavis\b|\bechos?\b|livre d'or|on (?:a (?:pu )?)?(?:lu|lit|lire)\b/.test(
      before + after,
    )
  )
    return true
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

/** A word or two given to the very source that wrote them. */
function isWordOf(
  scene: Scene,
  said: { known: { text: string; source: string }; written: string; attribution: Attribution | null },
): boolean {
  const { known, written, attribution } = said
  if (attribution === null || written === '') return false
  const named = scene.reading.folded.slice(attribution.start, attribution.end)
  return waysToCite(known.source).some((way) => named.includes(way)) && ` ${bare(known.text)} `.includes(` ${written} `)
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
