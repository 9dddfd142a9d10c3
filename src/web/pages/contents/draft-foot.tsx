import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'

export interface DraftFootProps {
  readonly view: DraftView
  readonly onEdit: () => void
  readonly onReview: () => void
  readonly onExport: () => void
}

/** Under a text: which version it is, who wrote and who validated it, what it cost; and « Valider », unless it is blocked. */
export function DraftFoot(props: DraftFootProps): ReactNode {
  const { view } = props
  const blocking = view.checks.filter(({ level }) => level === 'blocking').length
  return (
    <div className="draft-foot">
      <p className="muted">{useHistoryLine(view)}</p>
      <div className="row">
        <Button needs="contents.edit" variant="quiet" onPress={props.onEdit}>
          <Trans>Modifier</Trans>
        </Button>
        {view.approval ? (
          <Button needs="contents.export" onPress={props.onExport}>
            <Trans>Diffuser</Trans>
          </Button>
        ) : blocking > 0 ? (
          <p className="draft-blocked">
            <Plural
              value={blocking}
              one="# point bloque : le texte ne peut pas être validé"
              other="# points bloquent : le texte ne peut pas être validé"
            />
          </p>
        ) : (
          <Button needs="contents.approve" onPress={props.onReview}>
            <Trans>Valider…</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

function useHistoryLine(view: DraftView): string {
  const { t } = useLingui()
  const { wattHours, moment } = useFormat()
  const { draft, version, approval, approvals } = view
  const parts = [t`Version ${version}`]
  parts.push(draft.model === 'none' ? t`écrite sans modèle` : t`écrite avec ${draft.model}`)
  for (const { by, at, onBehalfOf } of approvals) {
    const when = moment(localInstant(at))
    parts.push(
      onBehalfOf === null
        ? t`validée par ${by}, ${when}`
        : t`validée par ${by}, par délégation de ${onBehalfOf}, ${when}`,
    )
  }
  if (approvals.length === 0) parts.push(view.lastApproval ? t`à relire depuis ce changement` : t`pas encore relue`)
  else if (!approval && approvals.length < view.approvalsNeeded) parts.push(t`une seconde personne doit la valider`)
  const energy = wattHours(draft.wh)
  parts.push(t`${energy} Wh`)
  return parts.join(' · ')
}
