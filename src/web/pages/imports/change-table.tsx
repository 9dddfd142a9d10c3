import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { SeatChange, SeatChanges, SeatSide } from '../../../contract/index.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

export interface ChangeTableProps {
  readonly changes: SeatChanges
  /** Where all of them can be taken from, once the import is kept. */
  readonly address?: string
}

/** The seats that are no longer what the import before said: what each was, and what it has become. */
export function ChangeTable({ changes, address }: ChangeTableProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { rows } = changes
  if (rows.length === 0) return null
  const numbered = rows.map((change, place) => ({ change, key: String(place) }))
  const total = Object.values(changes.counts).reduce((sum, seats) => sum + seats, 0)
  return (
    <details className="data-changes">
      <summary>
        <Plural value={total} one="Voir la place changée" other="Voir les # places changées" />
      </summary>
      {address && (
        <p>
          <a href={address} download>
            <Trans>Télécharger toutes les places changées</Trans>
          </a>
        </p>
      )}
      <DataTable
        caption={t`Places changées depuis l’import précédent`}
        rows={numbered}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'show',
            header: t`Place`,
            isName: true,
            cell: ({ change }) => <Named change={change} />,
          },
          { key: 'kind', header: t`Changement`, cell: ({ change }) => sentence(`change.${change.kind}`) },
          { key: 'before', header: t`Avant`, cell: ({ change }) => <Side side={change.before} other={change.after} /> },
          {
            key: 'after',
            header: t`Maintenant`,
            cell: ({ change }) => (change.after === null ? '—' : <After change={change} after={change.after} />),
          },
        ]}
      />
      {rows.length < total && (
        <p className="muted">
          <Plural value={rows.length} one="La première est montrée." other="Les # premières lignes sont montrées." />
        </p>
      )}
    </details>
  )
}

function Named({ change: { show, before } }: { change: SeatChange }): ReactNode {
  const { moment } = useFormat()
  return (
    <>
      {show}{' '}
      <small>
        {[before.startsAt && moment(before.startsAt), before.seat ?? numbered(before)].filter(Boolean).join(' · ')}
      </small>
    </>
  )
}

/** What one side says that the other does not; all of it where there is no other. */
function Side({ side, other }: { side: SeatSide; other: SeatSide | null }): ReactNode {
  const { moment, money } = useFormat()
  const sentence = useSentence()
  const differs = (key: keyof SeatSide) => other === null || side[key] !== other[key]
  const parts = [
    differs('startsAt') && side.startsAt && other !== null ? moment(side.startsAt) : null,
    differs('seat') ? side.seat : null,
    differs('ticketNumber') ? numbered(side) : null,
    differs('tariff') ? side.tariff : null,
    differs('priceCents') && side.priceCents !== null ? money(side.priceCents) : null,
    differs('status') && other !== null ? sentence(`seat-status.${side.status}`) : null,
  ]
  return parts.filter(Boolean).join(' · ') || '—'
}

function After({ change, after }: { change: SeatChange; after: SeatSide }): ReactNode {
  return (
    <>
      {change.showAfter && <>{change.showAfter} · </>}
      <Side side={after} other={change.before} />
      {change.isOtherBuyer && (
        <>
          {' '}
          <Trans>(autre acheteur)</Trans>
        </>
      )}
    </>
  )
}

function numbered({ ticketNumber }: SeatSide): string | null {
  return ticketNumber === null ? null : `n°\u00a0${ticketNumber}`
}
