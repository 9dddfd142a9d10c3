import { Plural, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ErasureForeseen } from '../../../contract/index.ts'
import { Choice } from '../../components/choice.tsx'

export type MendKey = 'hide' | 'aside'

interface EraseMendsProps {
  readonly mends: ErasureForeseen['mends']
  readonly value: MendKey | null
  readonly onChange: (mend: MendKey) => void
}

/** The writings of the house that name the person, and what becomes of them: somebody of the house says it, never the program. */
export function EraseMends({ mends, value, onChange }: EraseMendsProps): ReactNode {
  const { t } = useLingui()
  const hide = {
    key: 'hide' as const,
    label: t`Ses mots y sont masqués`,
    hint: t`« [nom effacé] » les remplace ; le reste du texte ne change pas.`,
  }
  const aside = {
    key: 'aside' as const,
    label: t`Les textes parus qui la nomment sont retirés`,
    hint: t`Ils quittent la maison pour toujours ; ailleurs, ses mots sont masqués.`,
  }
  return (
    <>
      <p>
        <Plural value={mends.length} one="# écrit de la maison la nomme :" other="# écrits de la maison la nomment :" />
      </p>
      <ul>
        {mends.map(({ table, title, excerpt }) => (
          <li key={`${table} ${title} ${excerpt}`}>
            {title} <small>{excerpt}</small>
          </li>
        ))}
      </ul>
      <Choice
        label={t`Ce que deviennent ces écrits`}
        options={mends.some(({ canBeSetAside }) => canBeSetAside) ? [hide, aside] : [hide]}
        value={value}
        onChange={onChange}
      />
    </>
  )
}
