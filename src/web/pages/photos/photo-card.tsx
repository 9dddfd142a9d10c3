import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PhotoFacts, PhotoView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSaid } from '../../use-said.ts'
import { FocusPicker } from './focus-picker.tsx'
import { PhotoCrops } from './photo-crops.tsx'
import { RightsFields, rightsOf, saidRights } from './rights-fields.tsx'

/** One photo: what is seen, who made it, what the house may do with it, and what is kept when it is cut. */
export function PhotoCard({ photo }: { photo: PhotoView }): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const [said, setSaid] = useState(() => sayable(photo))
  const save = useAct(api.photos.save, {
    changes: ['photos', 'contents', 'journal'],
    onDone: () => showToast({ tone: 'done', message: t`La photo est enregistrée.` }),
  })
  const facts = factsOf(said)
  const isChanged = JSON.stringify(facts) !== JSON.stringify(factsOf(sayable(photo)))
  const change = (part: Partial<Sayable>) => setSaid({ ...said, ...part })
  return (
    <li className="panel photo-card">
      <div className="stack">
        <FocusPicker photo={photo} focus={said.focus} onChange={(focus) => change({ focus })} />
        <p className="muted small">
          <Trans>Cliquez sur ce que chaque cadrage doit garder, ou déplacez le point avec les flèches.</Trans>{' '}
          {photo.sources.focus === undefined && (
            <Trans>Ce point est une proposition du programme : personne ne l’a encore vérifié.</Trans>
          )}
        </p>
        <PhotoCrops photo={{ ...photo, focus: said.focus }} altText={said.altText} />
      </div>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ id: photo.id, facts, staffId: writer.id })
        }}
      >
        <PhotoHead photo={photo} />
        <PhotoPoints photo={photo} />
        <TextField
          label={t`Crédit`}
          value={said.credit}
          onChange={(credit) => change({ credit })}
          help={t`Tel qu’il doit être imprimé : le nom du ou de la photographe, son agence.`}
        />
        <TextField
          label={t`Texte alternatif`}
          isLong
          value={said.altText}
          onChange={(altText) => change({ altText })}
          help={t`Ce que l’on y voit, pour qui ne la voit pas : décrire, sans vendre.`}
        />
        <RightsFields rights={said.rights} onChange={(rights) => change({ rights })} />
        {save.error && <ErrorSentence error={save.error} />}
        <div className="row">
          <Button
            needs="photos.save"
            type="submit"
            isPending={save.isPending}
            isDisabled={!isChanged || facts === null}
          >
            {isChanged ? <Trans>Enregistrer la photo</Trans> : <Trans>Rien n’a changé</Trans>}
          </Button>
          <RemovePhoto photo={photo} />
        </div>
        <Sources photo={photo} />
      </form>
    </li>
  )
}

interface Sayable extends Pick<PhotoFacts, 'focus'> {
  readonly credit: string
  readonly altText: string
  readonly rights: ReturnType<typeof saidRights>
}

function sayable({ credit, altText, rights, focus }: PhotoView): Sayable {
  return { credit: credit ?? '', altText: altText ?? '', rights: saidRights(rights), focus }
}

function factsOf({ credit, altText, rights, focus }: Sayable): PhotoFacts {
  return { credit: credit.trim() || null, altText: altText.trim() || null, rights: rightsOf(rights), focus }
}

function PhotoHead({ photo }: { photo: PhotoView }): ReactNode {
  const { integer } = useFormat()
  const [width, height] = [integer(photo.width), integer(photo.height)]
  return (
    <div>
      <h3>{photo.fileName}</h3>
      <p className="muted small">
        {width} × {height} px · <a href={`/api/photos/${photo.id}/original`}>{<Trans>fichier d’origine</Trans>}</a>
      </p>
    </div>
  )
}

/** What keeps it from leaving, what could be better, or where it may be shown. */
function PhotoPoints({ photo }: { photo: PhotoView }): ReactNode {
  const said = useSaid()
  const uses = photo.mayLeaveFor.map((use) => said({ code: `photo-use.${use}`, params: {} })).join(', ')
  return (
    <ul className="photo-points">
      {photo.problems.map((problem) => (
        <li key={problem.code} data-level="blocking">
          {said(problem)}
        </li>
      ))}
      {photo.remarks.map((remark) => (
        <li key={remark.code} data-level="look">
          {said(remark)}
        </li>
      ))}
      {photo.problems.length === 0 && (
        <li data-level="passed">
          <Trans>Peut sortir pour : {uses}.</Trans>
        </li>
      )}
    </ul>
  )
}

function RemovePhoto({ photo }: { photo: PhotoView }): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const changes = ['photos', 'contents', 'journal'] as const
  const putBack = useAct(api.photos.remove, { changes })
  const remove = useAct(api.photos.remove, {
    changes,
    onDone: () =>
      showToast({
        tone: 'done',
        message: t`« ${photo.fileName} » est retirée.`,
        action: {
          label: t`La remettre`,
          run: () => putBack.mutate({ id: photo.id, isRemoved: false, staffId: writer.id }),
        },
      }),
  })
  return (
    <Button
      needs="photos.remove"
      variant="quiet"
      aria-label={t`Retirer : ${photo.fileName}`}
      isPending={remove.isPending}
      onPress={() => remove.mutate({ id: photo.id, isRemoved: true, staffId: writer.id })}
    >
      <Trans>Retirer</Trans>
    </Button>
  )
}

function Sources({ photo: { sources, addedBy } }: { photo: PhotoView }): ReactNode {
  const { t } = useLingui()
  const names = { credit: t`crédit`, altText: t`texte alternatif`, rights: t`droits`, focus: t`cadrage` }
  const told = (['credit', 'altText', 'rights', 'focus'] as const).flatMap((field) =>
    sources[field] ? [`${names[field]} : ${sources[field]}`] : [],
  )
  const facts = told.join(' · ')
  return (
    <p className="muted small">
      <Trans>Ajoutée par {addedBy}.</Trans> {facts}
    </p>
  )
}
