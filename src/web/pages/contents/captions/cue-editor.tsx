import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Label } from 'react-aria-components/Label'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import {
  type CaptionCue,
  type CaptionRole,
  captionHeights,
  captionRoleNames,
  captionSides,
} from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { changeCue, type EditedCue, joinCue, removeCue, shiftFrom } from './cue-edits.ts'
import { TimeField } from './time-field.tsx'
import { splitAt } from './use-caption-keys.ts'
import type { Captions } from './use-captions.ts'
import type { Film } from './use-film.ts'

export interface CueEditorProps {
  readonly cue: EditedCue
  readonly captions: Captions
  readonly film: Film
  readonly caret: RefObject<number | null>
  readonly isLast: boolean
}

/** What can be changed of one cue. */
export function CueEditor({ cue, captions, film, caret, isLast }: CueEditorProps): ReactNode {
  const { t } = useLingui()
  const { cues, change, select } = captions
  const { key } = cue
  const set = (next: Partial<CaptionCue>, field: string) => change(changeCue(cues, key, next), `${field} ${key}`)
  return (
    <div className="cue-editor">
      <CueText cue={cue} caret={caret} onChange={(text) => set({ text }, 'text')} />
      <div className="cue-fields">
        <TimeField label={t`Début`} value={cue.start} onChange={(start) => change(changeCue(cues, key, { start }))} />
        <TimeField label={t`Fin`} value={cue.end} onChange={(end) => change(changeCue(cues, key, { end }))} />
        <TextField
          label={t`Qui parle`}
          value={cue.speaker ?? ''}
          onChange={(speaker) => set({ speaker: speaker === '' ? null : speaker }, 'speaker')}
        />
        <RoleSelect value={cue.role} onChange={(role) => change(changeCue(cues, key, { role }))} />
        <PlaceSelect cue={cue} onChange={(place) => change(changeCue(cues, key, place))} />
      </div>
      <div className="row">
        {film.url !== null && (
          <Button variant="second" onPress={() => film.toggle(cue.start, cue.end)}>
            <Trans>Écouter</Trans>
          </Button>
        )}
        <Button variant="second" onPress={() => splitAt(captions, key, caret.current)}>
          <Trans>Couper au curseur</Trans>
        </Button>
        <Button variant="second" isDisabled={isLast} onPress={() => change(joinCue(cues, key))}>
          <Trans>Joindre au suivant</Trans>
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            change(removeCue(cues, key))
            select(null)
          }}
        >
          <Trans>Retirer</Trans>
        </Button>
      </div>
      <FromHere cue={cue} captions={captions} film={film} />
    </div>
  )
}

function CueText({
  cue,
  caret,
  onChange,
}: {
  cue: EditedCue
  caret: RefObject<number | null>
  onChange: (text: string) => void
}): ReactNode {
  const area = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    area.current?.focus({ preventScroll: true })
    caret.current = null
  }, [caret])
  return (
    <AriaTextField className="field" value={cue.text} onChange={onChange}>
      <Label className="field-label">
        <Trans>Texte</Trans>
      </Label>
      <TextArea
        ref={area}
        className="field-input cue-area"
        rows={2}
        spellCheck
        lang="fr"
        onSelect={(event) => {
          caret.current = event.currentTarget.selectionStart
        }}
      />
    </AriaTextField>
  )
}

function RoleSelect({ value, onChange }: { value: CaptionRole; onChange: (role: CaptionRole) => void }): ReactNode {
  const { t } = useLingui()
  const labels: Readonly<Record<CaptionRole, string>> = {
    'on-screen': t`Blanc : à l’image`,
    'off-screen': t`Jaune : hors champ`,
    sound: t`Rouge : un son`,
    music: t`Magenta : la musique`,
    thought: t`Cyan : pensée, narration`,
    foreign: t`Vert : langue étrangère`,
  }
  return (
    <Select
      label={t`Couleur`}
      options={captionRoleNames.map((key) => ({ key, label: labels[key] }))}
      value={value}
      onChange={onChange}
    />
  )
}

type Place = Pick<CaptionCue, 'side' | 'height'>

function PlaceSelect({ cue, onChange }: { cue: EditedCue; onChange: (place: Place) => void }): ReactNode {
  const { t } = useLingui()
  const labels: Readonly<Record<string, string>> = {
    'bottom-left': t`En bas à gauche`,
    'bottom-centre': t`En bas au milieu`,
    'bottom-right': t`En bas à droite`,
    'top-left': t`En haut à gauche`,
    'top-centre': t`En haut au milieu`,
    'top-right': t`En haut à droite`,
  }
  const places = captionHeights.flatMap((height) =>
    captionSides.map((side) => ({ key: `${height}-${side}`, height, side })),
  )
  return (
    <Select
      label={t`Place`}
      options={places.map(({ key }) => ({ key, label: labels[key] ?? key }))}
      value={`${cue.height}-${cue.side}`}
      onChange={(chosen) => {
        const place = places.find(({ key }) => key === chosen)
        if (place) onChange({ side: place.side, height: place.height })
      }}
    />
  )
}

/** Sets this cue, and all that follow, on the sound. */
function FromHere({ cue, captions, film }: { cue: EditedCue; captions: Captions; film: Film }): ReactNode {
  const shift = (by: number) => captions.change(shiftFrom(captions.cues, cue.key, by))
  return (
    <fieldset className="cue-shift">
      <legend>
        <Trans>Décaler celui-ci et tous les suivants</Trans>
      </legend>
      <Button variant="quiet" onPress={() => shift(-100)}>
        <Trans>0,1 s plus tôt</Trans>
      </Button>
      <Button variant="quiet" onPress={() => shift(100)}>
        <Trans>0,1 s plus tard</Trans>
      </Button>
      <Button variant="quiet" onPress={() => shift(-1000)}>
        <Trans>1 s plus tôt</Trans>
      </Button>
      <Button variant="quiet" onPress={() => shift(1000)}>
        <Trans>1 s plus tard</Trans>
      </Button>
      {film.url !== null && (
        <Button variant="quiet" onPress={() => shift(Math.round(film.now) - cue.start)}>
          <Trans>Jusqu’où le film en est</Trans>
        </Button>
      )}
    </fieldset>
  )
}
