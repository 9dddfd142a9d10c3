import type { ReactNode } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { JournalPage } from './journal-page.tsx'

export function JournalRoute(): ReactNode {
  const ledger = useAnswer(['ledger'], () => api.ledger.list())
  const entries = useAnswer(['journal', 'list'], () => api.journal.list({}))
  return (
    <AnsweredPage answer={ledger}>
      {(calls) => (
        <AnsweredPage answer={entries}>{(list) => <JournalPage ledger={calls} entries={list} />}</AnsweredPage>
      )}
    </AnsweredPage>
  )
}
