import { useLingui } from '@lingui/react/macro'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Settings } from '../../../contract/index.ts'
import { api, useAct, useAnswer, useStatus } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PhotosPanel } from '../photos/photos-panel.tsx'
import { AccessPanel } from './access-panel.tsx'
import { DelegationPanel } from './delegation-panel.tsx'
import { FrenchForm } from './french-form.tsx'
import { MailForm } from './mail-form.tsx'
import { MeaningForm } from './meaning-form.tsx'
import { ModelShelf } from './model-shelf.tsx'
import { OptionalServers } from './optional-servers.tsx'
import type { PeopleListProps } from './people-list.tsx'
import { SettingsPage } from './settings-page.tsx'

const views: Readonly<Record<string, 'people' | 'mail'>> = { personnes: 'people', courrier: 'mail' }

export function SettingsRoute(): ReactNode {
  const settings = useAnswer(['settings'], () => api.settings.get())
  return <AnsweredPage answer={settings}>{(data) => <SettingsOf settings={data} />}</AnsweredPage>
}

function SettingsOf({ settings }: { settings: Settings }): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const { vue } = useSearch({ strict: false }) as { readonly vue?: string }
  const done = (message: string) => ({ onDone: () => showToast({ tone: 'done', message }) })
  const house = useAct(api.settings.saveHouse, done(t`La fiche de la maison est enregistrée.`))
  const thresholds = useAct(api.settings.saveThresholds, done(t`Les publics sont recalculés.`))
  const month = useAct(api.settings.saveSeasonStart, done(t`Le début de saison est enregistré.`))
  const opening = useAct(api.settings.saveSalesOpening, done(t`L’ouverture des ventes est enregistrée.`))
  const language = useAct(api.settings.saveLanguage, done(t`La langue de la maison est enregistrée.`))
  const model = useAct(api.settings.saveModel, done(t`Le réglage du modèle est enregistré.`))
  const approvals = useAct(api.settings.saveApprovalsNeeded, done(t`La règle de validation est enregistrée.`))
  const told = useAct(api.settings.saveCustomersWereTold, done(t`Les personnes joignables sont recalculées.`))
  const others = useAct(api.settings.saveOtherEntities, done(t`Les personnes joignables sont recalculées.`))
  const failure =
    thresholds.error ?? month.error ?? opening.error ?? language.error ?? approvals.error ?? told.error ?? others.error
  return (
    <>
      {failure && <ErrorSentence error={failure} />}
      <SettingsPage
        {...(vue && views[vue] ? { view: views[vue] } : {})}
        mail={<MailForm mailServer={settings.mailServer} />}
        house={{
          house: settings.house,
          isSaving: house.isPending,
          failure: house.error,
          onSave: (record) => house.mutate({ record }),
        }}
        photos={settings.house && <PhotosPanel showKey={null} />}
        people={{
          ...usePeople(),
          approvalsNeeded: settings.approvalsNeeded,
          onApprovalsNeeded: (count, by, whenDone) =>
            approvals.mutate(
              { count, staffId: by?.staffId ?? staffId, code: by?.pin ?? null },
              { onSuccess: whenDone },
            ),
          approvalsFailure: approvals.error,
        }}
        permission={{
          isTold: settings.customersWereToldAtSale,
          onTold: (isTold) => told.mutate({ isTold, staffId }),
          sources: settings.sources,
          onOthers: (sources) => others.mutate({ sources, staffId }),
        }}
        thresholds={{
          thresholds: settings.thresholds,
          isSaving: thresholds.isPending,
          onSave: (values) => thresholds.mutate({ values, staffId }),
        }}
        season={{
          month: settings.seasonStartMonth,
          language: settings.language,
          commune: settings.commune,
          openings: settings.openings,
          onOpening: (seasonYear, day) => opening.mutate({ seasonYear, day, staffId }),
          onMonth: (value) => month.mutate({ month: value, staffId }),
          onLanguage: (value) => language.mutate({ language: value, staffId }),
        }}
        delegations={<DelegationPanel />}
        access={<AccessPanel />}
        french={<FrenchForm />}
        model={{
          model: settings.model,
          isSaving: model.isPending,
          failure: model.error,
          onSave: (input) => model.mutate({ ...input, staffId }),
        }}
        shelf={
          <>
            <ModelShelf model={settings.model} />
            <MeaningForm meaningModel={settings.meaningModel} />
            <OptionalServers settings={settings} />
          </>
        }
      />
    </>
  )
}

function usePeople(): Omit<PeopleListProps, 'approvalsNeeded' | 'onApprovalsNeeded' | 'approvalsFailure'> {
  const { t } = useLingui()
  const { data } = useStatus()
  const add = useAct(api.staff.add, {
    changes: ['status'],
    onDone: (_, { name }) => showToast({ tone: 'done', message: t`${name} peut maintenant valider.` }),
  })
  const leave = useAct(api.staff.leave, { changes: ['status'] })
  return {
    people: data?.staff ?? [],
    isAdding: add.isPending,
    failure: add.error,
    leaveFailure: leave.error,
    onAdd: ({ by, ...person }, whenDone) =>
      add.mutate({ ...person, staffId: by?.staffId ?? null, code: by?.pin ?? null }, { onSuccess: whenDone }),
    onLeave: (id, by, whenDone) =>
      leave.mutate({ id, staffId: by?.staffId ?? null, code: by?.pin ?? null }, { onSuccess: whenDone }),
  }
}
