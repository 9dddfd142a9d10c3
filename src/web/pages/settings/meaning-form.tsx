import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { MeaningModel, MeaningTrial, Settings } from '../../../contract/index.ts'
import { api, useAct, useAnswer, useWork } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Progress } from '../../components/progress.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'
import { isDescribed } from '../../described.ts'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'

/** The model that finds passages by their meaning: it writes nothing, and without one words alone are looked for. */
export function MeaningForm({ meaningModel }: Pick<Settings, 'meaningModel'>): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const isServer = meaningModel !== null && /^https?:/u.test(meaningModel.baseUrl)
  const [address, setAddress] = useState(isServer ? meaningModel.baseUrl : '')
  const [name, setName] = useState(isServer ? meaningModel.name : '')
  const change = useAct(api.settings.saveModel, {
    changes: ['settings', 'passages'],
    onDone: () => showToast({ tone: 'done', message: t`Le réglage du modèle de sens est enregistré.` }),
  })
  const isFar = isDescribed(change.error) && change.error.code === 'model-not-local'
  const save = (isConfirmed: boolean) =>
    change.mutate({
      model: { name: name.trim(), baseUrl: address.trim() },
      isConfirmed,
      use: 'meaningModel',
      staffId,
    })
  return (
    <section className="stack">
      <h2>
        <Trans>Modèle de sens, facultatif</Trans>
      </h2>
      <p>
        <Trans>
          Pour chaque phrase écrite à la main, Parterre montre le passage des textes du spectacle qui la dit, trouvé par
          ses mots. Un modèle de sens (« embeddings ») rapproche aussi celles qui le disent autrement. Il n’écrit rien,
          ne reçoit que les phrases de vos textes et de vos fiches, et n’est consulté que s’il fait mieux que les mots
          seuls, à l’essai sur cet ordinateur.
        </Trans>
      </p>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault()
          save(false)
        }}
      >
        {meaningModel && <PresentMeaning meaningModel={meaningModel} />}
        <div className="fields">
          <TextField
            label={t`Adresse du serveur de sens`}
            type="url"
            value={address}
            onChange={setAddress}
            help={t`Un serveur qui répond à /v1/embeddings, de préférence sur cet ordinateur : http://localhost:11434/v1`}
          />
          <TextField label={t`Nom du modèle de sens`} value={name} onChange={setName} />
        </div>
        {change.error && (
          <ErrorSentence
            error={change.error}
            action={
              isFar && (
                <Button variant="danger" onPress={() => save(true)}>
                  <Trans>Utiliser ce serveur quand même</Trans>
                </Button>
              )
            }
          />
        )}
        <div className="row">
          <Button
            needs="settings.saveModel"
            type="submit"
            isPending={change.isPending}
            isDisabled={address.trim() === '' || name.trim() === ''}
          >
            <Trans>Enregistrer le modèle de sens</Trans>
          </Button>
          {meaningModel && (
            <Button
              needs="settings.saveModel"
              variant="danger"
              onPress={() => change.mutate({ model: null, isConfirmed: false, use: 'meaningModel', staffId })}
            >
              <Trans>Ne plus chercher par le sens</Trans>
            </Button>
          )}
        </div>
      </form>
      <FromShelf meaningModel={meaningModel} />
    </section>
  )
}

/** Where it runs, and how it did: with the button that tries it. */
function PresentMeaning({ meaningModel }: { meaningModel: MeaningModel }): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const { name, isLocal, trial } = meaningModel
  const work = useWork<null>({ name: 'meaning-try', begin: () => api.passages.try({ staffId }) })
  return (
    <div className="panel stack">
      <p>
        {isLocal ? (
          <Trans>{name} est réglé, sur cet ordinateur.</Trans>
        ) : (
          <Trans>{name} est réglé, hors de cet ordinateur.</Trans>
        )}{' '}
        {trial ? (
          <MeaningTrialLine trial={trial} />
        ) : (
          <Trans>Il n’a pas encore été essayé ici : il n’est pas consulté.</Trans>
        )}
      </p>
      {work.isRunning ? (
        <Progress label={t`Essai sur des textes inventés`} share={null} onCancel={work.cancel} />
      ) : (
        <div className="row">
          <Button needs="passages.try" variant="second" onPress={() => work.start(null)}>
            <Trans>Essayer {name}</Trans>
          </Button>
        </div>
      )}
      {work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />}
    </div>
  )
}

function MeaningTrialLine({ trial }: { trial: MeaningTrial }): ReactNode {
  const sentence = useSentence()
  const { decimal } = useFormat()
  const { asked, right, byWords, absent, wrong } = trial
  const params = { asked, right, byWords, absent, wrong, seconds: Math.round(trial.seconds), wh: decimal(trial.wh, 3) }
  return (
    <>
      <Tag tone={trial.isAllowed ? 'proven' : 'blocked'}>
        {trial.isAllowed ? <Trans>consulté</Trans> : <Trans>pas consulté</Trans>}
      </Tag>{' '}
      {sentence(trial.isAllowed ? 'meaning.trial-passed' : 'meaning.trial-failed', params)}
    </>
  )
}

/** Files of weights of this computer, each of which may be let in for this. */
function FromShelf({ meaningModel }: Pick<Settings, 'meaningModel'>): ReactNode {
  const { id: staffId } = useWriter()
  const shelf = useAnswer(['models'], () => api.models.shelf())
  const use = useAct(api.models.use, { changes: ['settings', 'models', 'passages'] })
  const here = (shelf.data?.models ?? []).filter(({ file, name }) => file !== null && name !== meaningModel?.name)
  if (here.length === 0) return null
  return (
    <div className="row">
      {here.map(({ name, title }) => (
        <Button
          key={name}
          needs="models.use"
          variant="second"
          isPending={use.isPending}
          onPress={() => use.mutate({ name, use: 'meaningModel', staffId })}
        >
          <Trans>Chercher par le sens avec {title}</Trans>
        </Button>
      ))}
      {use.error && <ErrorSentence error={use.error} />}
    </div>
  )
}
