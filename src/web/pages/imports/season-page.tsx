import './data-page.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { SeasonControl, TotalBeside } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { GapCauses } from '../../components/gap-causes.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Select } from '../../components/select.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useSaid } from '../../use-said.ts'
import { QualityPanel } from './quality-panel.tsx'

export interface SeasonPageProps {
  readonly control: SeasonControl
  readonly onSeason: (season: string) => void
  readonly onTotal: (measure: 'tickets' | 'receipts', total: number | null) => void
  readonly isSaving: boolean
  readonly failure: unknown
}

/** « Can I believe this season's figures? »: its note, what it lacks, and its totals beside the ticketing system's. */
export function SeasonPage({ control, onSeason, onTotal, isSaving, failure }: SeasonPageProps): ReactNode {
  const { t } = useLingui()
  const { money } = useFormat()
  const { season, seasons, quality, seats } = control
  const receipts = money(control.receiptsCents ?? 0)
  return (
    <>
      <PageHeading
        title={t`Contrôle de la saison ${season}`}
        tab={t`Contrôle de la saison`}
        lead={
          seats === null ? (
            <Trans>Aucun fichier ne dit combien de billets ont été vendus.</Trans>
          ) : control.receiptsCents === null ? (
            <Trans>
              <Plural value={seats} one="# billet" other="# billets" />, recettes inconnues : aucun fichier ne donne de
              prix.
            </Trans>
          ) : (
            <Trans>
              <Plural value={seats} one="# billet" other="# billets" />, {receipts} de recettes.
            </Trans>
          )
        }
      />
      <div className="row season-choice">
        <Select
          label={t`Saison`}
          options={seasons.map((key) => ({ key, label: key }))}
          value={season}
          onChange={onSeason}
        />
        <a href={`/api/seasons/${encodeURIComponent(season)}/control.pdf`} download>
          <Trans>Le contrôle en PDF</Trans>
        </a>
      </div>
      <article className="panel file-control">
        <QualityPanel quality={quality} rowsAddress={null} />
      </article>
      <section>
        <h2>
          <Trans>Le total de la billetterie</Trans>
        </h2>
        <article className="panel file-control">
          <Unallocated control={control} />
          <Totals control={control} onTotal={onTotal} isSaving={isSaving} />
          {failure ? <ErrorSentence error={failure} /> : null}
        </article>
      </section>
      <Gaps performances={control.performances} />
    </>
  )
}

/** What the till cashed that no ticket carries, so that receipts meet its own (P8). */
function Unallocated({ control: { receiptsCents, unallocated } }: Pick<SeasonPageProps, 'control'>): ReactNode {
  const { money } = useFormat()
  const { packages, others } = unallocated
  if (receiptsCents === null || packages.lines + others.lines === 0) return null
  const [tickets, subscribed, rest] = [receiptsCents, packages.cents, others.cents].map(money)
  const all = money(receiptsCents + packages.cents + others.cents)
  return (
    <>
      <p>
        <Trans>
          {tickets} sont les recettes des billets. À part, non ventilés sur les représentations : {subscribed}{' '}
          d’abonnements et de formules, {rest} de cartes et d’autres produits.
        </Trans>
      </p>
      <p>
        <Trans>En tout, {all} encaissés pour la saison.</Trans>
      </p>
    </>
  )
}

/** What the ticketing system shows for the whole season, typed by a person; kept, and compared at each import (P6). */
function Totals({ control, onTotal, isSaving }: Pick<SeasonPageProps, 'control' | 'onTotal' | 'isSaving'>): ReactNode {
  const { t } = useLingui()
  const { integer, money } = useFormat()
  const [tickets, setTickets] = useState(control.tickets?.total ?? Number.NaN)
  const [cents, setCents] = useState<number | null>(control.receipts?.total ?? null)
  return (
    <>
      <form
        className="form-line"
        onSubmit={(event) => {
          event.preventDefault()
          onTotal('tickets', Number.isNaN(tickets) ? null : tickets)
          onTotal('receipts', cents)
        }}
      >
        <NumberField
          label={t`Billets de la saison, dans la billetterie`}
          value={tickets}
          onChange={setTickets}
          minValue={0}
        />
        <MoneyField label={t`Recettes de la saison, dans la billetterie`} cents={cents} onChange={setCents} />
        <Button needs="imports.setSeasonTotal" variant="second" type="submit" isPending={isSaving}>
          <Trans>Comparer</Trans>
        </Button>
      </form>
      {control.tickets && <Beside beside={control.tickets} shown={integer} />}
      {control.receipts && <Beside beside={control.receipts} shown={money} />}
    </>
  )
}

function Beside({ beside, shown }: { beside: TotalBeside; shown: (value: number) => string }): ReactNode {
  const [total, counted, gap] = [
    shown(beside.total),
    shown(beside.counted),
    shown(Math.abs(beside.total - beside.counted)),
  ]
  return (
    <>
      <p>
        {beside.total === beside.counted ? (
          <Trans>Même total que la billetterie : {total}.</Trans>
        ) : (
          <Trans>
            La billetterie dit {total}, ici {counted} : {gap} d’écart.
          </Trans>
        )}
      </p>
      <GapCauses causes={beside.causes} />
    </>
  )
}

function Gaps({ performances }: Pick<SeasonControl, 'performances'>): ReactNode {
  const { t } = useLingui()
  const { integer, moment } = useFormat()
  const said = useSaid()
  if (performances.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Représentations dont le total n’est pas celui de la billetterie</Trans>
      </h2>
      <DataTable
        caption={t`Représentations dont le total n’est pas celui de la billetterie`}
        rows={performances}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            header: t`Représentation`,
            isName: true,
            sortBy: ({ startsAt }) => startsAt,
            cell: ({ show, startsAt }) => (
              <>
                {show} <small>{startsAt && moment(startsAt)}</small>
              </>
            ),
          },
          { key: 'till', header: t`Billetterie`, isNumber: true, cell: ({ total }) => integer(total) },
          { key: 'here', header: t`Ici`, isNumber: true, cell: ({ counted }) => integer(counted) },
          {
            key: 'why',
            header: t`Ce qui fait l’écart`,
            width: 'wide',
            cell: ({ causes }) => {
              const exact = causes.filter(({ isExact }) => isExact)
              if (exact.length > 0) return exact.map(said).join(' ')
              if (causes.length === 0) return t`Aucun compte ne l’explique.`
              const likely = causes.map(said).join(' ')
              return t`Aucun compte ne fait l’écart exact. Peut-être : ${likely}`
            },
          },
        ]}
      />
    </section>
  )
}
