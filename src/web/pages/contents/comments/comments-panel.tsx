import '../../../components/check-list.css'
import './comments.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftComment, DraftView } from '../../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { CommentDialog } from './comment-dialog.tsx'
import { CommentItem } from './comment-item.tsx'
import { selectedSentence, useSentenceMarks } from './sentence-marks.ts'
import { SettleDialog, type Settling } from './settle-dialog.tsx'
import { useProof } from './use-proof.ts'

/** The remarks on a text, each beside the sentence that it speaks of. */
export function CommentsPanel({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const proof = useProof()
  const answer = useAnswer(['contents', 'comments', view.id, view.version], () =>
    api.contents.comments({ id: view.id }),
  )
  const settle = useAct(api.contents.settleComment, { changes: ['contents'] })
  const [settling, setSettling] = useState<Settling | null>(null)
  const [adding, setAdding] = useState<{ readonly start: number | null } | null>(null)
  const { comments = [], sentences = [] } = answer.data ?? {}
  const open = comments.filter(({ resolved }) => resolved === null)
  const closed = comments.filter(({ resolved }) => resolved !== null)
  useSentenceMarks(view, open)
  const itemOf = (comment: DraftComment) => (
    <CommentItem
      key={comment.id}
      comment={comment}
      text={view.draft.text}
      isDisabled={settle.isPending}
      onSettle={(isResolved) => {
        if (proof.known) settle.mutate({ id: view.id, commentId: comment.id, isResolved, ...proof.known })
        else setSettling({ comment, isResolved })
      }}
    />
  )
  return (
    <section className="panel" aria-label={t`Remarques`}>
      <h2>
        <Trans>Remarques</Trans>
      </h2>
      {open.length === 0 ? (
        <p className="muted">
          <Trans>Aucune remarque en attente. Sélectionnez une phrase du texte pour en faire une.</Trans>
        </p>
      ) : (
        <ul className="check-list">{open.map(itemOf)}</ul>
      )}
      {answer.error && <ErrorSentence error={answer.error} />}
      {settle.error && <ErrorSentence error={settle.error} />}
      <div className="row">
        <Button
          needs="contents.comment"
          variant="second"
          isDisabled={sentences.length === 0}
          onPress={() => setAdding({ start: selectedSentence(sentences)?.start ?? null })}
        >
          <Trans>Ajouter une remarque…</Trans>
        </Button>
      </div>
      {closed.length > 0 && (
        <details>
          <summary>
            <Plural value={closed.length} one="# remarque traitée" other="# remarques traitées" />
          </summary>
          <ul className="check-list">{closed.map(itemOf)}</ul>
        </details>
      )}
      {settling && <SettleDialog draftId={view.id} settling={settling} onClose={() => setSettling(null)} />}
      {adding && (
        <CommentDialog view={view} sentences={sentences} start={adding.start} onClose={() => setAdding(null)} />
      )}
    </section>
  )
}
