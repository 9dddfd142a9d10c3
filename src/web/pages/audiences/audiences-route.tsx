import type { ReactNode } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { useFormat } from '../../language.tsx'
import { AnsweredPage } from '../../shell/answered.tsx'
import { AudiencesPage } from './audiences-page.tsx'

export function AudiencesRoute(): ReactNode {
  const { locale: lang } = useFormat()
  const answer = useAnswer(['audiences', lang], () => api.audiences.get({ lang }))
  return <AnsweredPage answer={answer}>{(audiences) => <AudiencesPage audiences={audiences} />}</AnsweredPage>
}
