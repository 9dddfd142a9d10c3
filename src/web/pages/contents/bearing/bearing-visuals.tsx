import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { BearingVisual } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { PageLink } from '../../../components/link.tsx'
import { useFormat } from '../../../language.tsx'
import { localInstant } from '../../../local-instant.ts'

/** What is no text and may still say the old date: photos of the show, and the brief that somebody works from. */
export function BearingVisuals({ showKey }: { showKey: string }): ReactNode {
  const { t } = useLingui()
  const answer = useAnswer(['contents', 'visuals', showKey], () => api.contents.bearingVisuals({ showKey }))
  const visuals = answer.data ?? []
  if (visuals.length === 0) return null
  return (
    <section className="panel bearing-panel" aria-label={t`Visuels à revoir`}>
      <h2>
        <Trans>Des visuels disent peut-être encore ce que la fiche ne dit plus</Trans>
      </h2>
      <ul className="bearing-texts">
        {visuals.map((visual) => (
          <li key={`${visual.kind} ${visual.id}`}>
            <Visual visual={visual} />
          </li>
        ))}
      </ul>
      <PageLink to="/spectacles/$showKey/fiche" params={{ showKey }}>
        <Trans>Voir les photos, remettre un dossier</Trans>
      </PageLink>
    </section>
  )
}

function Visual({ visual: { name, at, why, changes } }: { visual: BearingVisual }): ReactNode {
  const { moment } = useFormat()
  const when = moment(localInstant(at))
  const said = changes
    .map((one) => (one.by === null ? `« ${one.said} »` : `« ${one.said} » → « ${one.by} »`))
    .join(', ')
  if (why === 'altText')
    return (
      <p>
        <strong>{name}</strong> : <Trans>sa description dit encore {said}.</Trans>
      </p>
    )
  if (why === 'fileName')
    return (
      <p>
        <strong>{name}</strong> :{' '}
        <Trans>son nom dit encore {said}. Si c’est écrit sur l’image, elle est à refaire.</Trans>
      </p>
    )
  if (why === 'drawn')
    return (
      <p>
        <strong>{name}</strong> :{' '}
        <Trans>
          mise le {when}, avant ce changement. Parterre ne lit pas ce qui est écrit sur une image : à regarder.
        </Trans>
      </p>
    )
  return name === 'designer' ? (
    <p>
      <Trans>
        Dossier remis à un ou une graphiste le {when}, avant ce changement : à prévenir, ou à remettre de nouveau.
      </Trans>
    </p>
  ) : (
    <p>
      <Trans>
        Commande remise à un ou une photographe le {when}, avant ce changement : à prévenir, ou à remettre de nouveau.
      </Trans>
    </p>
  )
}
