import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useSentence } from '../../use-sentence.ts'

/** One rule of the segments that the house may move; its name and its unit are codes of `src/words/`. */
export interface Threshold {
  readonly code: string
  readonly unit: string | null
  readonly value: number
  readonly least: number
  readonly most: number
}

export interface ThresholdFormProps {
  readonly thresholds: readonly Threshold[]
  readonly isSaving: boolean
  readonly onSave: (values: Readonly<Record<string, number>>) => void
}

/** How the audiences are cut, said as what it means. */
export function ThresholdForm({ thresholds, isSaving, onSave }: ThresholdFormProps): ReactNode {
  const sentence = useSentence()
  const [values, setValues] = useState<Readonly<Record<string, number>>>({})
  if (thresholds.length === 0) {
    return (
      <p className="muted">
        <Trans>Les publics se règlent une fois des ventes importées.</Trans>
      </p>
    )
  }
  return (
    <form
      className="stack settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(Object.fromEntries(thresholds.map(({ code, value }) => [code, values[code] ?? value])))
      }}
    >
      <div className="fields">
        {thresholds.map((threshold) => (
          <NumberField
            key={threshold.code}
            label={sentence(threshold.code)}
            minValue={threshold.least}
            maxValue={threshold.most}
            value={values[threshold.code] ?? threshold.value}
            onChange={(value) => setValues({ ...values, [threshold.code]: value })}
            {...(threshold.unit ? { unit: sentence(threshold.unit) } : {})}
          />
        ))}
      </div>
      <div className="row">
        <Button type="submit" isPending={isSaving}>
          <Trans>Recalculer les publics</Trans>
        </Button>
      </div>
    </form>
  )
}
