import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { FigureResult } from '../../../contract/index.ts'
import { Bar } from '../../components/bar.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { FigureOpener } from '../../components/figure.tsx'
import { PageLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

type Part = NonNullable<FigureResult['rows']>[number]

/** The parts of a whole, the largest first; each beside the same point last season. */
export function ShareTable({ figure }: { figure: FigureResult }): ReactNode {
  const { t } = useLingui()
  const { integer, share, date } = useFormat()
  const sentence = useSentence()
  const partsName = usePartsName()
  const labelId = useId()
  const parts = (figure.rows ?? []).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const named = (part: Part) => sentence(`dimension.${dimensionOf(part)}.${partOf(part)}`)
  if (parts.length === 0) return null
  const [first] = parts
  const day = parts.find(({ lastSeason }) => lastSeason)?.lastSeason?.asOf
  const then = day === undefined ? null : date(day)
  if (isAllUnknown(parts)) return <Unknown label={figure.label} dimension={first ? dimensionOf(first) : ''} />
  return (
    <div>
      <h3 id={labelId}>{figure.label}</h3>
      <DataTable
        caption={figure.label}
        rows={parts}
        rowKey={partOf}
        columns={[
          { key: 'name', header: partsName(dimensionOf(parts[0] ?? { by: {} })), isName: true, cell: named },
          {
            key: 'bar',
            header: t`Taille`,
            isHeaderHidden: true,
            width: 'bar',
            cell: (part) => <Bar value={part.value ?? 0} longest={parts[0]?.value ?? 1} />,
          },
          { key: 'count', header: t`Billets`, isNumber: true, cell: (part) => integer(part.numerator ?? 0) },
          { key: 'share', header: t`Part`, isNumber: true, cell: (part) => share(part.value ?? 0) },
          {
            key: 'before',
            header: then === null ? t`Saison dernière` : t`Saison dernière, au ${then}`,
            isNumber: true,
            cell: (part) => (
              <span className="muted">{part.lastSeason?.value == null ? '—' : share(part.lastSeason.value)}</span>
            ),
          },
        ]}
      />
      <FigureOpener figure={figure} labelId={labelId} />
    </div>
  )
}

/** What the parts are parts of: the tickets, by where their buyer lives, by how or at which tariff they were sold. */
function usePartsName(): (dimension: string) => string {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    distanceBand: t`Provenance de l’acheteur`,
    salesChannel: t`Filière de vente`,
    tariffClass: t`Tarif`,
  }
  return (dimension) => names[dimension] ?? t`Part`
}

function dimensionOf(part: Pick<Part, 'by'>): string {
  return Object.keys(part.by)[0] ?? ''
}

function partOf(part: Part): string {
  return Object.values(part.by)[0] ?? 'unknown'
}

function isAllUnknown(parts: readonly Part[]): boolean {
  return parts.every((part) => partOf(part) === 'unknown')
}

/** Where people come from is told by where the venue is; nothing but the files tells the rest. */
function Unknown({ label, dimension }: { label: string; dimension: string }): ReactNode {
  return (
    <div>
      <h3>{label}</h3>
      <p className="muted">
        {dimension === 'distanceBand' ? (
          <Trans>
            Vos fichiers ne le disent pas encore. Indiquez le code postal et la ville de votre salle dans{' '}
            <PageLink to="/reglages">Réglages</PageLink>.
          </Trans>
        ) : (
          <Trans>Vos fichiers ne le disent pas.</Trans>
        )}
      </p>
    </div>
  )
}
