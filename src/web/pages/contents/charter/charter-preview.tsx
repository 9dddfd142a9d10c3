import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CharterPreview } from '../../../../contract/index.ts'
import { PageLink } from '../../../components/link.tsx'
import { Progress } from '../../../components/progress.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useSaid } from '../../../use-said.ts'
import { useSentence } from '../../../use-sentence.ts'

interface CharterPreviewPanelProps {
  readonly preview: CharterPreview | null
  readonly isLooking: boolean
  readonly failure: unknown
}

/** A visual of the next show under what is being tried, upright and wide. */
export function CharterPreviewPanel({ preview, isLooking, failure }: CharterPreviewPanelProps): ReactNode {
  const { t } = useLingui()
  return (
    <section className="charter-preview" aria-label={t`Aperçu`} aria-busy={isLooking}>
      <h2>
        <Trans>Aperçu</Trans>
      </h2>
      {failure ? <ErrorSentence error={failure} /> : null}
      {preview === null ? <Progress label={t`L’aperçu se prépare`} share={null} /> : <Seen preview={preview} />}
    </section>
  )
}

function Seen({ preview: { title, visuals } }: { preview: CharterPreview }): ReactNode {
  const said = useSaid()
  const sentence = useSentence()
  if (title === null)
    return (
      <p className="muted">
        <Trans>
          Aucun spectacle n’a de fiche : <PageLink to="/spectacles/fiches">remplissez-en une</PageLink> pour voir un
          visuel ici.
        </Trans>
      </p>
    )
  return (
    <>
      <p className="muted">
        <Trans>« {title} », d’après sa fiche. Rien n’est enregistré.</Trans>
      </p>
      {visuals.map(({ format, alt, image, findings }) => (
        <figure key={format}>
          {image && <img src={`data:image/png;base64,${image}`} alt={alt} />}
          <figcaption>{sentence(`visual-format.${format}`)}</figcaption>
          {findings.map((finding) => (
            <p key={JSON.stringify(finding)} className="visuals-finding">
              {said(finding)}
            </p>
          ))}
        </figure>
      ))}
    </>
  )
}
