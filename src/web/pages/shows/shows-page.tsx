import './shows-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo, useState } from 'react'
import type { PerformanceSummary, ShowSummary, Shows } from '../../../contract/index.ts'
import { ButtonLink } from '../../components/link.tsx'
import { Select } from '../../components/select.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { FillMap } from './fill-map.tsx'
import { HallCapacities } from './hall-capacities.tsx'
import { ShowPanel } from './show-panel.tsx'

export type ShowsView = 'options'

export interface ShowsPageProps {
  readonly shows: Shows
  /** The view that stands first, when another page asks for one. */
  readonly view?: ShowsView
  readonly onSeason: (season: string) => void
  readonly onHallCapacity: (hall: string, seats: number) => void
  /** The hall whose seats are being saved. */
  readonly savingHall: string | null
  readonly failure: unknown
}

/** « Where does each show stand? »: the seats of each performance, and what is expected. */
export function ShowsPage({ shows, view, onSeason, onHallCapacity, savingHall, failure }: ShowsPageProps): ReactNode {
  const { t } = useLingui()
  const [wanted, setWanted] = useState('')
  const { integer } = useFormat()
  const performances = useMemo(() => shows.shows.flatMap((show) => show.performances), [shows])
  const title = useTitle(shows.shows)
  if (shows.seasons.length === 0) return <NoShows />
  const found = shows.shows.filter((show) => plain(show.title).includes(plain(wanted.trim())))
  const held = found.flatMap(withOptions)
  const holding = integer(held.reduce((sum, show) => sum + show.performances.length, 0))
  const [coming, past] = [found.filter(isComing), found.filter((show) => !isComing(show))]
  return (
    <>
      <PageHeading title={title} tab={t`Spectacles`} />
      <FillMap performances={performances} season={shows.season ?? ''} />
      {shows.hallsWithoutCapacity.length > 0 && (
        <HallCapacities halls={shows.hallsWithoutCapacity} onSave={onHallCapacity} saving={savingHall} />
      )}
      {failure ? <ErrorSentence error={failure} /> : null}
      <div className="shows-filter">
        <TextField label={t`Trouver un spectacle`} value={wanted} onChange={setWanted} />
        <Select
          label={t`Saison`}
          options={shows.seasons.map((season) => ({ key: season, label: season }))}
          value={shows.season}
          onChange={onSeason}
        />
      </div>
      <Tabs
        key={`${shows.season}-${coming.length > 0}`}
        label={t`Spectacles`}
        {...(view === 'options' && held.length > 0 ? { first: 'options' } : {})}
        tabs={[
          ...(coming.length > 0 ? [{ key: 'coming', label: t`À venir`, content: <ShowList shows={coming} /> }] : []),
          ...(held.length > 0
            ? [{ key: 'options', label: t`Avec des options (${holding})`, content: <ShowList shows={held} isWhole /> }]
            : []),
          { key: 'past', label: t`Passés`, content: <ShowList shows={past} /> },
        ]}
      />
    </>
  )
}

/** The page's answer: how many performances to come need support. */
function useTitle(shows: readonly ShowSummary[]): string {
  const { t } = useLingui()
  const { integer } = useFormat()
  const performances = shows.flatMap((show) => show.performances).filter(isOn)
  const toSupport = performances.filter((one) => one.state === 'toSupport').length
  const known = performances.filter((one) => one.state !== 'unknown').length
  const count = integer(toSupport)
  if (known === 0) return t`Où en est chaque spectacle`
  if (toSupport === 0) return t`Les représentations à venir suivent leur cours`
  return toSupport === 1 ? t`Une représentation à soutenir` : t`${count} représentations à soutenir`
}

function isOn(performance: PerformanceSummary): boolean {
  return !performance.isGiven && !performance.isCancelled
}

function isComing(show: ShowSummary): boolean {
  return show.performances.some((one) => !one.isGiven)
}

/** The show with its performances to come that hold seats under option, or nothing. */
function withOptions(show: ShowSummary): ShowSummary[] {
  const performances = show.performances.filter((one) => isOn(one) && one.seats.options > 0)
  return performances.length === 0 ? [] : [{ ...show, performances }]
}

function ShowList({ shows, isWhole = false }: { shows: readonly ShowSummary[]; isWhole?: boolean }): ReactNode {
  if (shows.length === 0) {
    return (
      <p className="muted">
        <Trans>Aucun spectacle ici.</Trans>
      </p>
    )
  }
  return (
    <div className="stack">
      {shows.map((show) => (
        <ShowPanel key={show.key} show={show} isWhole={isWhole} />
      ))}
    </div>
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function NoShows(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Spectacles`} />
      <EmptyState
        title={t`Pas encore de spectacle`}
        action={
          <ButtonLink needs="imports.run" to="/donnees">
            <Trans>Importer des ventes ou un programme</Trans>
          </ButtonLink>
        }
      >
        <Trans>Les spectacles viennent de vos ventes, d’une page de programme ou d’une fiche.</Trans>
      </EmptyState>
    </>
  )
}
