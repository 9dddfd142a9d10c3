import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PermissionSaid, PersonSheet } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'
import { SignatureFields, useSignature } from '../contents/signature-fields.tsx'
import { shownAddress } from './said-list.tsx'

type Address = PersonSheet['addresses'][number]

/** Whether an agreement may be noted at an address, since an objection stands there, or one that was noted be taken back. */
export function agreementAct(
  { channel, address, whyNot }: Address,
  said: readonly PermissionSaid[],
): 'note' | 'takeBack' | null {
  if (said.some((one) => one.status === 'agreed' && one.channel === channel && one.address === address))
    return 'takeBack'
  return whyNot === 'objection' || whyNot === 'subscribedSince' ? 'note' : null
}

export interface AgreementDialogProps {
  readonly sheet: PersonSheet
  readonly address: Address
  readonly act: 'note' | 'takeBack'
  readonly onClose: () => void
}

/** Somebody of the house answers, with their code, for an agreement that the person gave after their objection. */
export function AgreementDialog({ sheet, address, act, onClose }: AgreementDialogProps): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const [day, setDay] = useState('')
  const note = useAct(api.persons.noteAgreement, {
    changes: ['persons', 'audiences', 'today', 'contents', 'calendar', 'journal', 'relays'],
    onDone: () => {
      showToast({ tone: 'done', message: act === 'note' ? t`L’accord est noté.` : t`L’accord est repris.` })
      onClose()
    },
  })
  const { signed } = signature
  const isDayMissing = act === 'note' && day === ''
  const sign = (by: NonNullable<typeof signed>) => {
    if (isDayMissing) return t`Donnez le jour où elle a accepté.`
    note.mutate({
      ...{ id: sheet.personId, channel: address.channel, address: address.address },
      day: act === 'note' ? day : null,
      ...by,
    })
    return null
  }
  const shown = shownAddress(address)
  return (
    <Dialog
      title={act === 'note' ? t`Un accord donné depuis, pour ${shown}` : t`Reprendre l’accord noté pour ${shown} ?`}
      isOpen
      onOpenChange={onClose}
      isQuestion
      actions={
        <Button
          isDisabled={signed === null || isDayMissing}
          isPending={note.isPending}
          onPress={() => signed && sign(signed)}
        >
          {act === 'note' ? <Trans>J’en réponds</Trans> : <Trans>Reprendre cet accord</Trans>}
        </Button>
      }
    >
      {act === 'note' && (
        <>
          <p>
            <Trans>
              Un refus vaut pour toutes les adresses de la personne. Il n’est levé que si elle a elle-même accepté
              depuis : pour cette adresse seule, et pour ce qu’elle avait refusé avant ce jour. Un refus sans date, de
              ce jour ou d’après, tient toujours.
            </Trans>
          </p>
          <p>
            <Trans>
              Gardez la preuve (formulaire, message) : c’est à la maison de pouvoir la montrer. Votre nom et ce jour
              seront gardés.
            </Trans>
          </p>
          <TextField label={t`Jour où elle a accepté`} type="date" value={day} onChange={setDay} isRequired />
        </>
      )}
      <SignatureFields {...signature} failure={note.error} onSign={sign} />
    </Dialog>
  )
}
