import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftView, ReviewCheck } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useRefusal } from '../../components/needs.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useMessage } from '../../use-message.ts'
import { useSentence } from '../../use-sentence.ts'
import { SignatureFields, useSignature } from './signature-fields.tsx'

interface SetAsideDialogProps {
  readonly view: DraftView
  readonly check: ReviewCheck
  readonly onClose: () => void
}

const shortestReason = 3

/** A named person sets a remark on facts aside for the house, with a reason. */
export function SetAsideDialog({ view, check, onClose }: SetAsideDialogProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const sayMessage = useMessage()
  const [reason, setReason] = useState('')
  const signature = useSignature()
  const setAside = useAct(api.contents.setAside, { changes: ['contents', 'journal'], onDone: onClose })
  const signed = signature.signed
  const refusal = useRefusal('contents.setAside')
  const isExplained = reason.trim().length >= shortestReason
  const answer = (by: NonNullable<typeof signed>): string | null => {
    if (refusal !== null) return refusal
    if (!isExplained) return t`Dites d’abord pourquoi.`
    if (!setAside.isPending) setAside.mutate({ id: view.id, checkId: check.id, reason: reason.trim(), ...by })
    return null
  }
  return (
    <Dialog
      title={t`Écarter cette remarque pour de bon`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          needs="contents.setAside"
          isDisabled={signed === null || !isExplained}
          isPending={setAside.isPending}
          onPress={() => signed && answer(signed)}
        >
          <Trans>Écarter</Trans>
        </Button>
      }
    >
      <p>{sentence(check.code, check.params)}</p>
      {check.message && <p className="muted">{sayMessage(check.message)}</p>}
      <TextField
        label={t`Pourquoi n’y a-t-il rien à reprendre ?`}
        isLong
        value={reason}
        onChange={setReason}
        maxLength={400}
        help={t`Parterre ne la fera plus : d’un nom ou d’une tournure, dans aucun texte ; d’une date, d’un prix ou d’un nombre, dans cette phrase des textes sur ce spectacle. La raison reste dans Réglages › Français, où la remarque se reprend.`}
      />
      <SignatureFields {...signature} failure={setAside.error} onSign={answer} />
    </Dialog>
  )
}
