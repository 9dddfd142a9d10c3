import { type Channel, type DraftContent, type Photo, photoUseOf } from '../../../contract/index.ts'
import { altTextRemarks, photoProblems } from '../../programme/index.ts'
import { type JudgedCheck, judged } from './check-id.ts'

/** The photo that goes with a text, as it is today. */
export interface DraftPhoto extends Photo {
  readonly isRemoved: boolean
}

interface WithPhoto {
  readonly content: DraftContent
  readonly channel: Channel
  readonly showKey: string
  readonly photo: DraftPhoto | null
  /** The day of publication, `YYYY-MM-DD`. */
  readonly asOf: string
}

/**
 * Whether the photo of a text may leave with it (P25, D9): it is still there, has a credit, rights for this channel on that day, and
 * an alternative text. Nobody may take these on: rights are not an opinion.
 */
export function photoChecks({ content, channel, showKey, photo, asOf }: WithPhoto, text: string): JudgedCheck[] {
  const use = photoUseOf[channel]
  if (!content.photoId || use === null) return []
  const check = (level: JudgedCheck['level'], code: string, params: JudgedCheck['params'] = {}) =>
    judged({ key: 'photo', level, code, params, spans: [] }, { text })
  if (photo === null || photo.isRemoved) return [check('blocking', 'photo-gone')]
  const alt = content.altText?.trim() ?? ''
  const problems = [
    ...(photo.showKey === null || photo.showKey === showKey ? [] : [{ code: 'photo-of-other-show', params: {} }]),
    ...photoProblems(photo, { use, asOf }),
    ...(alt === '' ? [{ code: 'photo-without-alt', params: {} }] : []),
  ]
  const remarks = altTextRemarks(alt).map(({ code, params }) => check('look', code, params))
  return problems.length === 0
    ? [check('passed', 'photo-may-leave'), ...remarks]
    : [...problems.map(({ code, params }) => check('blocking', code, params)), ...remarks]
}
