import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DataTable } from '../../components/data-table.tsx'
import { PageLink } from '../../components/link.tsx'
import type { SeatForecast } from '../../components/seat-states.ts'
import { SeatStrip } from '../../components/seat-strip.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import type { WhyNotExpected } from './why-not-expected.ts'

export interface UpcomingPerformance {
  readonly key: string
  readonly showKey: string
  readonly show: string
  /** Local to the venue, `YYYY-MM-DDTHH:MM`; null when no file dates it. */
  readonly startsAt: string | null
  readonly hall: string | null
  /** Seats offered; null when it was never given (P4). */
  readonly capacity: number | null
  /** Null where the files give its money alone. */
  readonly sold: number | null
  readonly forecast: SeatForecast | null
  /** Why nothing is expected; null where something is. */
  readonly whyNotExpected: WhyNotExpected | null
  /** A partner sells it: what the files hold is not what is sold (P10). */
  readonly isSoldByPartner: boolean
  readonly isElsewhere: boolean
  readonly state: 'toSupport' | 'onCourse' | 'soldOut' | 'unknown'
}

/** The performances to come, as a line of seats each. */
export function PerformanceTable({ performances }: { performances: readonly UpcomingPerformance[] }): ReactNode {
  const { t } = useLingui()
  const { moment, integer, share } = useFormat()
  return (
    <DataTable
      caption={t`Prochaines représentations`}
      rows={performances}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'show',
          header: t`Spectacle`,
          isName: true,
          cell: (row) => (
            <>
              <PageLink className="strong-link" to="/spectacles/$showKey" params={{ showKey: row.showKey }}>
                {row.show}
              </PageLink>
              <small>{[row.startsAt && moment(row.startsAt), row.hall].filter(Boolean).join(' · ')}</small>
            </>
          ),
        },
        {
          key: 'seats',
          header: t`Jauge`,
          isHeaderHidden: false,
          width: 'wide',
          cell: (row) =>
            row.capacity && row.sold !== null ? (
              <SeatStrip capacity={row.capacity} sold={row.sold} forecast={row.forecast} />
            ) : (
              <span className="muted">
                {row.isSoldByPartner || row.sold === null ? (
                  <Trans>ventes inconnues</Trans>
                ) : row.isElsewhere ? (
                  <Trans>hors les murs</Trans>
                ) : (
                  <Trans>jauge à indiquer</Trans>
                )}
              </span>
            ),
        },
        {
          key: 'sold',
          header: t`Billets`,
          isNumber: true,
          cell: (row) =>
            row.isSoldByPartner || row.sold === null
              ? t`inconnu`
              : row.capacity
                ? `${integer(row.sold)} / ${integer(row.capacity)}`
                : integer(row.sold),
        },
        {
          key: 'expected',
          header: t`Attendu`,
          isNumber: true,
          cell: (row) =>
            row.forecast && row.capacity ? (
              share(row.forecast.mean / row.capacity)
            ) : (
              <NotExpected why={row.whyNotExpected} />
            ),
        },
        { key: 'state', header: t`État`, isHeaderHidden: true, cell: (row) => <StateTag state={row.state} /> },
      ]}
    />
  )
}

/** What stands where a share would: never a bare dash. */
function NotExpected({ why }: { why: WhyNotExpected | null }): ReactNode {
  const { t } = useLingui()
  const reasons: Readonly<Record<WhyNotExpected, string>> = {
    cancelled: t`annulée`,
    partner: t`ventes inconnues`,
    capacity: t`sans jauge`,
    soldOut: t`complet`,
    past: t`moins de 20 représentations passées`,
    interval: t`trop peu d’essais sur le passé`,
  }
  return <span className="muted">{why === null ? t`inconnu` : reasons[why]}</span>
}

export function StateTag({ state }: { state: UpcomingPerformance['state'] }): ReactNode {
  if (state === 'unknown') return null
  if (state === 'toSupport') {
    return (
      <Tag tone="uncertain">
        <Trans>à soutenir</Trans>
      </Tag>
    )
  }
  return <Tag tone="proven">{state === 'soldOut' ? <Trans>complet</Trans> : <Trans>sur sa lancée</Trans>}</Tag>
}
