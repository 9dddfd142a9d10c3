import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { creditLineOf, type DraftView, type PhotoView, photoUseOf } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { PageLink } from '../../components/link.tsx'
import { Needs } from '../../components/needs.tsx'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSaid } from '../../use-said.ts'
import { PhotoCrops } from '../photos/photo-crops.tsx'

/** The photo that leaves with a text, as it will be cut: it is part of what is validated. */
export function DraftPhoto({ view }: { view: DraftView }): ReactNode {
  const use = photoUseOf[view.brief.channel]
  if (use === null) return null
  const { photo } = view
  const { showKey } = view.brief
  const isPost = use === 'social'
  const credit = photo?.credit ?? ''
  return (
    <section className="draft-photo">
      <h3>
        <Trans>La photo</Trans>
      </h3>
      {photo && isPost && <PhotoCrops photo={photo} altText={view.draft.content.altText ?? ''} />}
      {photo && !isPost && (
        <img className="photo-thumb" src={`/api/photos/${photo.id}/preview`} alt={view.draft.content.altText ?? ''} />
      )}
      {photo ? (
        <p className="muted small">
          <Trans>Crédit : {credit}</Trans> ·{' '}
          <PageLink to="/spectacles/$showKey/fiche" params={{ showKey }}>
            <Trans>Cadrage, crédit et droits</Trans>
          </PageLink>
        </p>
      ) : (
        <WithoutPhoto view={view} />
      )}
      <PhotoChoice view={view} />
    </section>
  )
}

/** No picture leaves from here: a text that credits or describes one says that it is to be joined by hand, or let go. */
function WithoutPhoto({ view }: { view: DraftView }): ReactNode {
  const writer = useWriter()
  const letGo = useAct(api.contents.choosePhoto, { changes: ['contents', 'status'] })
  const { body, altText } = view.draft.content
  const credit = creditLineOf(body)
  if (credit === null && !altText) {
    return (
      <p className="muted">
        <Trans>Ce texte part sans photo.</Trans>
      </p>
    )
  }
  return (
    <>
      <p className="muted">
        {credit === null ? (
          <Trans>La photo que ce texte décrit n’est pas dans Parterre : joignez-la vous-même.</Trans>
        ) : (
          <Trans>La photo que ce texte crédite (« {credit} ») n’est pas dans Parterre : joignez-la vous-même.</Trans>
        )}
      </p>
      <Button
        variant="quiet"
        needs="contents.choosePhoto"
        isPending={letGo.isPending}
        onPress={() => letGo.mutate({ id: view.id, photoId: null, staffId: writer.id })}
      >
        <Trans>Partir sans elle : retirer son crédit et sa description</Trans>
      </Button>
      {letGo.error && <ErrorSentence error={letGo.error} />}
    </>
  )
}

function PhotoChoice({ view }: { view: DraftView }): ReactNode {
  const { showKey } = view.brief
  const answer = useAnswer(['contents', 'photos', view.id], () => api.contents.photos({ id: view.id }))
  return (
    <Answered answer={answer} waiting={null}>
      {(photos) =>
        photos.length === 0 ? (
          <p className="small">
            <PageLink to="/spectacles/$showKey/fiche" params={{ showKey }}>
              <Trans>Ajouter une photo à la fiche du spectacle</Trans>
            </PageLink>
          </p>
        ) : (
          <Photos view={view} photos={photos} />
        )
      }
    </Answered>
  )
}

const none = 'none'

function Photos({ view, photos }: { view: DraftView; photos: readonly PhotoView[] }): ReactNode {
  const { t } = useLingui()
  const said = useSaid()
  const writer = useWriter()
  const use = photoUseOf[view.brief.channel]
  const choose = useAct(api.contents.choosePhoto, { changes: ['contents', 'status'] })
  const why = (photo: PhotoView): string => {
    const [problem] = photo.problems
    if (problem) return said(problem)
    return use === null || photo.mayLeaveFor.includes(use)
      ? (photo.credit ?? '')
      : said({ code: 'photo-rights-elsewhere', params: { use } })
  }
  return (
    <details>
      <summary>{view.photo ? <Trans>Choisir une autre photo</Trans> : <Trans>Choisir une photo</Trans>}</summary>
      <Needs of="contents.choosePhoto">
        <Choice
          label={t`Photo du texte`}
          options={[
            { key: none, label: t`Aucune photo` },
            ...photos.map((photo) => ({
              key: photo.id,
              label: photo.fileName,
              hint: why(photo),
              picture: `/api/photos/${photo.id}/preview`,
            })),
          ]}
          value={view.photo?.id ?? none}
          onChange={(key) => choose.mutate({ id: view.id, photoId: key === none ? null : key, staffId: writer.id })}
        />
      </Needs>
      {choose.error && <ErrorSentence error={choose.error} />}
    </details>
  )
}
