import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ModelOffer, ModelTrial, Settings } from '../../../contract/index.ts'
import { api, useAct, useAnswer, useWork } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Progress } from '../../components/progress.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { TrialTexts } from '../contents/compose/trial-texts.tsx'

/** Models that run in this very program: what is known of each, what is here, what it was seen to be worth. */
export function ModelShelf({ model }: Pick<Settings, 'model'>): ReactNode {
  const shelf = useAnswer(['models'], () => api.models.shelf())
  return (
    <section className="stack">
      <h2>
        <Trans>Modèles sur cet ordinateur</Trans>
      </h2>
      <p>
        <Trans>
          Un modèle peut tourner ici même, sans serveur : lentement sur un petit ordinateur, mais rien ne sort. Il n’est
          proposé pour vos textes que s’il fait, à l’essai, au moins aussi bien qu’un texte écrit sans lui.
        </Trans>
      </p>
      {model && <ModelTry model={model} />}
      <Answered answer={shelf}>
        {({ models }) => (
          <ul className="model-list">
            {models.map((offer) => (
              <Offer key={offer.name} offer={offer} isInUse={model?.name === offer.name} />
            ))}
          </ul>
        )}
      </Answered>
    </section>
  )
}

/** « Essayer » : the model that is set, on an invented text. */
function ModelTry({ model }: { model: NonNullable<Settings['model']> }): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const work = useWork<null>({ name: 'model-try', begin: () => api.models.try({ staffId }) })
  return (
    <div className="panel stack">
      <p>
        {model.trial ? <TrialLine trial={model.trial} /> : <Trans>{model.name} n’a pas encore été essayé ici.</Trans>}
      </p>
      {model.composeTrial && <TrialTexts trial={model.composeTrial} />}
      {work.isRunning ? (
        <Progress label={t`Essai sur un texte inventé`} share={shareOf(work.job)} onCancel={work.cancel} />
      ) : (
        <div className="row">
          <Button needs="models.try" variant="second" onPress={() => work.start(null)}>
            <Trans>Essayer {model.name} sur cet ordinateur</Trans>
          </Button>
        </div>
      )}
      {work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />}
    </div>
  )
}

function TrialLine({ trial }: { trial: ModelTrial }): ReactNode {
  const sentence = useSentence()
  const { wattHours } = useFormat()
  const { asked, right, changed } = trial
  const params = { asked, right, changed, seconds: Math.round(trial.seconds), wh: wattHours(trial.wh) }
  return (
    <>
      <Tag tone={trial.isAllowed ? 'proven' : 'blocked'}>
        {trial.isAllowed ? <Trans>proposé</Trans> : <Trans>pas proposé</Trans>}
      </Tag>{' '}
      {sentence(trial.isAllowed ? 'model.trial-passed' : 'model.trial-failed', params)}
    </>
  )
}

function Offer({ offer, isInUse }: { offer: ModelOffer; isInUse: boolean }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { bytes } = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { id: staffId } = useWriter()
  const get = useWork<null>({
    name: `model-${offer.name}`,
    begin: () => api.models.get({ name: offer.name, staffId }),
  })
  const use = useAct(api.models.use, { changes: ['settings', 'models'] })
  const facts = [
    offer.maker,
    offer.licence ?? t`licence non vérifiée`,
    bytes(offer.bytes),
    offer.languages.join(', ') || t`langues non vérifiées`,
    ...offer.tasks.map((task) => sentence(`model.for-${task}`)),
    offer.memoryBytes === null ? t`mémoire non mesurée` : t`${bytes(offer.memoryBytes)} de mémoire`,
  ]
  return (
    <li className="model-offer">
      <h3>
        {offer.title} {isInUse && <Tag tone="known">{t`réglé`}</Tag>}
      </h3>
      <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
      <Origin offer={offer} />
      {offer.trial && (
        <p>
          <TrialLine trial={offer.trial} />
        </p>
      )}
      {get.isRunning ? (
        <Progress
          label={t`Téléchargement, puis vérification`}
          share={shareOf(get.job)}
          secondsLeft={get.job?.progress.secondsLeft ?? null}
          onCancel={get.cancel}
        />
      ) : (
        <div className="row">
          {offer.file === null ? (
            <Button needs="models.get" variant="second" onPress={() => setAsking(true)}>
              <Trans>Télécharger</Trans>
            </Button>
          ) : (
            !isInUse && (
              <Button
                needs="models.use"
                variant="second"
                isPending={use.isPending}
                onPress={() => use.mutate({ name: offer.name, staffId })}
              >
                <Trans>Utiliser</Trans>
              </Button>
            )
          )}
        </div>
      )}
      {use.error && <ErrorSentence error={use.error} />}
      {get.failure !== null && get.failure !== undefined && <ErrorSentence error={get.failure} />}
      <GetDialog offer={offer} isOpen={isAsking} onOpenChange={setAsking} onGet={() => get.start(null)} />
    </li>
  )
}

function Origin({ offer }: { offer: ModelOffer }): ReactNode {
  const sentence = useSentence()
  return (
    <details>
      <summary>
        <Trans>Fichier et empreinte</Trans>
      </summary>
      <dl className="model-origin">
        {offer.url && (
          <>
            <dt>
              <Trans>Adresse de ses auteurs</Trans>
            </dt>
            <dd>{offer.url}</dd>
          </>
        )}
        <dt>sha256</dt>
        <dd>
          {offer.sha256 ?? <Trans>non vérifiée</Trans>} {offer.proof && `(${sentence(`model-proof.${offer.proof}`)})`}
        </dd>
      </dl>
    </details>
  )
}

interface GetDialogProps {
  readonly offer: ModelOffer
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onGet: () => void
}

/** The one thing here that goes out to the network: said before, with how much and from where. */
function GetDialog({ offer, isOpen, onOpenChange, onGet }: GetDialogProps): ReactNode {
  const { t } = useLingui()
  const { bytes } = useFormat()
  const size = bytes(offer.bytes)
  const host = offer.url === null ? '' : new URL(offer.url).host
  return (
    <Dialog
      title={t`Télécharger ${offer.title} ?`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isQuestion
      actions={
        <Button
          onPress={() => {
            onOpenChange(false)
            onGet()
          }}
        >
          <Trans>Télécharger {size}</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          {size} viendront de {host}, et la partie qui fait tourner les modèles (environ 90 Mo) de l’entrepôt npm. Rien
          de vos données ne part. L’empreinte du fichier est vérifiée avant qu’il serve ; arrêté, le téléchargement
          reprend où il en était.
        </Trans>
      </p>
    </Dialog>
  )
}

function shareOf(job: { progress: { rows: number; of: number | null } } | null): number | null {
  return job?.progress.of ? job.progress.rows / job.progress.of : null
}
