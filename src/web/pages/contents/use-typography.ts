import { useLingui } from '@lingui/react/macro'
import type { DraftView, ReviewPoint } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import type { CheckEntry } from '../../components/check-list.tsx'
import { withTypography } from './typography-checks.ts'
import { useKept } from './use-kept.ts'

/** Blanks and signs as one line: put right in one press, with the way back, or looked at one by one. */
export function useTypography(view: DraftView, seeApart: () => void): (point: ReviewPoint) => CheckEntry {
  const { t } = useLingui()
  const writer = useWriter()
  const sayKept = useKept(view)
  const edit = useAct(api.contents.edit, { changes: ['contents', 'status'], onDone: sayKept })
  return ({ key, level, checks }) => {
    const count = checks.length
    const mend = () => {
      const content = withTypography(view.draft.content, checks)
      edit.mutate({ id: view.id, content, base: view.version, staffId: writer.id })
    }
    return {
      key,
      level,
      title: t`Typographie : espaces, apostrophes et signes à mettre en place (${count}).`,
      actions: [
        { label: t`Tout mettre en place`, run: mend, needs: 'contents.edit' },
        { label: t`Voir un à un`, run: seeApart },
      ],
    }
  }
}
