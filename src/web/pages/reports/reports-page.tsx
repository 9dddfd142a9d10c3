import './reports-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Shows } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { download } from '../../components/download.ts'
import { ButtonLink, PageLink } from '../../components/link.tsx'
import { Select } from '../../components/select.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'

/** « What shall I hand to the board? »: the written report of a season, to read or to work on. */
export function ReportsPage({
  shows,
  onSeason,
  week,
}: {
  shows: Shows
  onSeason: (season: string) => void
  /** The week's letter. */
  week: ReactNode
}): ReactNode {
  const { t } = useLingui()
  const { season, seasons } = shows
  if (season === null) return <NoReport />
  return (
    <>
      <PageHeading
        title={t`Le bilan de la saison ${season}`}
        tab={t`Rapports`}
        lead={
          <Trans>
            Pour un conseil d’administration, une tutelle ou l’équipe : chaque chiffre y a sa définition, sa comparaison
            datée, et ce que vos fichiers ne disent pas y est écrit.
          </Trans>
        }
      />
      <article className="panel report">
        <Select
          label={t`Saison`}
          options={seasons.map((one) => ({ key: one, label: one }))}
          value={season}
          onChange={onSeason}
        />
        <ul>
          <li>
            <Trans>L’essentiel : billets, recettes, remplissage, acheteurs, au même point de la saison dernière</Trans>
          </li>
          <li>
            <Trans>La courbe des ventes, et les salles semaine par semaine</Trans>
          </li>
          <li>
            <Trans>Spectacle par spectacle, publics, tarifs, filières de vente</Trans>
          </li>
          <li>
            <Trans>Ce que les données ne disent pas, et comment chaque chiffre est compté</Trans>
          </li>
        </ul>
        <Downloads season={season} />
        <p className="muted small">
          <Trans>
            Le classeur donne une ligne par représentation (jauge, payants, invitations, exonérés, recettes) : ce que
            demandent les déclarations. Ses totaux sont des formules.
          </Trans>
        </p>
      </article>
      {week}
      <p className="muted">
        <PageLink to="/donnees/saison">{t`Contrôler d’abord les données de la saison`}</PageLink>
      </p>
    </>
  )
}

function Downloads({ season }: { season: string }): ReactNode {
  const [busy, setBusy] = useState<'pdf' | 'xlsx' | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const save = async (kind: 'pdf' | 'xlsx') => {
    setBusy(kind)
    setFailure(null)
    try {
      await download(`/api/seasons/${encodeURIComponent(season)}/report.${kind}`, `bilan-${season}.${kind}`)
    } catch (error) {
      setFailure(error)
    }
    setBusy(null)
  }
  return (
    <>
      <div className="row">
        <Button onPress={() => void save('pdf')} isDisabled={busy !== null}>
          {busy === 'pdf' ? <Trans>Écriture…</Trans> : <Trans>Bilan en PDF</Trans>}
        </Button>
        <Button variant="second" onPress={() => void save('xlsx')} isDisabled={busy !== null}>
          {busy === 'xlsx' ? <Trans>Écriture…</Trans> : <Trans>Classeur Excel</Trans>}
        </Button>
      </div>
      {failure ? <ErrorSentence error={failure} /> : null}
    </>
  )
}

function NoReport(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Rapports`} />
      <EmptyState
        title={t`Pas encore de saison à raconter`}
        action={
          <ButtonLink needs="imports.run" to="/donnees">
            <Trans>Importer des ventes</Trans>
          </ButtonLink>
        }
      >
        <Trans>Le bilan s’écrit d’après vos exports de billetterie.</Trans>
      </EmptyState>
    </>
  )
}
