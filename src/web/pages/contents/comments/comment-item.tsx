import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftComment } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { useFormat } from '../../../language.tsx'
import { localInstant } from '../../../local-instant.ts'
import { shortSentence, showSentence } from './sentence-marks.ts'

interface CommentItemProps {
  readonly comment: DraftComment
  /** The text of today. */
  readonly text: string
  readonly isDisabled?: boolean
  readonly onSettle?: (isResolved: boolean) => void
}

/** One remark: who, when, on which sentence, and whether that sentence has changed since. */
export function CommentItem({ comment, text, isDisabled = false, onSettle }: CommentItemProps): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { by, at, resolved, place, start, end } = comment
  const remark = comment.text
  const who = resolved?.by || t`nom effacé`
  const when = moment(localInstant(at))
  const words = shortSentence(comment.sentence)
  const now = start === null || end === null ? null : text.slice(start, end)
  return (
    <li>
      <span className={`check-mark ${resolved ? 'check-passed' : 'check-look'}`} aria-hidden>
        {resolved ? '✓' : '?'}
      </span>
      <div>
        <p className="comment-text">{remark || t`Remarque effacée.`}</p>
        <small>
          {by || t`Nom effacé`}, {when}
        </small>
        {place === 'here' && <blockquote className="comment-sentence">{words}</blockquote>}
        {place === 'changed' && now !== null && (
          <>
            <small>
              <Trans>La phrase a changé depuis :</Trans>
            </small>
            <blockquote className="comment-sentence">
              <del>{words}</del>
              <ins>{shortSentence(now)}</ins>
            </blockquote>
          </>
        )}
        {place === 'gone' && words !== '' && (
          <>
            <small>
              <Trans>La phrase n’est plus dans le texte :</Trans>
            </small>
            <blockquote className="comment-sentence">
              <del>{words}</del>
            </blockquote>
          </>
        )}
        {resolved && (
          <small>
            <Trans>Traitée par {who}</Trans>
          </small>
        )}
        {onSettle && (
          <div className="check-actions">
            {now !== null && (
              <Button variant="quiet" onPress={() => showSentence(now)} aria-label={t`Montrer : ${words}`}>
                <Trans>Montrer</Trans>
              </Button>
            )}
            <Button
              needs="contents.settleComment"
              variant="quiet"
              isDisabled={isDisabled}
              onPress={() => onSettle(resolved === null)}
              aria-label={resolved ? t`Rouvrir : ${remark}` : t`C’est traité : ${remark}`}
            >
              {resolved ? <Trans>Rouvrir</Trans> : <Trans>C’est traité</Trans>}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
