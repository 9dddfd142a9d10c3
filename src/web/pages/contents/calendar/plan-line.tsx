import './calendar.css'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { PageLink } from '../../../components/link.tsx'
import { useFormat } from '../../../language.tsx'
import { useSaid } from '../../../use-said.ts'
import { PlanFields } from './plan-fields.tsx'

/** When a text should go out, and what would be wrong that day. */
export function PlanLine({ view }: { view: DraftView }): ReactNode {
  const { moment } = useFormat()
  const said = useSaid()
  const answer = useAnswer(['calendar', 'draft', view.id, view.version], () =>
    api.calendar.ofDraft({ draftId: view.id }),
  )
  if (answer.data === undefined) return null
  const plan = answer.data
  const day = plan && moment(plan.plannedFor)
  return (
    <details className="draft-more">
      <summary>{plan ? <Trans>Sortie prévue : {day}</Trans> : <Trans>Prévoir sa sortie</Trans>}</summary>
      {plan && plan.warnings.length > 0 && (
        <ul>
          {plan.warnings.map((warning) => (
            <li key={`${warning.code}${warning.params.other ?? ''}`}>{said(warning)}</li>
          ))}
        </ul>
      )}
      <PlanFields
        key={plan?.plannedFor ?? ''}
        draftId={view.id}
        name={view.showTitle}
        plannedFor={plan?.plannedFor ?? null}
      />
      <p>
        <PageLink to="/contenus/calendrier">
          <Trans>Voir le calendrier</Trans>
        </PageLink>
      </p>
    </details>
  )
}
