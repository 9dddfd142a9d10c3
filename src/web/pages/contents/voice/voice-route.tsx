import type { ReactNode } from 'react'
import { Answered, api, useAnswer } from '../../../api/index.ts'
import { VoicePage } from './voice-page.tsx'

export function VoiceRoute(): ReactNode {
  const answer = useAnswer(['voice', 'get'], () => api.voice.get())
  return <Answered answer={answer}>{(heard) => <VoicePage heard={heard} />}</Answered>
}
