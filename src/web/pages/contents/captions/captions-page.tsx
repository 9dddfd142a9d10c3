import './captions-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import type { CaptionCue, CaptionFormat, CaptionsRead } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { saveAs } from '../../../components/download.ts'
import { showToast } from '../../../components/toast.ts'
import { useFormat } from '../../../language.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { useUnsaved } from '../../../use-unsaved.ts'
import { CaptionNotes } from './caption-notes.tsx'
import { type EditedCue, nextBroken } from './cue-edits.ts'
import { CueList } from './cue-list.tsx'
import { DescriptionRoom } from './description-room.tsx'
import { FilmPanel } from './film-panel.tsx'
import { NamesPanel } from './names-panel.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { useCaptionKeys } from './use-caption-keys.ts'
import { useCaptions } from './use-captions.ts'
import { useFilm } from './use-film.ts'
import { WriteCaptions } from './write-captions.tsx'

export interface CaptionsPageProps {
  readonly name: string
  readonly read: CaptionsRead
  readonly onClose: () => void
}

/** « Can these subtitles be read, and what is left to mend? » */
export function CaptionsPage({ name, read, onClose }: CaptionsPageProps): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const captions = useCaptions(read)
  const film = useFilm()
  const caret = useRef<number | null>(null)
  const { cues } = captions
  const title = name.replace(/\.[^.]+$/u, '')
  useUnsaved(captions.isUnsaved)
  const fit = useAct(api.captions.fit, {
    changes: [],
    onDone: (fitted) => {
      captions.replace(fitted.cues, fitted.names)
      showToast({ tone: 'done', message: t`Recoupés selon le sens. « Annuler » rend ce qui était.` })
    },
  })
  const write = useAct(
    async (format: CaptionFormat) => {
      const { text } = await api.captions.write({ cues: bare(cues), format, title })
      saveAs(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${title}.${format}`)
    },
    { changes: [], onDone: captions.markSaved },
  )
  const look = useAct(api.captions.names, { changes: [], onDone: captions.findNames })
  useCaptionKeys({ captions, film, caret })
  const within = integer(captions.within)
  const count = integer(cues.length)
  return (
    <>
      <PageHeading
        title={
          captions.within === cues.length
            ? t`Les ${count} sous-titres respectent la norme`
            : t`${within} sous-titres sur ${count} respectent la norme`
        }
        tab={t`Sous-titres`}
        lead={
          <Trans>{name}, ouvert dans cette page : rien n’en est gardé ailleurs tant que vous ne l’écrivez pas.</Trans>
        }
        actions={
          <WriteCaptions onWrite={write.mutate} isBusy={write.isPending}>
            <Button variant="quiet" onPress={onClose}>
              <Trans>Ouvrir un autre fichier</Trans>
            </Button>
          </WriteCaptions>
        }
      />
      {[fit.error, write.error, look.error].map(
        (error) => error && <ErrorSentence key={String(error)} error={error} />,
      )}
      <CaptionNotes notes={read.notes} />
      <div className="captions">
        <div className="captions-side">
          <FilmPanel film={film} captions={captions} />
          <NamesPanel captions={captions} onLook={() => look.mutate({ cues: bare(cues) })} isBusy={look.isPending} />
          <DescriptionRoom cues={cues} film={film} />
          <Shortcuts />
        </div>
        <section className="captions-main" aria-label={t`Sous-titres`}>
          <div className="row captions-tools">
            <Button variant="second" isDisabled={captions.undo === null} onPress={() => captions.undo?.()}>
              <Trans>Annuler</Trans>
            </Button>
            <Button variant="second" isDisabled={captions.redo === null} onPress={() => captions.redo?.()}>
              <Trans>Rétablir</Trans>
            </Button>
            <Button
              variant="second"
              needs="captions.fit"
              isPending={fit.isPending}
              isDisabled={cues.length === 0}
              onPress={() => fit.mutate({ cues: bare(cues) })}
            >
              <Trans>Recouper selon le sens</Trans>
            </Button>
            <Button
              variant="quiet"
              isDisabled={captions.within === cues.length}
              onPress={() => captions.select(nextBroken(cues, captions.selected?.key ?? null))}
            >
              <Trans>Prochain hors norme</Trans>
            </Button>
          </div>
          <CueList captions={captions} film={film} caret={caret} />
        </section>
      </div>
    </>
  )
}

/** As they cross to the server: without the numbers of this page. */
function bare(cues: readonly EditedCue[]): CaptionCue[] {
  return cues.map(({ key: _, ...cue }) => cue)
}
