import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView, IgnoredFinding } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

/** Remarks on French that were set aside in this text, each to be taken up again. */
export function IgnoredList({ view }: { view: DraftView }): ReactNode {
  const heed = useAct(api.contents.heed, { changes: ['contents'] })
  const { ignored } = view
  if (ignored.length === 0) return null
  return (
    <details>
      <summary>
        <Plural value={ignored.length} one="# remarque mise de côté" other="# remarques mises de côté" />
      </summary>
      <ul className="check-list">
        {ignored.map((one) => (
          <IgnoredItem key={one.id} ignored={one} onHeed={() => heed.mutate({ id: view.id, ignoredId: one.id })} />
        ))}
      </ul>
      {heed.error !== null && <ErrorSentence error={heed.error} />}
    </details>
  )
}

function IgnoredItem({ ignored, onHeed }: { ignored: IgnoredFinding; onHeed: () => void }): ReactNode {
  const { t } = useLingui()
  const { words, by, scope } = ignored
  return (
    <li>
      <span className="check-mark check-passed" aria-hidden>
        ·
      </span>
      <div>
        « {words} »<small>{scope === 'once' ? t`dans une phrase, par ${by}` : t`dans tout ce texte, par ${by}`}</small>
        <div className="check-actions">
          <Button needs="contents.heed" variant="quiet" onPress={onHeed} aria-label={t`Signaler de nouveau : ${words}`}>
            <Trans>Signaler de nouveau</Trans>
          </Button>
        </div>
      </div>
    </li>
  )
}
