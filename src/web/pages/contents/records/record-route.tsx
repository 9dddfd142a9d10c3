import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import type { Bearing } from '../../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../../api/index.ts'
import { ButtonLink } from '../../../components/link.tsx'
import { showToast } from '../../../components/toast.ts'
import { AnsweredPage } from '../../../shell/answered.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { PhotosPanel } from '../../photos/photos-panel.tsx'
import { BearingPanel } from '../bearing/bearing-panel.tsx'
import { BearingVisuals } from '../bearing/bearing-visuals.tsx'
import { HandoverPanel } from './handover-panel.tsx'
import { PracticalPanel } from './practical-panel.tsx'
import { RecordForm } from './record-form.tsx'
import { SourceTable } from './source-table.tsx'
import { TicketingPerformancesPanel } from './ticketing-performances.tsx'

export function RecordRoute(): ReactNode {
  const { t } = useLingui()
  const { showKey } = useParams({ strict: false })
  const key = String(showKey)
  const answer = useAnswer(['programme', 'record', key], () => api.programme.get({ key }))
  const texts = useRef<HTMLDivElement>(null)
  const queries = useQueryClient()
  const save = useAct(api.programme.save, {
    onDone: () => {
      // The panel of the page has just been asked anew, as everything is after a save.
      const count = queries.getQueryData<readonly Bearing[]>(['contents', 'bearing', key])?.length ?? 0
      const saved = t`La fiche est enregistrée.`
      const still = count === 1 ? t`Un texte dit encore autre chose.` : t`${count} textes disent encore autre chose.`
      const see = { label: t`Voir lesquels`, run: () => texts.current?.focus() }
      showToast({ tone: 'done', ...(count > 0 ? { message: `${saved} ${still}`, action: see } : { message: saved }) })
    },
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
          <div ref={texts} tabIndex={-1} className="record-bearing">
            {isSaved && <BearingPanel showKey={record.key} />}
            {isSaved && <BearingVisuals showKey={record.key} />}
          </div>
          {isSaved && <TicketingPerformancesPanel showKey={record.key} />}
          <RecordForm
            key={record.key}
            record={record}
            isSaving={save.isPending}
            failure={save.error}
            onSave={(edited) => save.mutate({ record: edited })}
          />
          {isSaved && <PhotosPanel showKey={record.key} />}
          {isSaved && <PracticalPanel showKey={record.key} />}
          {isSaved && <HandoverPanel showKey={record.key} />}
          <SourceTable facts={facts} />
        </>
      )}
    </AnsweredPage>
  )
}
