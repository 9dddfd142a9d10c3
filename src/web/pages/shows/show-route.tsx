import { useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'
import { useFormat } from '../../language.tsx'
import { AnsweredPage } from '../../shell/answered.tsx'
import { ShowPage } from './show-page.tsx'
import { useGiveCapacity } from './shows-route.tsx'

export function ShowRoute(): ReactNode {
  const { t } = useLingui()
  const { locale: lang } = useFormat()
  const { showKey: key } = useParams({ strict: false }) as { showKey: string }
  const answer = useAnswer(['shows', 'get', key, lang], () => api.shows.get({ key, lang }))
  const capacity = useGiveCapacity()
  const { id: staffId } = useWriter()
  const till = useAct(api.shows.setTillTotal, {
    changes: ['shows', 'figures'],
    onDone: (_output, { total }) =>
      showToast({ tone: 'done', message: total === null ? t`Le total est retiré.` : t`Le total est noté.` }),
  })
  const terms = useAct(api.shows.setSaleTerms, {
    onDone: () => showToast({ tone: 'done', message: t`C’est noté : les chiffres suivent.` }),
  })
  return (
    <AnsweredPage answer={answer}>
      {(show) => (
        <ShowPage
          show={show}
          onCapacity={(performanceKey, seats) => capacity.mutate({ performanceKey, seats })}
          onTillTotal={(performanceKey, total) => till.mutate({ performanceKey, total, staffId })}
          onTerms={(performanceKey, { terms: said, isOfShow }) =>
            terms.mutate({ terms: said, staffId, ...(isOfShow ? { showKey: show.key } : { performanceKey }) })
          }
          isSaving={capacity.isPending || till.isPending || terms.isPending}
          failure={capacity.error ?? till.error ?? terms.error}
        />
      )}
    </AnsweredPage>
  )
}
