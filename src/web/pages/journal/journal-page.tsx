import './journal-page.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { JournalEntry, Ledger } from '../../../contract/index.ts'
import { Tabs } from '../../components/tabs.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { CallTable } from './call-table.tsx'
import { EntryTable } from './entry-table.tsx'
import { MonthBudget } from './month-budget.tsx'
import { TextRecords } from './text-records.tsx'

export interface JournalPageProps {
  readonly ledger: Ledger
  readonly entries: readonly JournalEntry[]
}

/** « Journal de l’IA »: what was sent to a model, by whom, what for, what it cost; and what left the house. */
export function JournalPage({ ledger, entries }: JournalPageProps): ReactNode {
  const { t } = useLingui()
  const { all, withoutModel } = ledger.texts
  return (
    <>
      <PageHeading
        title={useTitle(ledger)}
        tab={t`Journal de l’IA`}
        lead={
          all > 0 && (
            <Plural
              value={withoutModel}
              one={`# texte sur ${all} est écrit sans modèle.`}
              other={`# textes sur ${all} sont écrits sans modèle.`}
            />
          )
        }
      />
      <Tabs
        label={t`Journal de l’IA`}
        tabs={[
          { key: 'calls', label: t`Appels à un modèle`, content: <Calls ledger={ledger} /> },
          { key: 'texts', label: t`Textes sortis`, content: <TextRecords /> },
          { key: 'out', label: t`Listes, exports et validations`, content: <Entries entries={entries} /> },
        ]}
      />
    </>
  )
}

function useTitle({ totals }: Ledger): string {
  const { t } = useLingui()
  const { wattHours, integer } = useFormat()
  if (totals.calls === 0) return t`Aucun modèle n’a été appelé`
  const [count, energy] = [integer(totals.calls), wattHours(totals.wh)]
  return totals.calls === 1 ? t`Un appel à un modèle, ${energy} Wh` : t`${count} appels à un modèle, ${energy} Wh`
}

function Calls({ ledger }: { ledger: Ledger }): ReactNode {
  const { t } = useLingui()
  const { bytes } = useFormat()
  if (ledger.calls.length === 0) {
    return (
      <EmptyState title={t`Aucun appel`}>
        <Trans>
          Rien n’est parti vers un modèle, ni sur cet ordinateur ni ailleurs : vos textes sont faits de règles, de vos
          fiches et de vos propres phrases. Si vous en réglez un, chaque appel s’inscrira ici : qui l’a demandé, ce qui
          est parti mot pour mot, et l’énergie dépensée.
        </Trans>
      </EmptyState>
    )
  }
  const sent = bytes(ledger.totals.bytesSent)
  return (
    <div className="stack">
      <p className="muted">
        <Trans>
          {sent} envoyés, <Plural value={ledger.totals.tokens} one="# jeton" other="# jetons" />.
        </Trans>
      </p>
      <MonthBudget ledger={ledger} />
      <CallTable calls={ledger.calls} />
    </div>
  )
}

function Entries({ entries }: { entries: readonly JournalEntry[] }): ReactNode {
  const { t } = useLingui()
  if (entries.length === 0) {
    return (
      <EmptyState title={t`Rien n’est encore sorti`}>
        <Trans>Chaque liste, chaque export et chaque validation s’inscrira ici, avec qui et combien de lignes.</Trans>
      </EmptyState>
    )
  }
  return <EntryTable entries={entries} />
}
