import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { api, useAnswer } from '../../api/index.ts'
import { Select } from '../../components/select.tsx'

interface OnBehalfChoiceProps {
  /** Who signs. */
  readonly staffId: string | null
  readonly value: string | null
  readonly onChange: (staffId: string | null) => void
}

const own = 'own'

/** In one's own name, or for whoever is away and has named the one who signs; nothing when nobody has. */
export function OnBehalfChoice({ staffId, value, onChange }: OnBehalfChoiceProps): ReactNode {
  const { t } = useLingui()
  const answer = useAnswer(['staff', 'delegations'], () => api.staff.delegations())
  const given = (answer.data ?? []).filter(({ isActive, to }) => isActive && to.staffId === staffId)
  if (given.length === 0) return null
  const options = given.map(({ from }) => ({ key: from.staffId, name: from.name }))
  return (
    <Select
      label={t`Vous validez`}
      options={[
        { key: own, label: t`en votre nom` },
        ...options.map(({ key, name }) => ({ key, label: t`par délégation de ${name}` })),
      ]}
      value={value ?? own}
      onChange={(key) => onChange(key === own ? null : key)}
    />
  )
}
