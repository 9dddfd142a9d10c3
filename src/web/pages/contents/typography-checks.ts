import { type DraftContent, type ReviewCheck, replaceStretch } from '../../../contract/index.ts'

/** The text with every blank and sign of these checks put right, from its end to its start so that places hold. */
export function withTypography(content: DraftContent, checks: readonly ReviewCheck[]): DraftContent {
  return checks
    .flatMap(({ spans: [span], suggestion }) => (span && suggestion !== null ? [{ ...span, by: suggestion }] : []))
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, fix) => replaceStretch(left, fix) ?? left, content)
}
