import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { WrittenDraft } from '../../../contract/index.ts'
import { Tag } from '../../components/tag.tsx'

/** Who wrote each sentence: it stays with the text for ever. */
export function OriginList({ draft }: { draft: WrittenDraft }): ReactNode {
  const { t } = useLingui()
  if (draft.origins.length === 0) return null
  const names = {
    person: t`une personne`,
    rule: t`une règle`,
    model: t`un modèle`,
    quote: t`une citation`,
  }
  return (
    <details className="draft-more">
      <summary>
        <Trans>Qui a écrit quoi</Trans>
      </summary>
      <ol className="origin-list">
        {draft.origins.map(({ start, end, writtenBy, source }) => (
          <li key={start}>
            <Tag tone={writtenBy === 'quote' ? 'known' : 'plain'}>{names[writtenBy]}</Tag>
            <span className="origin-words">
              {draft.text.slice(start, end).replaceAll('*', '')}
              {source && <small className="muted"> ({source})</small>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
