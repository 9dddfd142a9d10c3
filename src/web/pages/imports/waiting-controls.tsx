import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { WaitingControl } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { useRefusal } from '../../components/needs.tsx'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { keepSetMemory, recallSet } from './set-memory.ts'

/** Sets of files that were controlled and never kept: each is taken up where it was left, or set aside. */
export function WaitingControls(): ReactNode {
  const isRefused = useRefusal('imports.waiting') !== null
  const answer = useAnswer(['imports', 'waiting'], () => api.imports.waiting(), { isAsked: !isRefused })
  const waiting = answer.data ?? []
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Contrôles commencés, pas encore gardés</Trans>
      </h2>
      <ul className="panel stack waiting-controls">
        {waiting.map((control) => (
          <li key={control.setId}>
            <ControlLine control={control} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ControlLine({ control }: { control: WaitingControl }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const navigate = useNavigate()
  const { setId, files, mappings } = control
  const discard = useAct(api.imports.discard, { changes: ['imports'] })
  const names = files.join(', ')
  const resume = () => {
    // This tab may know more of it than the server: a change made since, the job that runs.
    if (Object.keys(recallSet(setId).mappings).length === 0) keepSetMemory(setId, { mappings: { ...mappings } })
    void navigate({ to: '/donnees/lot/$setId', params: { setId } })
  }
  const when = moment(localInstant(control.controlledAt))
  return (
    <>
      <p>
        {names} <span className="muted">· {t`contrôlés le ${when}`}</span>
      </p>
      <div className="row">
        <Button variant="second" onPress={resume} aria-label={t`Reprendre le contrôle de ${names}`}>
          <Trans>Reprendre</Trans>
        </Button>
        <Button
          needs="imports.discard"
          variant="quiet"
          onPress={() => discard.mutate({ setId })}
          aria-label={t`Écarter ${names}`}
        >
          <Trans>Écarter</Trans>
        </Button>
      </div>
    </>
  )
}
