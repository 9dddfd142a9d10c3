import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AnsweredPage, api, useAct, useAnswer } from '../../../api/index.ts'
import { ButtonLink } from '../../../components/link.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { showToast } from '../../../shell/toast.ts'
import { PhotosPanel } from '../../photos/photos-panel.tsx'
import { HandoverPanel } from './handover-panel.tsx'
import { RecordForm } from './record-form.tsx'
import { SourceTable } from './source-table.tsx'
import { TicketingPerformancesPanel } from './ticketing-performances.tsx'

export function RecordRoute(): ReactNode {
  const { t } = useLingui()
  const { showKey } = useParams({ strict: false })
  const key = String(showKey)
  const answer = useAnswer(['programme', 'record', key], () => api.programme.get({ key }))
  const save = useAct(api.programme.save, {
    onDone: () => showToast({ tone: 'done', message: t`La fiche est enregistrée.` }),
  })
  return (
    <AnsweredPage answer={answer}>
      {({ record, isSaved, facts }) => (
        <>
          <PageHeading
            title={record.title}
            tab={t`Fiche : ${record.title}`}
            lead={
              isSaved ? (
                <Trans>La fiche est la source de tout ce qui s’écrit sur ce spectacle.</Trans>
              ) : (
                <Trans>Pas encore de fiche : voici ce que la billetterie en sait. Complétez, puis enregistrez.</Trans>
              )
            }
            actions={
              isSaved && (
                <ButtonLink needs="contents.write" to="/contenus" search={{ show: record.key }}>
                  <Trans>Écrire un texte</Trans>
                </ButtonLink>
              )
            }
          />
          {isSaved && <TicketingPerformancesPanel showKey={record.key} />}
          <RecordForm
            key={record.key}
            record={record}
            isSaving={save.isPending}
            failure={save.error}
            onSave={(edited) => save.mutate({ record: edited })}
          />
          {isSaved && <PhotosPanel showKey={record.key} />}
          {isSaved && <HandoverPanel showKey={record.key} />}
          <SourceTable facts={facts} />
        </>
      )}
    </AnsweredPage>
  )
}
