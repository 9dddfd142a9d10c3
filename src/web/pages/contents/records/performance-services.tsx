import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PerformanceFacts } from '../../../../contract/index.ts'
import { TextField } from '../../../components/text-field.tsx'

interface PerformanceServicesProps {
  readonly row: PerformanceFacts
  readonly changeRow: (part: Partial<PerformanceFacts>) => void
}

/** How one is seated, how one comes, who keeps the children and who sells, in the house's words: texts say them as they stand here. */
export function PerformanceServices({ row, changeRow }: PerformanceServicesProps): ReactNode {
  const { t } = useLingui()
  const fields = [
    { name: 'seating', label: t`Placement (libre, numéroté)` },
    { name: 'shuttle', label: t`Navette` },
    { name: 'childcare', label: t`Garde d’enfants` },
    { name: 'soldBy', label: t`Qui vend, si c’est un autre` },
  ] as const
  return (
    <>
      {fields.map(({ name, label }) => (
        <TextField
          key={name}
          label={label}
          value={row[name] ?? ''}
          onChange={(value) => changeRow({ [name]: value || null })}
          maxLength={160}
        />
      ))}
    </>
  )
}
