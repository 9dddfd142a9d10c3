import type { ReviewCheck } from './api/draft-listing.ts'

/** One thing that a person reads before they validate: a check, or all the blanks and signs of a text as one. */
export interface ReviewPoint {
  /** Names the point in its list. */
  readonly key: string
  readonly level: ReviewCheck['level']
  /** What it is made of; they are opened, answered and set aside each under its own `id`. */
  readonly checks: readonly [ReviewCheck, ...ReviewCheck[]]
  readonly isTypography: boolean
}

/** Whether a check speaks of a blank or a sign that rules put right by themselves. */
export function isTypographyRemark({ code, params, suggestion, takenOn, spans }: ReviewCheck): boolean {
  return code === 'french-fault' && params.tier === 'typography' && suggestion !== null && !takenOn && spans.length > 0
}

/**
 * The checks of a text as people read them, in their order: the one list from which a page shows what is to be read and says what was.
 * Blanks and signs stand first, as one point, unless they are asked for one by one.
 */
export function reviewPoints(
  checks: readonly ReviewCheck[],
  { isTypographyApart = false }: { readonly isTypographyApart?: boolean } = {},
): ReviewPoint[] {
  const [first, ...others] = isTypographyApart ? [] : checks.filter(isTypographyRemark)
  const together: ReviewPoint[] = first
    ? [{ key: 'typography', level: 'look', checks: [first, ...others], isTypography: true }]
    : []
  const alone = checks.filter((check) => isTypographyApart || !isTypographyRemark(check))
  const byId = [...Map.groupBy(alone, ({ id }) => id)]
  return [
    ...together,
    ...byId.flatMap(([key, [one, ...same]]) =>
      one ? [{ key, level: one.level, checks: [one, ...same] as const, isTypography: isTypographyRemark(one) }] : [],
    ),
  ]
}

/** The checks that are read once these points are, by the name under which `contents.approve` is told of them. */
export function openedChecks(points: readonly ReviewPoint[], read: readonly string[]): string[] {
  const opened = points.filter(({ key }) => read.includes(key)).flatMap(({ checks }) => checks.map(({ id }) => id))
  return [...new Set(opened)]
}
