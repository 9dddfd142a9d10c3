import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView, ReviewCheck } from '../../../contract/index.ts'
import { fieldStretches } from '../../../contract/index.ts'
import { type CheckEntry, CheckList } from '../../components/check-list.tsx'
import { useMessage } from '../../use-message.ts'
import { useSaid } from '../../use-said.ts'
import type { TypedContent } from './typed-content.ts'
import { useLiveChecks } from './use-live-checks.ts'
import { useWriteLabel } from './use-write-label.ts'

/**
 * The remarks on French of a text being typed, beside it: what grows there moves no line of the text. A remark is mended in the field
 * itself, where Ctrl+Z takes it back.
 */
export function LiveFrench({ view, typed }: { view: DraftView; typed: TypedContent }): ReactNode {
  const { t } = useLingui()
  const said = useSaid()
  const writeLabel = useWriteLabel()
  const sayMessage = useMessage()
  const { checks, of } = useLiveChecks(view, typed)
  const faults = checks.filter(({ code }) => code === 'french-fault')
  if (faults.length === 0)
    return (
      <p className="muted">
        <Trans>Rien à dire du français. Ce qui bloquerait se dit sous le texte, à mesure que vous écrivez.</Trans>
      </p>
    )
  const actionsOf = (check: ReviewCheck): CheckEntry['actions'] => {
    const { suggestion } = check
    return [
      { label: t`Montrer`, run: () => select(check, of) },
      ...(suggestion === null ? [] : [{ label: writeLabel(suggestion), run: () => write(check, of) }]),
    ]
  }
  return (
    <CheckList
      checks={faults.map((check) => ({
        key: check.id,
        level: check.level,
        title: said(check),
        detail: check.message && sayMessage(check.message),
        actions: actionsOf(check) ?? [],
      }))}
    />
  )
}

/** Selects in its field what a check speaks of; null when the words have changed since. */
function select({ spans: [span], params }: ReviewCheck, of: LiveFrenchText): HTMLTextAreaElement | null {
  const stretch = span && fieldStretches(of).find(({ start, end }) => start <= span.start && span.end <= end)
  const field = document.querySelector<HTMLTextAreaElement>(
    `.text-editor [data-field="${stretch?.field}"] :is(input, textarea)`,
  )
  if (!span || !stretch || !field) return null
  const [start, end] = [span.start - stretch.start, span.end - stretch.start]
  if (field.value.slice(start, end) !== params.text) return null
  field.focus()
  field.setSelectionRange(start, end)
  return field
}

type LiveFrenchText = DraftView['draft']['content']

/** Writes as a hand would: `insertText` is the one way into a field that its own undo knows. */
function write(check: ReviewCheck, of: LiveFrenchText): void {
  if (select(check, of)) document.execCommand('insertText', false, check.suggestion ?? '')
}
