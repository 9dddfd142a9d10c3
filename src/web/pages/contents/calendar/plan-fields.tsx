import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PlannedText } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'

interface PlanFieldsProps {
  readonly draftId: string
  /** What the fields are for, when several stand on a page. */
  readonly name: string
  readonly plannedFor: PlannedText['plannedFor'] | null
  readonly onDone?: () => void
}

/** A day, an hour if one wants, and « Prévoir ». */
export function PlanFields({ draftId, name, plannedFor, onDone }: PlanFieldsProps): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const [day, setDay] = useState(plannedFor?.slice(0, 10) ?? '')
  const [hour, setHour] = useState(plannedFor?.slice(11) ?? '')
  const plan = useAct(api.calendar.plan, { changes: ['calendar'], ...(onDone && { onDone }) })
  const run = (at: string | null) => plan.mutate({ draftId, plannedFor: at, staffId: writer.id })
  return (
    <form
      className="plan-fields"
      onSubmit={(event) => {
        event.preventDefault()
        run(hour === '' ? day : `${day}T${hour}`)
      }}
    >
      <TextField label={t`Jour`} type="date" value={day} onChange={setDay} />
      <TextField label={t`Heure (facultative)`} type="time" value={hour} onChange={setHour} />
      <div className="row">
        <Button
          needs="calendar.plan"
          type="submit"
          variant="second"
          isDisabled={day === ''}
          isPending={plan.isPending}
          aria-label={t`Prévoir : ${name}`}
        >
          <Trans>Prévoir</Trans>
        </Button>
        {plannedFor !== null && (
          <Button needs="calendar.plan" variant="quiet" isDisabled={plan.isPending} onPress={() => run(null)}>
            <Trans>Retirer du calendrier</Trans>
          </Button>
        )}
      </div>
      {plan.error && <ErrorSentence error={plan.error} />}
    </form>
  )
}
