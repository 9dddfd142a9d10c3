import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ReusableBrief } from '../../../contract/index.ts'
import { TextField } from '../../components/text-field.tsx'

/** What a person asks of a text in their own words, as it is typed. */
export interface Wishes {
  readonly intention: string
  readonly whyNow: string
  readonly offer: string
  readonly tone: string
}

export const noWishes: Wishes = { intention: '', whyNow: '', offer: '', tone: '' }

/** The wishes of a brief that the team keeps, to be typed over. */
export function wishesOfKept({ intention, whyNow, offer, tone }: ReusableBrief): Wishes {
  return { intention: intention ?? '', whyNow: whyNow ?? '', offer: offer ?? '', tone: tone ?? '' }
}

/** The wishes as a brief holds them: null where nothing was typed. */
export function askedWishes({ intention, whyNow, offer, tone }: Wishes) {
  return {
    intention: intention.trim() || null,
    whyNow: whyNow.trim() || null,
    offer: offer.trim() || null,
    tone: tone.trim() || null,
  }
}

interface WishFieldsProps {
  readonly value: Wishes
  readonly onChange: (wishes: Wishes) => void
}

/** To what end, why now, with what to offer, in what tone. */
export function WishFields({ value, onChange }: WishFieldsProps): ReactNode {
  const { t } = useLingui()
  const change = (name: keyof Wishes) => (words: string) => onChange({ ...value, [name]: words })
  return (
    <div className="wish-fields">
      <TextField
        label={t`Intention (facultative)`}
        isLong
        value={value.intention}
        onChange={change('intention')}
        maxLength={600}
        help={t`Par exemple : mettre en avant la rencontre, le samedi, le prix jeune`}
      />
      <TextField
        label={t`Pourquoi maintenant (facultatif)`}
        isLong
        value={value.whyNow}
        onChange={change('whyNow')}
        maxLength={600}
        help={t`Par exemple : il reste les dernières places du vendredi`}
      />
      <TextField
        label={t`Ce qu’on offre (facultatif)`}
        isLong
        value={value.offer}
        onChange={change('offer')}
        maxLength={600}
        help={t`Un tarif, une gratuité, une rencontre : ce que la fiche ne dit pas ne s’écrit pas`}
      />
      <TextField
        label={t`Ton (facultatif)`}
        isLong
        value={value.tone}
        onChange={change('tone')}
        maxLength={200}
        help={t`Gardé avec le brief, et dit au modèle quand il reprend le texte`}
      />
    </div>
  )
}
