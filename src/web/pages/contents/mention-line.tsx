import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { showToast } from '../../components/toast.ts'
import { useSentence } from '../../use-sentence.ts'

/** Whether readers of a text must be told of an AI, and why; with the words to add, due or free to add. */
export function MentionLine({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const answer = useAnswer(['transparency', view.id, view.contentHash], () =>
    api.transparency.ofDraft({ draftId: view.id }),
  )
  if (!answer.data) return null
  const { why, mention, duty } = answer.data
  return (
    <div>
      <p className={duty === 'due' ? 'draft-changed' : 'muted'}>
        <Trans>Mention de l’IA.</Trans> {sentence(why.code, why.params)}
      </p>
      {mention !== null && (
        <div className="row">
          <span>« {mention} »</span>
          <Button
            variant="quiet"
            onPress={() =>
              void navigator.clipboard
                .writeText(mention)
                .then(() => showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` }))
            }
          >
            <Trans>Copier la mention</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
