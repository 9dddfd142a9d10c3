import './shows-page.css'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PerformanceDetail, ShowDetail } from '../../../contract/index.ts'
import { ButtonLink, PageLink } from '../../components/link.tsx'
import { SeasonFigure } from '../../components/season-figure.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { BearingPanel } from '../contents/bearing/bearing-panel.tsx'
import { BearingVisuals } from '../contents/bearing/bearing-visuals.tsx'
import { foldPerformances } from './fold-performances.ts'
import { MorePerformances } from './more-performances.tsx'
import { PerformancePanel } from './performance-panel.tsx'
import type { SaidTerms } from './sale-terms-form.tsx'

export interface ShowPageProps {
  readonly show: ShowDetail
  readonly onCapacity: (performanceKey: string, seats: number) => void
  readonly onTillTotal: (performanceKey: string, total: number | null) => void
  readonly onTerms: (performanceKey: string, said: SaidTerms) => void
  readonly isSaving: boolean
  readonly failure: unknown
}

/** « Where does this show stand, performance by performance? » */
export function ShowPage({ show, failure, ...acts }: ShowPageProps): ReactNode {
  const title = useTitle(show)
  const coming = show.performances.filter((one) => !one.isGiven)
  const given = show.performances.filter((one) => one.isGiven)
  const { shown, folded } = foldPerformances([...coming, ...given])
  const panels = (performances: readonly PerformanceDetail[]) => (
    <div className="stack">
      {performances.map((performance) => (
        <PerformancePanel
          key={performance.performanceKey}
          performance={performance}
          isFirst={performance === shown[0]}
          {...acts}
        />
      ))}
    </div>
  )
  return (
    <>
      <PageHeading title={title} tab={show.title} lead={<Lead show={show} />} actions={<Actions show={show} />} />
      {failure ? <ErrorSentence error={failure} /> : null}
      {show.record && <BearingPanel showKey={show.record.key} />}
      {show.record && <BearingVisuals showKey={show.record.key} />}
      {panels(shown)}
      <MorePerformances count={folded.length}>{panels(folded)}</MorePerformances>
      {show.figures.length > 0 && (
        <section>
          <h2>
            <Trans>Ce spectacle, en chiffres</Trans>
          </h2>
          <div className="figures">
            {show.figures.map((figure) => (
              <SeasonFigure key={figure.key} figure={figure} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

/** What is expected of the performances to come, else how full the house was, else what was sold. */
function useTitle(show: ShowDetail): string {
  const { t } = useLingui()
  const { share } = useFormat()
  const on = show.performances.filter((one) => !one.isCancelled)
  const coming = on.filter((one) => !one.isGiven)
  const name = show.title
  const expected = shareOf(coming, (one) => one.forecast?.mean ?? null)
  if (expected !== null) {
    const part = share(expected)
    return t`« ${name} » finirait à ${part}`
  }
  const filled = coming.length > 0 ? null : shareOf(on, (one) => one.sold)
  if (filled !== null) {
    const part = share(filled)
    return t`« ${name} » a rempli ${part} de la jauge`
  }
  const sold = on.reduce((sum, one) => sum + (one.sold ?? 0), 0)
  return on.some((one) => one.sold !== null)
    ? t`« ${name} » : ${plural(sold, { one: '# billet', other: '# billets' })}`
    : t`« ${name} »`
}

/** Of performances whose seats and value are all known: a share of some of them would mislead. */
function shareOf(
  performances: readonly PerformanceDetail[],
  value: (performance: PerformanceDetail) => number | null,
): number | null {
  let [sum, seats] = [0, 0]
  for (const performance of performances) {
    const counted = value(performance)
    if (counted === null || performance.capacity === null) return null
    sum += counted
    seats += performance.capacity
  }
  return seats === 0 ? null : sum / seats
}

function Lead({ show }: { show: ShowDetail }): ReactNode {
  const format = useFormat()
  const minutes = show.record?.durationMinutes
  const parts = [show.genre, show.record?.company, minutes && format.length(minutes)]
  return (
    <>
      {parts.filter(Boolean).map((part) => `${part} · `)}
      <PageLink to="/spectacles">{<Trans>Tous les spectacles</Trans>}</PageLink>
    </>
  )
}

function Actions({ show: { key, record } }: { show: ShowDetail }): ReactNode {
  if (record === null) {
    return (
      <ButtonLink needs="programme.save" variant="second" to="/spectacles/$showKey/fiche" params={{ showKey: key }}>
        <Trans>Remplir sa fiche</Trans>
      </ButtonLink>
    )
  }
  return (
    <>
      <ButtonLink variant="second" to="/spectacles/$showKey/fiche" params={{ showKey: record.key }}>
        <Trans>Sa fiche</Trans>
      </ButtonLink>
      <ButtonLink variant="second" to="/contenus/visuels" search={{ spectacle: record.key }}>
        <Trans>Ses visuels</Trans>
      </ButtonLink>
      <ButtonLink needs="contents.write" to="/contenus" search={{ show: record.key }}>
        <Trans>Écrire un texte</Trans>
      </ButtonLink>
    </>
  )
}
