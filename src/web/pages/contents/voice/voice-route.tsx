import type { ReactNode } from 'react'
import { api, useAnswer } from '../../../api/index.ts'
import { AnsweredPage } from '../../../shell/answered.tsx'
import { VoicePage } from './voice-page.tsx'

export function VoiceRoute(): ReactNode {
  const answer = useAnswer(['voice', 'get'], () => api.voice.get())
  return <AnsweredPage answer={answer}>{(heard) => <VoicePage heard={heard} />}</AnsweredPage>
}
