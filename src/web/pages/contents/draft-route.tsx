import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { DraftPage } from './draft-page.tsx'

export function DraftRoute(): ReactNode {
  const { draftId } = useParams({ strict: false })
  const id = String(draftId)
  const draft = useAnswer(['contents', 'draft', id], () => api.contents.get({ id }))
  return <AnsweredPage answer={draft}>{(view) => <DraftPage key={view.id} view={view} />}</AnsweredPage>
}
