import { useLingui } from '@lingui/react/macro'
import type { DraftView, ReviewCheck } from '../../../contract/index.ts'
import type { CheckEntry } from '../../components/check-list.tsx'
import { useSentence } from '../../use-sentence.ts'
import { useReplace } from './use-replace.ts'

interface Checks {
  readonly view: DraftView
  readonly onTakeOn: (check: ReviewCheck) => void
}

/** The checks of a text in words, each with what can be done about it. */
export function useCheckEntries({ view, onTakeOn }: Checks): readonly CheckEntry[] {
  const { t } = useLingui()
  const sentence = useSentence()
  const replace = useReplace(view)
  const { text } = view.draft
  const actionsOf = (check: ReviewCheck): CheckEntry['actions'] => {
    const { suggestion, spans } = check
    if (check.takenOn || check.level === 'passed') return []
    return [
      ...(spans.length > 0 ? [{ label: t`Montrer`, run: () => show(check) }] : []),
      ...(suggestion && spans.length > 0 ? [{ label: t`Écrire « ${suggestion} »`, run: () => replace(check) }] : []),
      ...(check.canTakeOn && check.level === 'blocking'
        ? [{ label: t`En répondre…`, run: () => onTakeOn(check) }]
        : []),
    ]
  }
  const detailOf = ({ takenOn, ...check }: ReviewCheck): string | null => {
    if (takenOn) return t`${takenOn.by} en répond : « ${takenOn.reason} »`
    return check.message ?? (check.level === 'passed' ? null : excerpt(text, check.spans))
  }
  return view.checks.map((check) => ({
    key: check.id,
    level: check.takenOn ? 'look' : check.level,
    title: sentence(check.code, check.params),
    detail: detailOf(check),
    actions: actionsOf(check) ?? [],
  }))
}

/** The words that a check speaks of, when it names none itself. */
function excerpt(text: string, spans: ReviewCheck['spans']): string | null {
  const words = spans.slice(0, 3).map(({ start, end }) => quoted(text.slice(start, end)))
  return words.length > 0 ? words.join(', ') : null
}

function quoted(words: string): string {
  return words.startsWith('«') ? words : `« ${words} »`
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
