import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftView, ReviewCheck } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useRefusal } from '../../components/needs.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useMessage } from '../../use-message.ts'
import { useSentence } from '../../use-sentence.ts'
import { isOfSignature } from './signature-faults.ts'
import { SignatureFields, useSignature } from './signature-fields.tsx'

interface TakeOnDialogProps {
  readonly view: DraftView
  readonly check: ReviewCheck
  readonly onClose: () => void
}

const shortestReason = 3

/** A named person answers for what no record says, with a reason that stays with the text. */
export function TakeOnDialog({ view, check, onClose }: TakeOnDialogProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const sayMessage = useMessage()
  const [reason, setReason] = useState('')
  const signature = useSignature()
  const takeOn = useAct(api.contents.takeOn, {
    changes: ['contents', 'journal'],
    isAskedAgainIfRefused: true,
    onDone: onClose,
  })
  const signed = signature.signed
  const refusal = useRefusal('contents.takeOn')
  const isExplained = reason.trim().length >= shortestReason
  const answer = (by: NonNullable<typeof signed>): string | null => {
    if (refusal !== null) return refusal
    if (!isExplained) return t`Dites d’abord comment vous le savez.`
    if (!takeOn.isPending) takeOn.mutate({ id: view.id, checkId: check.id, reason: reason.trim(), ...by })
    return null
  }
  return (
    <Dialog
      title={t`Prendre ce point sur vous`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          needs="contents.takeOn"
          isDisabled={signed === null || !isExplained}
          isPending={takeOn.isPending}
          onPress={() => signed && answer(signed)}
        >
          <Trans>J’en réponds</Trans>
        </Button>
      }
    >
      <p>{sentence(check.code, check.params)}</p>
      {check.message && <p className="muted">{sayMessage(check.message)}</p>}
      {takeOn.error && !isOfSignature(takeOn.error) && <ErrorSentence error={takeOn.error} />}
      <TextField
        label={t`Comment le savez-vous ?`}
        isLong
        value={reason}
        onChange={setReason}
        maxLength={400}
        help={t`Par exemple : confirmé par la compagnie au téléphone le 20 novembre. Cette raison reste avec le texte.`}
      />
      <SignatureFields {...signature} failure={isOfSignature(takeOn.error) ? takeOn.error : null} onSign={answer} />
    </Dialog>
  )
}
