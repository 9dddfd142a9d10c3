import './records.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { TicketingPerformances as TicketingPerformancesAnswer } from '../../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { showToast } from '../../../components/toast.ts'
import { useFormat } from '../../../language.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'

interface TicketingPerformancesProps {
  readonly showKey: string
  /** Starts of those to propose; null for all. */
  readonly only?: readonly string[] | null
}

/** The performances to come that the ticketing files know and the record lacks, taken into it at one press, with their source. */
export function TicketingPerformances({ showKey, only = null }: TicketingPerformancesProps): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const answer = useAnswer(['programme', 'from-ticketing', showKey], () =>
    api.programme.fromTicketing({ key: showKey }),
  )
  const accept = useAct(api.programme.accept, {
    onDone: () =>
      showToast({ tone: 'done', message: t`La fiche a ces représentations ; leur source : la billetterie.` }),
  })
  const { lacking, facts } = proposed(answer.data, only)
  if (lacking.length === 0) return null
  return (
    <div className="ticketing-performances">
      <ul>
        {lacking.map(({ startsAt, isSchool }) => (
          <li key={startsAt}>
            {moment(startsAt)}
            {isSchool && (
              <span className="muted">
                {' '}
                <Trans>(scolaires, d’après ses tarifs)</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
      {accept.error && <ErrorSentence error={accept.error} />}
      <Button
        needs="programme.accept"
        variant="second"
        isPending={accept.isPending}
        onPress={() => accept.mutate({ key: showKey, source: 'billetterie', facts: [...facts] })}
      >
        <Plural
          value={lacking.length}
          one="Ajouter cette représentation à la fiche"
          other="Ajouter ces # représentations à la fiche"
        />
      </Button>
    </div>
  )
}

type Known = Partial<Pick<TicketingPerformancesAnswer, 'lacking' | 'facts'>>

function proposed({ lacking = [], facts = [] }: Known = {}, only: readonly string[] | null) {
  if (only === null) return { lacking, facts }
  const starts = new Set(only.map((start) => start.slice(0, 16)))
  return {
    lacking: lacking.filter(({ startsAt }) => starts.has(startsAt.slice(0, 16))),
    facts: facts.filter(({ path }) => starts.has((path.split('/')[1] ?? '').slice(0, 16))),
  }
}

/** The same on the record’s own page, with what it is. */
export function TicketingPerformancesPanel({ showKey }: { showKey: string }): ReactNode {
  const answer = useAnswer(['programme', 'from-ticketing', showKey], () =>
    api.programme.fromTicketing({ key: showKey }),
  )
  const { moment } = useFormat()
  const { lacking = [], differing = [] } = answer.data ?? {}
  if (lacking.length + differing.length === 0) return null
  return (
    <section className="panel">
      <h2>
        <Trans>Ce que la billetterie sait de plus</Trans>
      </h2>
      {lacking.length > 0 && (
        <p>
          <Trans>Tant qu’elles ne sont pas dans la fiche, aucun texte ne peut parler de ces représentations :</Trans>
        </p>
      )}
      <TicketingPerformances showKey={showKey} />
      {differing.map(({ startsAt, known }) => {
        const [sold, written] = [moment(startsAt), moment(known)]
        return (
          <p key={startsAt}>
            <Trans>
              La billetterie dit {sold}, la fiche {written} : corrigez ci-dessous ce qui n’est pas juste.
            </Trans>
          </p>
        )
      })}
    </section>
  )
}
