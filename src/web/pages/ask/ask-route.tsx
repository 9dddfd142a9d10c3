import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { useFormat } from '../../language.tsx'
import { AskPage } from './ask-page.tsx'

/** `/demander?question=…`: an answer has an address, which can be kept and sent to a colleague of the house. */
export function AskRoute(): ReactNode {
  const { question = '' } = useSearch({ strict: false }) as { question?: string }
  const { locale: lang } = useFormat()
  const navigate = useNavigate()
  const isAsked = question.trim() !== ''
  const answer = useAnswer(['figures', 'ask', lang, question], () => api.figures.ask({ question, lang }), { isAsked })
  return (
    <AskPage
      key={question}
      question={question}
      result={answer.data ?? null}
      isWaiting={isAsked && answer.isPending}
      failure={answer.error}
      onAsk={(next) => void navigate({ to: '/demander', search: { question: next } })}
    />
  )
}
