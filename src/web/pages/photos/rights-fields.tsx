import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type PhotoRights, type PhotoUse, photoUses } from '../../../contract/index.ts'
import { TextField } from '../../components/text-field.tsx'
import { useSentence } from '../../use-sentence.ts'

/** Rights while they are being typed: complete or not. */
export interface SaidRights {
  readonly holder: string
  readonly uses: readonly PhotoUse[]
  readonly until: string
  readonly isEndless: boolean
}

export function saidRights(rights: PhotoRights | null): SaidRights {
  return {
    holder: rights?.holder ?? '',
    uses: rights?.uses ?? [],
    until: rights?.until ?? '',
    isEndless: rights !== null && rights.until === null,
  }
}

/** The rights as they were said; null until a holder, a use, and an end or its absence are there. */
export function rightsOf({ holder, uses, until, isEndless }: SaidRights): PhotoRights | null {
  const isSaid = holder.trim() !== '' && uses.length > 0 && (isEndless || until !== '')
  return isSaid ? { holder: holder.trim(), uses: [...uses], until: isEndless ? null : until } : null
}

interface RightsFieldsProps {
  readonly rights: SaidRights
  readonly onChange: (rights: SaidRights) => void
}

/** Who holds the rights, for which uses, until when (P25): nothing is supposed. */
export function RightsFields({ rights, onChange }: RightsFieldsProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const change = (part: Partial<SaidRights>) => onChange({ ...rights, ...part })
  const toggle = (use: PhotoUse) =>
    change({ uses: photoUses.filter((one) => (one === use) !== rights.uses.includes(one)) })
  const isBegun = rights.holder !== '' || rights.uses.length > 0 || rights.until !== ''
  return (
    <>
      <TextField
        label={t`Titulaire des droits`}
        value={rights.holder}
        onChange={(holder) => change({ holder })}
        help={t`Qui vous les a donnés : photographe, agence, compagnie.`}
      />
      <fieldset className="photo-uses">
        <legend>
          <Trans>Vous pouvez la montrer sur</Trans>
        </legend>
        {photoUses.map((use) => (
          <label key={use} className="field-check">
            <input type="checkbox" checked={rights.uses.includes(use)} onChange={() => toggle(use)} />
            {sentence(`photo-use.${use}`)}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <TextField
          label={t`Jusqu’au (inclus)`}
          type="date"
          value={rights.isEndless ? '' : rights.until}
          isDisabled={rights.isEndless}
          onChange={(until) => change({ until })}
        />
        <label className="field-check">
          <input type="checkbox" checked={rights.isEndless} onChange={() => change({ isEndless: !rights.isEndless })} />
          <Trans>Sans date de fin</Trans>
        </label>
      </div>
      {isBegun && rightsOf(rights) === null && (
        <p className="muted small">
          <Trans>Il manque le titulaire, un usage ou une date de fin : ces droits ne sont pas encore dits.</Trans>
        </p>
      )}
    </>
  )
}
