import type { Photo, PhotoUse, Said } from '../../../contract/index.ts'

interface Shown {
  readonly use: PhotoUse
  /** The day on which it would be shown, `YYYY-MM-DD`. */
  readonly asOf: string
}

/**
 * Why a photo may not be shown so on that day: no credit, nobody's word on its rights, rights for other uses or that have ended
 * (the last day is included). Empty = it may leave. Code de la propriété intellectuelle, art. L121-1 (name), L131-3 (extent, place, duration).
 */
export function photoProblems({ credit, rights }: Pick<Photo, 'credit' | 'rights'>, { use, asOf }: Shown): Said[] {
  const problems: Said[] = []
  if (!credit) problems.push({ code: 'photo-without-credit', params: {} })
  if (!rights) return [...problems, { code: 'photo-without-rights', params: {} }]
  if (!rights.uses.includes(use)) problems.push({ code: 'photo-rights-elsewhere', params: { use } })
  if (rights.until !== null && rights.until < asOf)
    problems.push({ code: 'photo-rights-over', params: { untilDate: rights.until } })
  return problems
}

/** The first photo that may be shown so on that day. */
export function firstToShow<Candidate extends Pick<Photo, 'credit' | 'rights'>>(
  photos: readonly Candidate[],
  shown: Shown,
): Candidate | null {
  return photos.find((photo) => photoProblems(photo, shown).length === 0) ?? null
}
