import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Delegation } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormat } from '../../language.tsx'
import { Answered } from '../../shell/answered.tsx'
import { SignatureFields, useSignature } from '../contents/signature-fields.tsx'

/** Who validates for whom while they are away. */
export function DelegationPanel(): ReactNode {
  const { t } = useLingui()
  const answer = useAnswer(['staff', 'delegations'], () => api.staff.delegations())
  const [giving, setGiving] = useState(false)
  const [ending, setEnding] = useState<Delegation | null>(null)
  return (
    <section className="panel" aria-label={t`Délégations`}>
      <h2>
        <Trans>Délégations</Trans>
      </h2>
      <Answered answer={answer}>
        {(delegations) =>
          delegations.length === 0 ? (
            <p className="muted">
              <Trans>Personne n’est remplacé. Qui s’absente peut nommer quelqu’un pour valider à sa place.</Trans>
            </p>
          ) : (
            <ul>
              {delegations.map((delegation) => (
                <DelegationLine key={delegation.id} delegation={delegation} onEnd={() => setEnding(delegation)} />
              ))}
            </ul>
          )
        }
      </Answered>
      <div className="row">
        <Button needs="staff.delegate" variant="second" onPress={() => setGiving(true)}>
          <Trans>Donner délégation…</Trans>
        </Button>
      </div>
      {giving && <GiveDialog onClose={() => setGiving(false)} />}
      {ending && <EndDialog delegation={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function DelegationLine({ delegation, onEnd }: { delegation: Delegation; onEnd: () => void }): ReactNode {
  const { t } = useLingui()
  const { date } = useFormat()
  const [from, to] = [delegation.from.name, delegation.to.name]
  const [first, last] = [date(delegation.fromDay), date(delegation.untilDay)]
  return (
    <li>
      <Trans>
        {to} valide pour {from}, du {first} au {last}
      </Trans>
      <Button
        needs="staff.endDelegation"
        variant="quiet"
        onPress={onEnd}
        aria-label={t`Reprendre la délégation de ${from} à ${to}`}
      >
        <Trans>Reprendre la délégation</Trans>
      </Button>
    </li>
  )
}

function GiveDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const [to, setTo] = useState<string | null>(null)
  const [fromDay, setFromDay] = useState('')
  const [untilDay, setUntilDay] = useState('')
  const give = useAct(api.staff.delegate, { changes: ['staff', 'journal'], onDone: onClose })
  const { signed, everybody } = signature
  const isReady = signed !== null && to !== null && to !== signed.staffId && fromDay !== '' && untilDay >= fromDay
  return (
    <Dialog
      title={t`Donner délégation`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          isDisabled={!isReady}
          isPending={give.isPending}
          onPress={() => signed && to && give.mutate({ ...signed, toStaffId: to, fromDay, untilDay })}
        >
          <Trans>Donner délégation</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          Pendant ces jours, la personne que vous nommez valide à votre place. Ses validations porteront les deux noms.
        </Trans>
      </p>
      <Select
        label={t`Qui valide à votre place`}
        options={everybody.map(({ id, name }) => ({ key: id, label: name }))}
        value={to}
        onChange={setTo}
      />
      <div className="row">
        <TextField label={t`Du`} type="date" value={fromDay} onChange={setFromDay} />
        <TextField label={t`Au`} type="date" value={untilDay} onChange={setUntilDay} />
      </div>
      <SignatureFields {...signature} failure={give.error} />
    </Dialog>
  )
}

function EndDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const end = useAct(api.staff.endDelegation, { changes: ['staff', 'journal'], onDone: onClose })
  const { signed } = signature
  const from = delegation.from.name
  return (
    <Dialog
      title={t`Reprendre la délégation`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          isDisabled={signed === null}
          isPending={end.isPending}
          onPress={() => signed && end.mutate({ id: delegation.id, ...signed })}
        >
          <Trans>Reprendre la délégation</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Seule la personne qui l’a donnée, {from}, peut la reprendre. Ce qui a été validé le reste.</Trans>
      </p>
      <SignatureFields {...signature} failure={end.error} />
    </Dialog>
  )
}
