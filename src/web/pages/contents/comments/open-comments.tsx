import '../../../components/check-list.css'
import './comments.css'
import { Plural } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { CommentItem } from './comment-item.tsx'

/** The remarks that nobody has dealt with, for whoever is about to validate. */
export function OpenComments({ view }: { view: DraftView }): ReactNode {
  const answer = useAnswer(['contents', 'comments', view.id, view.version], () =>
    api.contents.comments({ id: view.id }),
  )
  const open = (answer.data?.comments ?? []).filter(({ resolved }) => resolved === null)
  if (open.length === 0) return null
  return (
    <div>
      <p>
        <Plural value={open.length} one="Une remarque n’est pas traitée :" other="# remarques ne sont pas traitées :" />
      </p>
      <ul className="check-list">
        {open.map((comment) => (
          <CommentItem key={comment.id} comment={comment} text={view.draft.text} />
        ))}
      </ul>
    </div>
  )
}
