import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { colourRoles, type VisualChoices, type VisualsView } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useFormat } from '../../../language.tsx'
import { FocusPicker } from '../../photos/focus-picker.tsx'
import { useRoles } from '../charter/use-roles.ts'

interface VisualChoicesFormProps {
  readonly view: VisualsView
  readonly onTry: (choices: VisualChoices) => void
}

/** What one means, not pixels: family, photo and the point that it keeps, colour, a few words. */
export function VisualChoicesForm({ view, onTry }: VisualChoicesFormProps): ReactNode {
  const { t } = useLingui()
  const { locale } = useFormat()
  const { choices, families, photos } = view
  const proposed = { key: '', label: t`Proposé d’après la fiche` }
  const roles = useRoles()
  const chosen = photos.find(({ id }) => id === choices.photoId) ?? photos[0]
  return (
    <form className="panel visuals-choices" onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t`Famille`}
        options={[
          proposed,
          ...families.map(({ key, name, serves }) => ({ key, label: name[locale], isDisabled: !serves })),
        ]}
        value={choices.family ?? ''}
        onChange={(key) => onTry({ ...choices, family: key === '' ? null : key })}
      />
      <Select
        label={t`Couleur du fond`}
        options={[proposed, ...colourRoles.map((role) => ({ key: role, label: roles[role] }))]}
        value={choices.ground ?? ''}
        onChange={(key) => onTry({ ...choices, ground: colourRoles.find((role) => role === key) ?? null })}
      />
      {photos.length > 0 && (
        <Select
          label={t`Photo`}
          options={[
            proposed,
            { key: 'none', label: t`Aucune` },
            ...photos.map(({ id, fileName }) => ({ key: id, label: fileName })),
          ]}
          value={choices.photoId ?? ''}
          onChange={(key) => onTry({ ...choices, photoId: key === '' ? null : key, focus: null })}
        />
      )}
      {chosen && choices.photoId !== 'none' && (
        <FocusPicker
          photo={chosen}
          focus={choices.focus ?? chosen.focus}
          onChange={(focus) => onTry({ ...choices, focus })}
        />
      )}
      <Words key={JSON.stringify(choices.words)} view={view} onTry={onTry} />
    </form>
  )
}

/** Words of a person: checked against the record like any, once they are asked to be seen. */
function Words({ view: { choices, title }, onTry }: VisualChoicesFormProps): ReactNode {
  const { t } = useLingui()
  const [typed, setTyped] = useState({
    title: choices.words.title ?? title,
    hook: choices.words.hook ?? '',
    series: choices.words.series ?? '',
  })
  const see = () => {
    const { title: _, hook: __, series: ___, ...others } = choices.words
    const given = {
      ...(typed.title.trim() !== title && { title: typed.title.trim() }),
      ...(typed.hook.trim() && { hook: typed.hook.trim() }),
      ...(typed.series.trim() && { series: typed.series.trim() }),
    }
    onTry({ ...choices, words: { ...others, ...given } })
  }
  return (
    <>
      <TextField
        label={t`Titre`}
        isLong
        help={t`Passez à la ligne où vous voulez couper ; ses lettres restent celles de la fiche.`}
        value={typed.title}
        onChange={(words) => setTyped({ ...typed, title: words })}
      />
      <TextField label={t`Accroche`} value={typed.hook} onChange={(words) => setTyped({ ...typed, hook: words })} />
      <TextField
        label={t`Au-dessus du titre`}
        help={t`Un festival, une série ; sinon le genre, l’âge et la durée.`}
        value={typed.series}
        onChange={(words) => setTyped({ ...typed, series: words })}
      />
      <Button variant="second" onPress={see}>
        <Trans>Voir avec ces mots</Trans>
      </Button>
    </>
  )
}
