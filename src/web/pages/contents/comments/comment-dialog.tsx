import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftComments, DraftView } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { Choice } from '../../../components/choice.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { ProofFields } from './proof-fields.tsx'
import { shortSentence } from './sentence-marks.ts'
import { useProof } from './use-proof.ts'

interface CommentDialogProps {
  readonly view: DraftView
  readonly sentences: DraftComments['sentences']
  /** The sentence that was selected in the text. */
  readonly start: number | null
  readonly onClose: () => void
}

/** A remark, on one sentence chosen among those of the text. */
export function CommentDialog({ view, sentences, start, onClose }: CommentDialogProps): ReactNode {
  const { t } = useLingui()
  const proof = useProof()
  const [chosen, setChosen] = useState(start === null ? null : String(start))
  const [comment, setComment] = useState('')
  const add = useAct(api.contents.comment, {
    changes: ['contents'],
    onDone: (_, sent) => {
      proof.accepted(sent)
      onClose()
    },
  })
  const { by } = proof
  const isReady = chosen !== null && by !== null && comment.trim() !== ''
  return (
    <Dialog
      title={t`Remarque sur une phrase`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          needs="contents.comment"
          isDisabled={!isReady}
          isPending={add.isPending}
          onPress={() => by && add.mutate({ id: view.id, start: Number(chosen), comment: comment.trim(), ...by })}
        >
          <Trans>Garder la remarque</Trans>
        </Button>
      }
    >
      <div className="comment-choice">
        <Choice
          label={t`Phrase`}
          options={sentences.map(({ start: at, text }) => ({ key: String(at), label: shortSentence(text) }))}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      <TextField label={t`Votre remarque`} isLong value={comment} onChange={setComment} maxLength={1000} />
      <ProofFields proof={proof} failure={add.error} />
    </Dialog>
  )
}
