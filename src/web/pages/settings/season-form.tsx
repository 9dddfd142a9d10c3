import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { SalesOpening } from '../../../contract/index.ts'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormat } from '../../language.tsx'

export interface SeasonFormProps {
  /** 1 to 12. */
  readonly month: number
  /** The language of what the program writes by itself: reports, messages of the command line. */
  readonly language: 'fr' | 'en'
  /** The town from which distances are counted; null while it is not known. */
  readonly commune: string | null
  readonly openings: readonly SalesOpening[]
  readonly onOpening: (seasonYear: number, day: string | null) => void
  readonly onMonth: (month: number) => void
  readonly onLanguage: (language: 'fr' | 'en') => void
}

/** When a season begins, from where distances are counted, in which language the house works. */
export function SeasonForm({
  month,
  language,
  commune,
  openings,
  onOpening,
  onMonth,
  onLanguage,
}: SeasonFormProps): ReactNode {
  const { t } = useLingui()
  const { locale } = useFormat()
  const names = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, index) => ({
    key: String(index + 1),
    label: names.format(Date.UTC(2026, index, 1)),
  }))
  return (
    <fieldset className="settings-group">
      <legend>
        <Trans>La saison</Trans>
      </legend>
      <div className="fields">
        <Select
          label={t`Premier mois de la saison`}
          options={months}
          value={String(month)}
          onChange={(key) => onMonth(Number(key))}
          help={t`Un billet compte dans la saison de sa représentation.`}
        />
        <Select
          label={t`Langue de la maison`}
          options={[
            { key: 'fr', label: 'Français' },
            { key: 'en', label: 'English' },
          ]}
          value={language}
          onChange={onLanguage}
          help={t`Celle des rapports et de la ligne de commande.`}
        />
      </div>
      {openings.length > 0 && (
        <>
          <div className="fields">
            {openings.map((opening) => (
              <OpeningField key={opening.seasonYear} opening={opening} onOpening={onOpening} />
            ))}
          </div>
          <p className="muted">
            <Trans>
              « Au même point la saison dernière » se compte depuis ce jour. Sans lui, l’ouverture est devinée d’après
              les premières ventes, et deux saisons ne sont comparées que si elles s’ouvrent à deux semaines près.
            </Trans>
          </p>
        </>
      )}
      <p className="muted">
        {commune === null ? (
          <Trans>Les distances ne sont pas comptées : donnez le code postal et la ville dans la fiche du lieu.</Trans>
        ) : (
          <Trans>Les distances du public se comptent depuis {commune}.</Trans>
        )}
      </p>
    </fieldset>
  )
}

/** The day on which the sales of one season opened; what a file says stands as its help. */
function OpeningField({
  opening: { season, seasonYear, said, inFiles },
  onOpening,
}: {
  opening: SalesOpening
  onOpening: SeasonFormProps['onOpening']
}): ReactNode {
  const { t } = useLingui()
  const { date } = useFormat()
  const [day, setDay] = useState(said ?? '')
  const keep = () => {
    if (day !== (said ?? '')) onOpening(seasonYear, day === '' ? null : day)
  }
  const told = inFiles === null ? '' : date(inFiles)
  return (
    <TextField
      label={t`Ouverture des ventes ${season}`}
      type="date"
      value={day}
      onChange={setDay}
      onBlur={keep}
      {...(inFiles !== null && { help: t`Vos fichiers disent le ${told}.` })}
    />
  )
}
