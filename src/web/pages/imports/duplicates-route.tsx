import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { DuplicatePair, DuplicateQueue } from '../../../contract/index.ts'
import { api, useAct, useAnswer, useWork } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { showToast } from '../../components/toast.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { type Answer, DuplicatesPage } from './duplicates-page.tsx'

const queueKey = ['duplicates', 'list'] as const

export function DuplicatesRoute(): ReactNode {
  const { t } = useLingui()
  const queue = useAnswer(queueKey, () => api.duplicates.list())
  const decisions = useAnswer(['duplicates', 'decisions'], () => api.duplicates.decisions())
  const { people, id: person, choose } = useWriter()
  const undo = useAct((id: number) => api.duplicates.undo({ id, staffId: person }), {
    changes: ['duplicates'],
    onDone: () => showToast({ tone: 'done', message: t`La réponse est annulée : la paire attend de nouveau.` }),
  })
  const accept = useAct((level: number) => api.duplicates.acceptSure({ level, staffId: person }), {
    changes: ['duplicates'],
    onDone: ({ pairs }) =>
      showToast({
        tone: 'done',
        message: plural(pairs, {
          one: '# paire acceptée. Un geste l’annule, dans vos réponses.',
          other: '# paires acceptées. Un geste les annule, dans vos réponses.',
        }),
      }),
  })
  const { answer, failure } = useAnswering(person)
  const apply = useWork<void>({
    name: 'persons',
    begin: () => api.duplicates.apply(),
    onDone: () => showToast({ tone: 'done', message: t`Les chiffres suivent vos réponses.` }),
  })
  useApplyOnLeaving(queue.data?.isBehind === true && !apply.isRunning, () => apply.start())
  return (
    <AnsweredPage answer={queue}>
      {(shown) => (
        <DuplicatesPage
          queue={shown}
          decisions={decisions.data ?? []}
          people={people}
          person={person}
          onPerson={choose}
          onAnswer={answer}
          onUndo={undo.mutate}
          onAccept={accept.mutate}
          onApply={() => apply.start()}
          job={apply.job}
          failure={failure ?? undo.error ?? accept.error ?? apply.failure}
        />
      )}
    </AnsweredPage>
  )
}

/** Keeps an answer: its pair leaves the page at once, and comes back if the server refuses. */
function useAnswering(person: string | null) {
  const queries = useQueryClient()
  const decide = useAct(
    ({ pair, answer }: { pair: DuplicatePair; answer: Answer }) =>
      api.duplicates.decide({
        a: pair.records[0].id,
        b: pair.records[1].id,
        kind: answer,
        staffId: person,
      }),
    { changes: ['duplicates'] },
  )
  return {
    failure: decide.error,
    answer: (pair: DuplicatePair, answer: Answer) => {
      queries.setQueryData<DuplicateQueue>(queueKey, (queue) =>
        queue ? { ...queue, pairs: queue.pairs.filter((one) => one !== pair) } : queue,
      )
      decide.mutate({ pair, answer })
    },
  }
}

/** Twenty answers cost one computation: it starts when the page is left. */
function useApplyOnLeaving(isNeeded: boolean, apply: () => void): void {
  const latest = useRef({ isNeeded, apply })
  useEffect(() => {
    latest.current = { isNeeded, apply }
  })
  useEffect(
    () => () => {
      if (latest.current.isNeeded) latest.current.apply()
    },
    [],
  )
}
