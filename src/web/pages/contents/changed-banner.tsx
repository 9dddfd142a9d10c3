import './bearing/bearing.css'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import type { DraftView, OutdatedBy } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { ChangeList } from './bearing/change-list.tsx'
import { SentNote } from './bearing/sent-note.tsx'
import { useCorrect } from './bearing/use-correct.ts'

/** Says that the facts, the list or the text are no longer those that somebody validated, and what to put in their place. */
export function ChangedBanner({ view }: { view: DraftView }): ReactNode {
  const { moment } = useFormat()
  const banner = useRef<HTMLElement>(null)
  const { showKey } = view.brief
  const bearing = useAnswer(['contents', 'bearing', showKey], () => api.contents.bearing({ showKey }))
  const { correct, isPending } = useCorrect(showKey)
  const mine = bearing.data?.find(({ draft }) => draft.id === view.id)
  if (view.state !== 'outdated' && !mine) return null
  const last = view.lastApproval
  const when = last && moment(localInstant(last.at))
  return (
    <section ref={banner} className="draft-changed" role="status" tabIndex={-1}>
      {last ? (
        <p>
          <Trans>
            {last.by} avait validé ce texte ({when}).
          </Trans>{' '}
          <WhatChanged by={mine ? 'fact' : view.outdatedBy} />
        </p>
      ) : (
        <p>
          <Trans>La fiche a changé depuis que ce texte a été écrit : il est à relire.</Trans>
        </p>
      )}
      {mine && (
        <>
          <p>
            <Trans>La fiche ne dit plus ceci :</Trans>
          </p>
          <ChangeList changes={mine.changes} />
          <SentNote sent={mine.sent} rectification={mine.rectification} />
          {mine.changes.some(({ by }) => by !== null) && (
            <Button
              variant="second"
              isPending={isPending}
              onPress={() => {
                // The button goes with what it corrects: keys go on from what is said here.
                banner.current?.focus()
                correct([view.id])
              }}
            >
              <Trans>Corriger dans ce texte</Trans>
            </Button>
          )}
        </>
      )}
    </section>
  )
}

/** Why a validation no longer counts: the record, a point that blocks since, another version, or else what goes with the text. */
function WhatChanged({ by }: { by: OutdatedBy | null }): ReactNode {
  if (by === 'fact') return <Trans>Un fait de la fiche a changé depuis : le texte est à corriger, puis à relire.</Trans>
  if (by === 'blocks') return <Trans>Un point bloque depuis : voyez lequel, puis relisez-le.</Trans>
  if (by === 'version') return <Trans>Une autre version a été gardée depuis : elle est à relire.</Trans>
  if (by === 'altered')
    return (
      <Trans>
        Le texte enregistré n’est plus celui qui a été validé : il a été changé hors du programme. Il est à relire en
        entier.
      </Trans>
    )
  return <Trans>Sa liste ou sa photo a changé depuis : il est à relire.</Trans>
}
