import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftComment } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProofFields } from './proof-fields.tsx'
import { useProof } from './use-proof.ts'

export interface Settling {
  readonly comment: DraftComment
  readonly isResolved: boolean
}

interface SettleDialogProps {
  readonly draftId: string
  readonly settling: Settling
  readonly onClose: () => void
}

/** Who says that a remark is dealt with, or takes it up again: it stays beside the text under their name. */
export function SettleDialog({ draftId, settling: { comment, isResolved }, onClose }: SettleDialogProps): ReactNode {
  const { t } = useLingui()
  const proof = useProof()
  const { by } = proof
  const settle = useAct(api.contents.settleComment, {
    changes: ['contents'],
    onDone: (_, sent) => {
      proof.accepted(sent)
      onClose()
    },
  })
  const send = () => {
    if (by && !settle.isPending) settle.mutate({ id: draftId, commentId: comment.id, isResolved, ...by })
    return null
  }
  return (
    <Dialog
      title={isResolved ? t`Remarque traitée` : t`Rouvrir la remarque`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button needs="contents.settleComment" isDisabled={by === null} isPending={settle.isPending} onPress={send}>
          {isResolved ? <Trans>C’est traité</Trans> : <Trans>Rouvrir</Trans>}
        </Button>
      }
    >
      <p className="comment-text">{comment.text}</p>
      <ProofFields proof={proof} failure={settle.error} onSign={send} />
    </Dialog>
  )
}
