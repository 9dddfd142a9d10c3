import { Plural, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { FigureResult } from '../../../contract/index.ts'
import { Bar } from '../../components/bar.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { FigureOpener } from '../../components/figure.tsx'
import { useFormat } from '../../language.tsx'

type Formula = NonNullable<FigureResult['rows']>[number]

/** « Did subscribers come back? »: last season's households by formula, and how many hold a subscription again (P9). */
export function RenewalTable({ renewal }: { renewal: FigureResult }): ReactNode {
  const { t } = useLingui()
  const { integer, share } = useFormat()
  const labelId = useId()
  const formulas = (renewal.rows ?? []).toSorted((a, b) => (b.denominator ?? 0) - (a.denominator ?? 0))
  if (renewal.value === null) return null
  const [renewed, all] = [renewal.numerator ?? 0, integer(renewal.denominator ?? 0)]
  return (
    <section>
      <h2 id={labelId}>{renewal.label}</h2>
      <p className="muted">
        <Plural
          value={renewed}
          _0={`Aucun foyer abonné la saison dernière, sur ${all}, ne l’est encore pour celle-ci.`}
          one={`# foyer abonné la saison dernière sur ${all} l’est déjà pour celle-ci, quelle que soit sa nouvelle formule.`}
          other={`# foyers abonnés la saison dernière sur ${all} le sont déjà pour celle-ci, quelle que soit leur nouvelle formule.`}
        />
      </p>
      <DataTable
        caption={renewal.label}
        rows={formulas}
        rowKey={nameOf}
        columns={[
          { key: 'name', header: t`Formule de la saison dernière`, isName: true, cell: nameOf },
          {
            key: 'bar',
            header: t`Taille`,
            isHeaderHidden: true,
            width: 'bar',
            cell: (formula) => <Bar value={formula.value ?? 0} longest={1} />,
          },
          { key: 'all', header: t`Foyers`, isNumber: true, cell: ({ denominator }) => integer(denominator ?? 0) },
          { key: 'renewed', header: t`Réabonnés`, isNumber: true, cell: ({ numerator }) => integer(numerator ?? 0) },
          { key: 'share', header: t`Part`, isNumber: true, cell: ({ value }) => (value === null ? '—' : share(value)) },
          {
            key: 'before',
            header: t`Saison dernière`,
            isNumber: true,
            cell: ({ lastSeason }) => (
              <span className="muted">{lastSeason?.value == null ? '—' : share(lastSeason.value)}</span>
            ),
          },
        ]}
      />
      <FigureOpener figure={renewal} labelId={labelId} />
    </section>
  )
}

function nameOf(formula: Formula): string {
  return formula.by.formula ?? '—'
}
