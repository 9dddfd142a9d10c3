import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type FilmRequest, filmFormatNames, filmSeconds } from '../../../../contract/index.ts'
import { ButtonLink } from '../../../components/link.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { Select } from '../../../components/select.tsx'

export type FilmChoices = Omit<FilmRequest, 'showKey'>

interface FilmChoicesFormProps {
  readonly showKey: string
  readonly choices: FilmChoices
  /** What holds where no length was asked. */
  readonly seconds: number
  readonly onChange: (choices: FilmChoices) => void
}

/** Shape, length, and whether anything moves; words and photo are those of the visuals. */
export function FilmChoicesForm({ showKey, choices, seconds, onChange }: FilmChoicesFormProps): ReactNode {
  const { t } = useLingui()
  const names = { '9:16': t`Verticale 9:16 (story, reel)`, '1:1': t`Carrée 1:1`, '16:9': t`Horizontale 16:9` }
  return (
    <form className="panel film-choices" onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t`Forme`}
        options={filmFormatNames.map((key) => ({ key, label: names[key] }))}
        value={choices.format}
        onChange={(format) => onChange({ ...choices, format })}
      />
      <NumberField
        label={t`Durée`}
        unit="s"
        minValue={filmSeconds.least}
        maxValue={filmSeconds.most}
        step={1}
        value={choices.seconds ?? seconds}
        onChange={(asked) => onChange({ ...choices, seconds: Number.isNaN(asked) ? null : asked })}
        help={t`De ${filmSeconds.least} à ${filmSeconds.most} secondes.`}
      />
      <label className="field-check">
        <input
          type="checkbox"
          checked={choices.isStill}
          onChange={(event) => onChange({ ...choices, isStill: event.target.checked })}
        />
        <span>
          <Trans>Sans mouvement, pour qui le mouvement gêne</Trans>
        </span>
      </label>
      <p className="muted">
        <Trans>Mots, photo et cadrage se choisissent avec les visuels : la vidéo les suit.</Trans>
      </p>
      <ButtonLink variant="second" to="/contenus/visuels" search={{ spectacle: showKey }}>
        <Trans>Ses visuels</Trans>
      </ButtonLink>
    </form>
  )
}
