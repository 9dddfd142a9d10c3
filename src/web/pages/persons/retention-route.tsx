import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { RetentionPage } from './retention-page.tsx'
import { savePdf } from './save-pdf.ts'

export function RetentionRoute(): ReactNode {
  const { t } = useLingui()
  const retention = useAnswer(['persons', 'retention'], () => api.persons.retention())
  const apply = useAct(api.persons.applyRetention, {
    changes: ['persons', 'status', 'imports', 'today', 'audiences', 'shows', 'figures', 'duplicates', 'journal'],
    onDone: (done) => {
      savePdf(done)
      const { persons } = done
      showToast({ tone: 'done', message: t`Personnes effacées : ${persons}. La preuve est dans vos téléchargements.` })
    },
  })
  return (
    <AnsweredPage answer={retention}>
      {(shown) => (
        <RetentionPage
          retention={shown}
          isPending={apply.isPending}
          failure={apply.error}
          onApply={(signed, close) => apply.mutate(signed, { onSuccess: close })}
        />
      )}
    </AnsweredPage>
  )
}
