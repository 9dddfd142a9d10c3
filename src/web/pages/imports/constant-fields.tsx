import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { InspectedFile, Meaning } from '../../../contract/index.ts'
import { TextField } from '../../components/text-field.tsx'

export interface ConstantFieldsProps {
  readonly file: InspectedFile
  /** All that holds for every row of the file. */
  readonly onConstants: (constants: InspectedFile['constants']) => void
}

/** Grains whose rows are of a show: a file of one event often names it nowhere but in its own name. */
const ofShows = ['tickets', 'orders', 'scans', 'performances'] as const

/** What every row has and no column says: the one show, date or hall of an event's export. */
export function ConstantFields({ file, onConstants }: ConstantFieldsProps): ReactNode {
  const { t } = useLingui()
  const { description, constants } = file
  if (description === null || !ofShows.some((grain) => grain === description.grain)) return null
  const hasColumn = (meanings: readonly Meaning[]) =>
    description.columns.some(({ meaning }) => meanings.includes(meaning))
  const fields = [
    { meaning: 'showTitle', label: t`Spectacle`, help: t`À redire pour chaque fichier.`, type: 'text' },
    { meaning: 'startsAt', label: t`Date et heure`, help: t`À redire pour chaque fichier.`, type: 'datetime-local' },
    { meaning: 'hall', label: t`Salle`, help: t`Gardée pour les prochains fichiers de cette forme.`, type: 'text' },
  ] as const
  const missing = fields.filter(({ meaning }) => !hasColumn([meaning]))
  if (missing.length === 0 || (hasColumn(['performanceKey']) && missing.length === fields.length)) return null
  return (
    <section className="panel data-reading" aria-labelledby="constants">
      <h2 id="constants">
        <Trans>Vrai de toutes les lignes</Trans>
      </h2>
      <p className="muted">
        <Trans>Aucune colonne ne le dit : dites-le ici si toutes les lignes l’ont en commun.</Trans>
      </p>
      <div className="fields">
        {missing.map(({ meaning, ...field }) => (
          <ConstantField
            key={meaning}
            {...field}
            value={constants[meaning] ?? ''}
            onTold={(value) => onConstants(withConstant(constants, meaning, value))}
          />
        ))}
      </div>
    </section>
  )
}

interface ConstantFieldProps {
  readonly label: string
  readonly help: string
  readonly type: 'text' | 'datetime-local'
  readonly value: string
  readonly onTold: (value: string) => void
}

/** Told once the field is left, so that the file is not read again at each letter. */
function ConstantField({ label, help, type, value, onTold }: ConstantFieldProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const tell = () => typed.trim() !== value && onTold(typed.trim())
  return (
    <TextField
      label={label}
      help={help}
      type={type}
      value={typed}
      onChange={setTyped}
      onBlur={tell}
      onKeyDown={(event) => event.key === 'Enter' && tell()}
    />
  )
}

function withConstant(
  constants: InspectedFile['constants'],
  meaning: Meaning,
  value: string,
): InspectedFile['constants'] {
  const { [meaning]: _before, ...rest } = constants
  return value === '' ? rest : { ...rest, [meaning]: value }
}
