import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { WrittenDraft } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import type { Approval } from './review-dialog.tsx'

export interface DraftFootProps {
  readonly draft: WrittenDraft
  readonly version: number
  readonly approval: Approval | null
  readonly blocking: number
  readonly isEditing: boolean
  readonly onEdit: () => void
  readonly onReview: () => void
}

/** Under a text: which version it is, who wrote and who validated it, what it cost; and « Valider », unless it is blocked. */
export function DraftFoot(props: DraftFootProps): ReactNode {
  const { t } = useLingui()
  const { decimal, moment } = useFormat()
  const { draft, version, approval, blocking } = props
  const parts = [t`Version ${version}`]
  parts.push(draft.model === 'none' ? t`écrite sans modèle` : t`écrite avec ${draft.model}`)
  if (approval) {
    const when = moment(approval.at)
    parts.push(t`validée par ${approval.by}, ${when}`)
  } else parts.push(t`pas encore relue`)
  if (draft.wh > 0) {
    const energy = decimal(draft.wh, 2)
    parts.push(t`${energy} Wh`)
  }
  return (
    <div className="draft-foot">
      <p className="muted">{parts.join(' · ')}</p>
      {!props.isEditing && (
        <div className="row">
          <Button variant="quiet" onPress={props.onEdit}>
            <Trans>Modifier</Trans>
          </Button>
          {!approval &&
            (blocking > 0 ? (
              <p className="draft-blocked">
                <Plural
                  value={blocking}
                  one="# point bloque : il ne peut pas être validé"
                  other="# points bloquent : il ne peut pas être validé"
                />
              </p>
            ) : (
              <Button onPress={props.onReview}>
                <Trans>Valider…</Trans>
              </Button>
            ))}
        </div>
      )}
    </div>
  )
}
