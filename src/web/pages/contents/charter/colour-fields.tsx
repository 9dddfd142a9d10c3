import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type ColourRole, colourRoles, hexSchema } from '../../../../contract/index.ts'
import { TextField } from '../../../components/text-field.tsx'
import type { CharterPart } from './charter-part.ts'
import { ReadColours } from './read-colours.tsx'
import { useRoles } from './use-roles.ts'

/** A colour a role: what it is for matters more than its name. */
export function ColourFields({ charter, onChange }: CharterPart): ReactNode {
  const roles = useRoles()
  const { colours } = charter
  return (
    <section className="charter-part">
      <h2>
        <Trans>Couleurs</Trans>
      </h2>
      <div className="charter-colours">
        {colourRoles.map((role) => (
          <ColourField
            // Said anew by undo or by what was read: what was typed gives way.
            key={`${role} ${colours[role]}`}
            role={role}
            name={roles[role]}
            value={colours[role]}
            onChange={(hex) => onChange({ colours: { ...colours, [role]: hex } })}
          />
        ))}
      </div>
      <ReadColours onTake={(read) => onChange({ colours: { ...colours, ...read } })} />
    </section>
  )
}

interface ColourFieldProps {
  readonly role: ColourRole
  readonly name: string
  readonly value: string
  readonly onChange: (hex: string) => void
}

function ColourField({ role, name, value, onChange }: ColourFieldProps): ReactNode {
  const { t } = useLingui()
  const [typed, setTyped] = useState(value)
  const purposes: Readonly<Record<ColourRole, string>> = {
    ink: t`Le texte sur fond clair, et le fond foncé.`,
    paper: t`Le fond ordinaire.`,
    accent: t`Ce qui frappe : dates, filets, fonds vifs.`,
    second: t`Ce qui frappe sur fond foncé.`,
    pale: t`Le texte sur fond foncé, et le fond le plus clair.`,
  }
  const hex = `#${typed.trim().replace(/^#/u, '').toLowerCase()}`
  const isHex = hexSchema.safeParse(hex).success
  const keep = () => {
    if (isHex && hex !== value) onChange(hex)
  }
  return (
    <div className="charter-colour">
      <input
        type="color"
        aria-label={t`Choisir : ${name}`}
        value={isHex ? hex : value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
      />
      <TextField
        label={name}
        help={purposes[role]}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        error={isHex ? null : t`Six chiffres ou lettres de a à f, comme #a3172f.`}
      />
    </div>
  )
}
