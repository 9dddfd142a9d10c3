import './video-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { FilmView } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Progress } from '../../../components/progress.tsx'
import { useFormat } from '../../../language.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { useSaid } from '../../../use-said.ts'
import { FilmPreview } from './film-preview.tsx'
import { ValidateFilm } from './validate-film.tsx'

export interface VideoPageProps {
  readonly film: FilmView
  readonly choices: ReactNode
  readonly isLooking: boolean
  readonly making: { readonly share: number; readonly onCancel: () => void } | null
  readonly onMake: () => void
  readonly onCaptions: () => void
  readonly failure: unknown
  /** False where this browser cannot encode a film. */
  readonly canMake: boolean
}

/** « What moves, of this show, and is it right? » */
export function VideoPage(props: VideoPageProps): ReactNode {
  const { film, choices, isLooking, making, onMake, onCaptions, failure, canMake } = props
  const { t } = useLingui()
  const [isSigning, setIsSigning] = useState(false)
  const { title, validatedBy } = film
  const isRight = film.untrue.length + film.findings.length === 0
  return (
    <>
      <PageHeading
        title={validatedBy === null ? t`Vidéo de « ${title} »` : t`Vidéo de « ${title} » validée par ${validatedBy}`}
        tab={t`Vidéo`}
        lead={
          <Trans>
            Faite ici, dans votre navigateur, avec les mots de la fiche et la photo que ses droits permettent. Sans son.
            Tant que personne ne l’a validée, son fichier porte le mot « brouillon ».
          </Trans>
        }
        actions={
          isRight &&
          making === null && (
            <>
              <Button variant="second" onPress={onCaptions}>
                <Trans>Sous-titres (.vtt)</Trans>
              </Button>
              {validatedBy === null && (
                <Button variant="second" needs="visuals.validateFilm" onPress={() => setIsSigning(true)}>
                  <Trans>Valider</Trans>
                </Button>
              )}
              {canMake && (
                <Button onPress={onMake} isPending={isLooking}>
                  <Trans>Faire la vidéo (MP4)</Trans>
                </Button>
              )}
            </>
          )
        }
      />
      {failure ? <ErrorSentence error={failure} /> : null}
      {making && <Progress label={t`La vidéo se fait`} share={making.share} onCancel={making.onCancel} />}
      <Remarks film={film} canMake={canMake} />
      <div className="film" aria-busy={isLooking}>
        {choices}
        {isRight && <FilmPreview film={film} />}
        <Scenes film={film} />
      </div>
      {isSigning && <ValidateFilm film={film} onClose={() => setIsSigning(false)} />}
    </>
  )
}

function Remarks({ film, canMake }: { film: FilmView; canMake: boolean }): ReactNode {
  const said = useSaid()
  const { untrue, findings, keptBack, seconds, neededSeconds } = film
  const isFast = neededSeconds > seconds
  if (untrue.length + findings.length + keptBack.length === 0 && !isFast && canMake) return null
  return (
    <ul className="panel film-remarks">
      {!canMake && (
        <li>
          <Trans>
            Ce navigateur ne sait pas faire de vidéo : ouvrez cette page dans Chrome, Edge ou Safari, ou passez par la
            commande « parterre video ».
          </Trans>
        </li>
      )}
      {untrue.map((words) => (
        <li key={words}>
          <Trans>Rien n’est fait : « {words} » n’est pas dans la fiche.</Trans>
        </li>
      ))}
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)}>{said(finding)}</li>
      ))}
      {keptBack.map(({ file, problems }) => (
        <li key={file + problems.map(({ code }) => code).join()}>
          <Trans>
            Photo « {file} » : {problems.map(said).join(' ')}
          </Trans>
        </li>
      ))}
      {isFast && (
        <li>
          <Trans>
            Ses mots demandent {neededSeconds} s pour être lus : à {seconds} s, elle va trop vite.
          </Trans>
        </li>
      )}
    </ul>
  )
}

/** What is read, and when: the same words as in the caption file. */
function Scenes({ film: { scenes, credit } }: { film: FilmView }): ReactNode {
  const { decimal } = useFormat()
  return (
    <section className="film-scenes">
      <h2>
        <Trans>Ce qu’on y lit</Trans>
      </h2>
      <ol>
        {scenes.map(({ key, start, end, said }) => (
          <li key={key}>
            <span className="muted">
              {decimal(start)} – {decimal(end)} s
            </span>{' '}
            {said}
          </li>
        ))}
      </ol>
      {credit && <p className="muted">{credit}</p>}
    </section>
  )
}
