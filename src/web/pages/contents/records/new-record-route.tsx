import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, useAct } from '../../../api/index.ts'
import { showToast } from '../../../components/toast.ts'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { RecordForm } from './record-form.tsx'

const blank = { key: '', title: '', performances: [] }

export function NewRecordRoute(): ReactNode {
  const { t } = useLingui()
  const navigate = useNavigate()
  const save = useAct(api.programme.save, {
    onDone: ({ key }) => {
      showToast({ tone: 'done', message: t`La fiche est enregistrée.` })
      void navigate({ to: '/spectacles/$showKey/fiche', params: { showKey: key } })
    },
  })
  return (
    <>
      <PageHeading
        title={t`Nouvelle fiche de spectacle`}
        lead={<Trans>Seul le titre est nécessaire : ce qui n’est pas rempli ne sera pas dit.</Trans>}
      />
      <RecordForm
        record={blank}
        isSaving={save.isPending}
        failure={save.error}
        onSave={(record) => save.mutate({ record })}
      />
    </>
  )
}
