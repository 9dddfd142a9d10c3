import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import type { CheckEntry } from '../../components/check-list.tsx'
import { isTypography, withTypography } from './typography-checks.ts'
import { useKept } from './use-kept.ts'
import { useWriter } from './use-writer.ts'

interface Typography {
  /** One line for all of them; none where there is nothing to put right. */
  readonly entries: readonly CheckEntry[]
  /** Whether a person has asked to see them one by one. */
  readonly areApart: boolean
}

/** Blanks and signs apart from the rest: put right in one press, with the way back, or looked at one by one. */
export function useTypography(view: DraftView): Typography {
  const { t } = useLingui()
  const writer = useWriter()
  const [areApart, setApart] = useState(false)
  const sayKept = useKept(view)
  const edit = useAct(api.contents.edit, { changes: ['contents', 'status'], onDone: sayKept })
  const checks = view.checks.filter(isTypography)
  const count = checks.length
  if (count === 0) return { entries: [], areApart }
  const mend = () => {
    const content = withTypography(view.draft.content, checks)
    edit.mutate({ id: view.id, content, base: view.version, staffId: writer.id })
  }
  const entry: CheckEntry = {
    key: 'typography',
    level: 'look',
    title: t`Typographie : espaces, apostrophes et signes à mettre en place (${count}).`,
    actions: [
      { label: t`Tout mettre en place`, run: mend, needs: 'contents.edit' },
      ...(areApart ? [] : [{ label: t`Voir un à un`, run: () => setApart(true) }]),
    ],
  }
  return { entries: [entry], areApart }
}
