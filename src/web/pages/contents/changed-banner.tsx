import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'

/** Says that the facts, the list or the text are no longer those that somebody validated. */
export function ChangedBanner({ view }: { view: DraftView }): ReactNode {
  const { moment } = useFormat()
  const { showKey } = view.brief
  const bearing = useAnswer(['contents', 'bearing', showKey], () => api.contents.bearing({ showKey }))
  const changes = bearing.data?.find(({ draft }) => draft.id === view.id)?.changes ?? []
  if (view.state !== 'outdated' && changes.length === 0) return null
  const last = view.lastApproval
  const when = last && moment(localInstant(last.at))
  return (
    <section className="draft-changed" role="status">
      {last && (
        <p>
          <Trans>
            {last.by} avait validé ce texte ({when}), mais un fait, la photo, la liste, les mots ou la date ont changé
            depuis : il est à relire.
          </Trans>
        </p>
      )}
      {changes.length > 0 && (
        <>
          <p>
            <Trans>La fiche ne dit plus ceci :</Trans>
          </p>
          <ul>
            {changes.map(({ factId, said, start }) => (
              <li key={`${factId}-${start}`}>« {said} »</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
