import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type ChartSeries, LineChart } from '../../components/line-chart.tsx'
import { ButtonLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { type Segment, SegmentTable } from './segment-table.tsx'

/** One season's new buyers, month after month: `share` (0 to 1) of them that came back by then. */
export interface RetentionCohort {
  readonly season: string
  readonly isCurrent: boolean
  readonly points: readonly { readonly month: number; readonly share: number }[]
}

export interface AudiencesPageProps {
  readonly season: string
  readonly buyers: number
  readonly anonymousTickets: number
  /** A partition of this season's identified buyers: they add up to `buyers` (P11). */
  readonly segments: readonly Segment[]
  /** In the files without a purchase this season: counted apart. */
  readonly others: readonly Segment[]
  /** Oldest first. */
  readonly retention: readonly RetentionCohort[]
}

/** « Who is our audience? » */
export function AudiencesPage(props: AudiencesPageProps): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  if (props.segments.length + props.others.length === 0) return <NoAudience />
  const [buyers, anonymous] = [integer(props.buyers), integer(props.anonymousTickets)]
  return (
    <>
      <PageHeading
        title={t`Vos publics, saison ${props.season}`}
        tab={t`Publics`}
        lead={
          <Trans>
            {buyers} acheteurs identifiés, {anonymous} billets anonymes au guichet. Les groupes, scolaires et revendeurs
            sont comptés à part.
          </Trans>
        }
      />
      <SegmentTable caption={t`Les acheteurs de la saison, par public`} segments={props.segments} hasTotal />
      {props.others.length > 0 && (
        <section>
          <h2>
            <Trans>Aussi dans vos fichiers</Trans>
          </h2>
          <p className="muted">
            <Trans>Ils n’ont pas acheté cette saison : comptés à part.</Trans>
          </p>
          <SegmentTable caption={t`Sans achat cette saison`} segments={props.others} isSoft />
        </section>
      )}
      {props.retention.length > 0 && <Retention cohorts={props.retention} />}
    </>
  )
}

function Retention({ cohorts }: { cohorts: readonly RetentionCohort[] }): ReactNode {
  const { t } = useLingui()
  const { share } = useFormat()
  const past = cohorts.filter((cohort) => !cohort.isCurrent).reverse()
  const tones = ['first', 'second', 'third'] as const
  const series = cohorts.map((cohort): ChartSeries => {
    const tone = cohort.isCurrent ? 'known' : (tones[past.indexOf(cohort)] ?? 'third')
    const points = cohort.points.map(({ month, share: y }) => ({ x: month, y }))
    return { key: cohort.season, label: cohort.season, tone, points }
  })
  return (
    <section>
      <h2>
        <Trans>Sont-ils revenus ?</Trans>
      </h2>
      <p className="muted">
        <Trans>Part des nouveaux de chaque saison revenus au moins une fois, mois après mois.</Trans>
      </p>
      <LineChart
        summary={t`Part des nouveaux revenus, par mois écoulés, une ligne par saison`}
        series={series}
        xHeader={t`Mois écoulés`}
        formatX={(month) => t`${month} mois`}
        formatY={(value) => share(value)}
      />
    </section>
  )
}

function NoAudience(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Publics`} />
      <EmptyState
        title={t`Pas encore d’acheteurs à montrer`}
        action={
          <ButtonLink to="/donnees">
            <Trans>Importer des ventes</Trans>
          </ButtonLink>
        }
      >
        <Trans>Il faut un export où chaque billet porte un acheteur, ou le fichier des contacts qui va avec.</Trans>
      </EmptyState>
    </>
  )
}
