import type { ReactNode } from 'react'
import { AnsweredPage, api, useAnswer } from '../../api/index.ts'
import { useFormat } from '../../language.tsx'
import { AudiencesPage } from './audiences-page.tsx'

export function AudiencesRoute(): ReactNode {
  const { locale: lang } = useFormat()
  const answer = useAnswer(['audiences', lang], () => api.audiences.get({ lang }))
  return <AnsweredPage answer={answer}>{(audiences) => <AudiencesPage audiences={audiences} />}</AnsweredPage>
}
