import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useRefusal } from '../../../components/needs.tsx'
import { showToast } from '../../../components/toast.ts'
import { SignatureFields, useSignature } from '../signature-fields.tsx'

interface ValidateVisualsProps {
  readonly showKey: string
  readonly contentHash: string
  readonly onClose: () => void
}

/** A person answers for every format as it is seen, by their code. */
export function ValidateVisuals({ showKey, contentHash, onClose }: ValidateVisualsProps): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const refusal = useRefusal('visuals.validate')
  const validate = useAct(api.visuals.validate, {
    changes: ['visuals', 'journal'],
    onDone: () => {
      showToast({ tone: 'done', message: t`Ces visuels sont validés.` })
      onClose()
    },
  })
  const sign = (by: NonNullable<typeof signature.signed>): string | null => {
    if (refusal !== null) return refusal
    if (!validate.isPending) validate.mutate({ showKey, contentHash, ...by })
    return null
  }
  return (
    <Dialog
      title={t`Valider ces visuels`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          needs="visuals.validate"
          isDisabled={signature.signed === null}
          isPending={validate.isPending}
          onPress={() => signature.signed && sign(signature.signed)}
        >
          <Trans>Je valide</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          Vous validez ces formats tels que vous les voyez : mots, photo, cadrage. Si la fiche, la photo ou la charte
          change, ils sont refaits et votre validation ne vaut plus pour eux.
        </Trans>
      </p>
      <SignatureFields {...signature} failure={validate.error} onSign={sign} />
    </Dialog>
  )
}
