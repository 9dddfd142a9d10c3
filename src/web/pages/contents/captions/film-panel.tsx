import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../../../components/button.tsx'
import { cueAt } from './cue-edits.ts'
import { roleClass } from './role-class.ts'
import type { Captions } from './use-captions.ts'
import type { Film } from './use-film.ts'
import { Waveform } from './waveform.tsx'

/** The film beside its subtitles: seen as it will be, heard, and drawn. */
export function FilmPanel({ film, captions }: { film: Film; captions: Captions }): ReactNode {
  const { t } = useLingui()
  const shown = cueAt(captions.cues, film.now)
  return (
    <section className="panel captions-film">
      <h2>
        <Trans>Le film ou le son</Trans>
      </h2>
      {film.url === null ? (
        <p className="muted">
          <Trans>Ouvrez-le pour caler les temps : il se lit ici, et n’est envoyé nulle part.</Trans>
        </p>
      ) : (
        <>
          <div className="captions-picture">
            <video
              ref={film.element}
              src={film.url}
              controls
              preload="metadata"
              aria-label={film.name ?? ''}
              {...film.on}
            />
            {shown && shown.text !== '' && (
              <p
                className={`captions-shown ${roleClass(shown.role)}`}
                data-side={shown.side}
                data-height={shown.height}
              >
                {shown.text}
              </p>
            )}
          </div>
          {film.isBroken && (
            <p role="alert">
              <Trans>Ce navigateur ne lit pas ce fichier. Essayez-le en MP4, WebM, MP3 ou WAV.</Trans>
            </p>
          )}
          <Waveform film={film} captions={captions} />
        </>
      )}
      <div className="row">
        <FileTrigger
          acceptedFileTypes={['video/*', 'audio/*']}
          onSelect={(list) => {
            const [file] = list ?? []
            if (file) film.open(file)
          }}
        >
          <Button variant="second">
            {film.url === null ? <Trans>Ouvrir le film</Trans> : <Trans>Ouvrir un autre film</Trans>}
          </Button>
        </FileTrigger>
        {film.url !== null && (
          <Button variant="quiet" onPress={film.close} aria-label={t`Refermer le film`}>
            <Trans>Refermer</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}
