import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftView, SentenceSupport } from '../../../contract/index.ts'
import { Tag } from '../../components/tag.tsx'
import { PassageFoot, PassageLines, usePassages } from './passage-lines.tsx'

/** Who wrote each sentence: it stays with the text for ever. Beside those of a person or a model, the passage of the documents that says it. */
export function OriginList({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const passages = usePassages({ view, isAsked: isOpen })
  const { draft } = view
  if (draft.origins.length === 0) return null
  const names = {
    person: t`une personne`,
    rule: t`une règle`,
    model: t`un modèle`,
    quote: t`une citation`,
  }
  return (
    <details className="draft-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Qui a écrit quoi, et d’après quoi</Trans>
      </summary>
      <ol className="origin-list">
        {draft.origins.map(({ start, end, writtenBy, source }) => (
          <li key={start}>
            <Tag tone={writtenBy === 'quote' ? 'known' : 'plain'}>{names[writtenBy]}</Tag>
            <span className="origin-words">
              {draft.text.slice(start, end).replaceAll('*', '')}
              {source && <small className="muted"> ({source})</small>}
              <PassageLines sentences={within(passages.sentences, { start, end })} />
            </span>
          </li>
        ))}
      </ol>
      <PassageFoot view={view} passages={passages} />
    </details>
  )
}

function within(
  sentences: readonly SentenceSupport[],
  { start, end }: { readonly start: number; readonly end: number },
): SentenceSupport[] {
  return sentences.filter((sentence) => sentence.start >= start && sentence.end <= end)
}
