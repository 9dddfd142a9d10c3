import './captions-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { DropZone } from '../../../components/drop-zone.tsx'
import { Needs } from '../../../components/needs.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'

export interface StartCaptionsProps {
  readonly onFile: (file: File) => void
  readonly isBusy: boolean
  readonly failure: unknown
  /** Another way in: a sound that is listened to. */
  readonly children?: ReactNode
}

/** « From what? »: a file of subtitles, or the words alone. */
export function StartCaptions({ onFile, isBusy, failure, children }: StartCaptionsProps): ReactNode {
  const { t } = useLingui()
  const [text, setText] = useState('')
  return (
    <>
      <PageHeading
        title={t`Sous-titres à la norme française`}
        tab={t`Sous-titres`}
        lead={
          <Trans>
            Coupés selon le sens, lisibles dans le temps donné, aux couleurs de la charte pour les personnes sourdes et
            malentendantes. Rien ne quitte cet ordinateur, et le film ne quitte pas cette page.
          </Trans>
        }
      />
      {failure ? <ErrorSentence error={failure} /> : null}
      <Needs of="captions.read">
        <div className="captions-start" aria-busy={isBusy}>
          <DropZone
            isOne
            isDisabled={isBusy}
            onFiles={([file]) => file && onFile(file)}
            title={t`Déposez un fichier de sous-titres ou une transcription`}
            hint={
              <Trans>
                SRT, VTT, ASS, STL ou TXT, dans n’importe quel encodage : aucun mot n’est perdu sans le dire.
              </Trans>
            }
            accept={['.srt', '.vtt', '.ass', '.ssa', '.stl', '.txt']}
          />
          <form
            className="panel stack"
            onSubmit={(event) => {
              event.preventDefault()
              if (text.trim() !== '') onFile(new File([text], 'transcription.txt', { type: 'text/plain' }))
            }}
          >
            <TextField
              isLong
              label={t`Ou collez ce qui est dit`}
              help={t`Un paragraphe par prise de parole ; « LÉA : » dit qui parle, « [01:12] » à quel moment. Les temps seront proposés, à caler sur le son.`}
              value={text}
              onChange={setText}
            />
            <div className="row">
              <Button type="submit" variant="second" isPending={isBusy} isDisabled={text.trim() === ''}>
                <Trans>En faire des sous-titres</Trans>
              </Button>
            </div>
          </form>
        </div>
      </Needs>
      {children}
    </>
  )
}
