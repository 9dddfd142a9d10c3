import type { Finding, InclusiveChoice } from '../../contract/index.ts'
import { faults } from './faults.ts'
import { foreignSpans } from './foreign-spans.ts'
import type { Checker } from './opinions/checker.ts'
import { withOpinions } from './opinions/second-opinions.ts'
import { piecesOf } from './pieces-of-text.ts'
import { readableText } from './readable-text.ts'
import { withSource } from './sources.ts'
import { overlapsAny, spansAsPrinted } from './spelling/as-printed.ts'
import { loadDictionary } from './spelling/dictionary.ts'
import { knownNames } from './spelling/known-names.ts'
import { checkSeasonNames } from './spelling/season-names.ts'
import { checkStyle, type UnwantedPhrase } from './style/check-style.ts'
import { checkInclusive, checkMixedInclusive } from './style/inclusive.ts'
import { correctTypography } from './typography/correct-typography.ts'

export interface CorrectionOptions {
  /** Names, titles and words of the venue that are right as they are. */
  readonly lexicon?: readonly string[]
  /** The tiers wanted; all of them by default. */
  readonly tiers?: readonly Finding['tier'][]
  /** What the house has chosen for itself. */
  readonly house?: { readonly inclusive?: InclusiveChoice }
  /** Phrases that the house does not want to read (clichés, jargon), for the style tier. */
  readonly unwanted?: readonly UnwantedPhrase[]
  /** How many unknown words may be searched the slow way for suggestions (300 ms each); 3 by default. */
  readonly slowSearches?: number
  /** Other correctors on this machine, asked for a second opinion; none by default. */
  readonly checkers?: readonly Checker[]
}

/**
 * What is to be mended in a French text: spelling, grammar, typography. Findings are in the order of the text
 * (UTF-16 offsets), each explained in one sentence, its suggestions best first. The first call loads the
 * dictionary and the lexicon (2 s).
 */
export async function correctText(text: string, options: CorrectionOptions = {}): Promise<Finding[]> {
  const readable = readableText(text)
  const found: Finding[] = []
  for (const { start, text: piece } of piecesOf(readable.text))
    for (const finding of await correctPiece(piece, options))
      found.push({
        ...finding,
        start: readable.origin(start + finding.start),
        end: readable.origin(start + finding.end - 1) + 1,
      })
  return found
}

async function correctPiece(text: string, options: CorrectionOptions): Promise<Finding[]> {
  const dictionary = await loadDictionary()
  const names = knownNames(options.lexicon ?? [])
  const slowSearches = options.slowSearches ?? 3
  const ownFindings = (of: string) => faults(of, { dictionary, names, slowSearches })
  const own = ownFindings(text)
  const checkers = options.checkers ?? []
  const findings = checkers.length === 0 ? own : await withOpinions({ text, own, checkers, names, ownFindings })
  const typography = correctTypography(text).findings
  const printed = [...spansAsPrinted(text, options.lexicon ?? []), ...foreignSpans(text, dictionary)]
  const named = checkSeasonNames(text, options.lexicon ?? [], names)
  const wanted = options.tiers
  const inclusive = options.house?.inclusive ?? 'any'
  const isStyleWanted = wanted === undefined || wanted.includes('style')
  const all = [
    ...[...named, ...findings.filter((finding) => !overlapsAny(named, finding))].filter(
      (finding) => !mendedByItself(finding, typography) && !overlapsAny(printed, finding),
    ),
    ...typography,
    ...(inclusive === 'any' ? checkMixedInclusive(text) : checkInclusive(text, inclusive)),
    ...(isStyleWanted ? checkStyle(text, options.unwanted) : []),
  ]
  return all
    .filter((finding) => wanted === undefined || wanted.includes(finding.tier))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(withSource)
}

/** An accent on a capital or a ligature that typography mends by itself needs no second finding. */
function mendedByItself(finding: Finding, typography: readonly Finding[]): boolean {
  return typography.some(
    (other) =>
      (other.rule === 'accent-on-capital' || other.rule === 'ligature') &&
      finding.start < other.end &&
      other.start < finding.end,
  )
}
