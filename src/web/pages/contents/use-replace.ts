import type { DraftView, ReviewCheck } from '../../../contract/index.ts'
import { replaceStretch } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'

/** Puts in the text what the record says, in the place of what a check found; it makes a new version. */
export function useReplace(view: DraftView): (check: ReviewCheck) => void {
  const writer = useWriter()
  const edit = useAct(api.contents.edit, { changes: ['contents'] })
  return ({ spans, suggestion }) => {
    const [span] = spans
    if (!span || suggestion === null) return
    const content = replaceStretch(view.draft.content, { ...span, by: suggestion })
    if (content) edit.mutate({ id: view.id, content, base: view.version, staffId: writer.id })
  }
}
