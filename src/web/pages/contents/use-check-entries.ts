import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  type DraftView,
  type IgnoreScope,
  type ReviewCheck,
  type ReviewPoint,
  reviewPoints,
} from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import type { CheckEntry } from '../../components/check-list.tsx'
import { showToast } from '../../components/toast.ts'
import { useSaid } from '../../use-said.ts'
import { useReplace } from './use-replace.ts'
import { useTold } from './use-told.ts'
import { useTypography } from './use-typography.ts'
import { useWriteLabel } from './use-write-label.ts'

interface Checks {
  readonly view: DraftView
  readonly onTakeOn: (check: ReviewCheck) => void
  readonly onSetAside: (check: ReviewCheck) => void
}

export interface CheckEntries {
  readonly points: readonly ReviewPoint[]
  /** One a point, under its key. */
  readonly entries: readonly CheckEntry[]
}

/** The checks of a text in words, each with what can be done about it. */
export function useCheckEntries({ view, onTakeOn, onSetAside }: Checks): CheckEntries {
  const { t } = useLingui()
  const said = useSaid()
  const tell = useTold()
  const writeLabel = useWriteLabel()
  const replace = useReplace(view)
  const ignore = useIgnore(view)
  const openRecord = useOpenRecord(view)
  const [isTypographyApart, setApart] = useState(false)
  const typographyEntry = useTypography(view, () => setApart(true))
  const { text } = view.draft
  const actionsOf = (check: ReviewCheck): CheckEntry['actions'] => {
    const { suggestion, spans } = check
    if (check.takenOn || check.level === 'passed') return []
    return [
      ...(spans.length > 0 ? [{ label: t`Montrer`, run: () => show(check) }] : []),
      ...(suggestion !== null && spans.length > 0
        ? [{ label: writeLabel(suggestion), run: () => replace(check), needs: 'contents.edit' as const }]
        : []),
      ...(check.code === 'fact-contradicted' ? [{ label: t`Ouvrir la fiche`, run: () => openRecord(check) }] : []),
      ...(check.canTakeOn && check.level === 'blocking'
        ? [{ label: t`En répondre…`, run: () => onTakeOn(check), needs: 'contents.takeOn' as const }]
        : []),
      ...(check.rule !== null && check.level === 'blocking' && check.key === 'facts'
        ? [{ label: t`Écarter pour de bon…`, run: () => onSetAside(check), needs: 'contents.setAside' as const }]
        : []),
      ...(check.code === 'french-fault'
        ? [
            { label: t`Ignorer ici`, run: () => ignore(check, 'once'), needs: 'contents.ignore' as const },
            { label: t`Ignorer dans ce texte`, run: () => ignore(check, 'text'), needs: 'contents.ignore' as const },
            {
              label: t`Ne plus jamais signaler`,
              run: () => ignore(check, 'always'),
              needs: 'contents.ignore' as const,
            },
          ]
        : []),
    ]
  }
  const quoted = (name: string) => (name.startsWith('«') ? name : t`« ${name} »`)
  /** What it says, else the words that it speaks of. */
  const detailOf = (check: ReviewCheck): string | null => {
    const words = check.level === 'passed' ? [] : excerpts(text, check.spans)
    return tell(check) ?? (words.length > 0 ? words.map(quoted).join(', ') : null)
  }
  const points = reviewPoints(view.checks, { isTypographyApart })
  const entries = points.map((point): CheckEntry => {
    const [check] = point.checks
    if (point.isTypography && !isTypographyApart) return typographyEntry(point)
    const { key, level } = point
    const why = check.rule !== null && check.because !== null && { why: { rule: check.rule, words: check.because } }
    return { key, level, title: said(check), detail: detailOf(check), ...why, actions: actionsOf(check) ?? [] }
  })
  return { points, entries }
}

/** Goes to the record that denies the words: the house's where the fact is the house's, else the show's. */
function useOpenRecord({ brief }: DraftView): (check: ReviewCheck) => void {
  const navigate = useNavigate()
  return ({ params }) =>
    void (String(params.fact ?? '').startsWith('house.')
      ? navigate({ to: '/reglages' })
      : navigate({ to: '/spectacles/$showKey/fiche', params: { showKey: brief.showKey } }))
}

/** Sets a remark on French aside; what holds for every text says where it is taken back. */
function useIgnore(view: DraftView): (check: ReviewCheck, scope: IgnoreScope) => void {
  const { t } = useLingui()
  const writer = useWriter()
  const { mutate } = useAct(api.contents.ignore, {
    changes: ['contents', 'french', 'journal'],
    onDone: (_, { scope }) => {
      // The button pressed is gone with its remark: keys go on from the list.
      document.querySelector<HTMLElement>('.checks-panel')?.focus()
      if (scope === 'always')
        showToast({ tone: 'done', message: t`Ajouté au lexique de la maison (Réglages › Français).` })
    },
  })
  return ({ id }, scope) => mutate({ id: view.id, checkId: id, scope, staffId: writer.id })
}

function excerpts(text: string, spans: ReviewCheck['spans']): string[] {
  return spans.slice(0, 3).map(({ start, end }) => text.slice(start, end))
}

/** Goes to the words: the underlined piece takes the focus, or the text comes into sight. */
function show({ spans }: ReviewCheck): void {
  const [span] = spans
  const text = document.querySelector<HTMLElement>('.draft-text')
  if (!span || !text) return
  const piece = text.querySelector<HTMLElement>(`[data-mark="${span.start}"]`)
  if (piece) piece.focus()
  else text.scrollIntoView({ block: 'nearest' })
}
