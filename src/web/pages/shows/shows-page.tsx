import './shows-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { ButtonLink } from '../../components/link.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { TextField } from '../../components/text-field.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { type ShowEntry, ShowPanel } from './show-panel.tsx'

export interface ShowsPageProps {
  /** Those with a performance still to come, then those that are over; each by date. */
  readonly coming: readonly ShowEntry[]
  readonly past: readonly ShowEntry[]
  readonly onCapacity: (change: { readonly performanceKey: string; readonly seats: number }) => void
}

/** « Where does each show stand? »: the seats of each performance, what is in them, and the forecast. */
export function ShowsPage({ coming, past, onCapacity }: ShowsPageProps): ReactNode {
  const { t } = useLingui()
  const [wanted, setWanted] = useState('')
  if (coming.length + past.length === 0) return <NoShows />
  const list = (shows: readonly ShowEntry[]) => <ShowList shows={filter(shows, wanted)} onCapacity={onCapacity} />
  return (
    <>
      <PageHeading title={t`Où en est chaque spectacle`} tab={t`Spectacles`} />
      <div className="shows-filter">
        <TextField label={t`Trouver un spectacle`} value={wanted} onChange={setWanted} />
      </div>
      <Tabs
        label={t`Spectacles`}
        tabs={[
          { key: 'coming', label: t`À venir`, content: list(coming) },
          { key: 'past', label: t`Passés`, content: list(past) },
        ]}
      />
    </>
  )
}

function ShowList({ shows, onCapacity }: { shows: readonly ShowEntry[] } & Pick<ShowsPageProps, 'onCapacity'>) {
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
        <ShowPanel key={show.key} show={show} onCapacity={onCapacity} />
      ))}
    </div>
  )
}

function filter(shows: readonly ShowEntry[], wanted: string): readonly ShowEntry[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return shows.filter((show) => plain(show.title).includes(plain(wanted.trim())))
}

function NoShows(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Spectacles`} />
      <EmptyState
        title={t`Pas encore de spectacle`}
        action={
          <ButtonLink to="/donnees">
            <Trans>Importer des ventes ou un programme</Trans>
          </ButtonLink>
        }
      >
        <Trans>Les spectacles viennent de vos ventes, d’une page de programme ou d’une fiche.</Trans>
      </EmptyState>
    </>
  )
}
