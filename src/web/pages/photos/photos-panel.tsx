import './photos.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, sendFiles, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { Needs } from '../../components/needs.tsx'
import { Progress } from '../../components/progress.tsx'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PhotoCard } from './photo-card.tsx'

/** The photos of a show, or of the house when `showKey` is null: dropped here, then said by a person. */
export function PhotosPanel({ showKey }: { showKey: string | null }): ReactNode {
  const { t } = useLingui()
  const queries = useQueryClient()
  const writer = useWriter()
  const answer = useAnswer(['photos', 'list', showKey], () => api.photos.list({ showKey }))
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const { setId } = await sendFiles(files, '/api/photos')
      return await api.photos.add({ setId, showKey, staffId: writer.id })
    },
    // One of several that is refused leaves the others in.
    onSettled: () => queries.invalidateQueries({ queryKey: ['photos'] }),
  })
  return (
    <section className="photos" aria-label={t`Photos`}>
      <h2>
        <Trans>Photos</Trans>
      </h2>
      <Answered answer={answer} waiting={null}>
        {(photos) => (
          <>
            {photos.length === 0 && (
              <p className="muted">
                {showKey === null ? (
                  <Trans>Aucune photo de la maison : façade, salle, équipe.</Trans>
                ) : (
                  <Trans>Aucune photo de ce spectacle : une publication Instagram ou Facebook en demande une.</Trans>
                )}
              </p>
            )}
            <ul className="photo-list">
              {photos.map((photo) => (
                <PhotoCard key={`${photo.id} ${JSON.stringify(photo.sources)}`} photo={photo} />
              ))}
            </ul>
          </>
        )}
      </Answered>
      <Needs of="photos.add">
        <DropZone
          title={t`Déposer une photo : JPEG, PNG ou WebP`}
          hint={<Trans>Elle reste sur cet ordinateur. Ni le lieu, ni l’appareil ne sortent avec elle.</Trans>}
          accept={['.jpg', '.jpeg', '.png', '.webp']}
          isDisabled={add.isPending}
          onFiles={(files) => add.mutate(files)}
        />
      </Needs>
      {add.isPending && <Progress label={t`Lecture de la photo`} share={null} />}
      {add.error && <ErrorSentence error={add.error} />}
      {add.data?.refused.map((refusal) => (
        <ErrorSentence key={refusal.file} error={refusal} />
      ))}
    </section>
  )
}
