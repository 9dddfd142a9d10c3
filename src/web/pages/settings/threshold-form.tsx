import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Settings } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useSentence } from '../../use-sentence.ts'

export interface ThresholdFormProps {
  readonly thresholds: Settings['thresholds']
  readonly isSaving: boolean
  readonly onSave: (values: Record<string, number>) => void
}

/** How the audiences are cut, said as what it means. */
export function ThresholdForm({ thresholds, isSaving, onSave }: ThresholdFormProps): ReactNode {
  const sentence = useSentence()
  const [values, setValues] = useState<Readonly<Record<string, number>>>({})
  return (
    <form
      className="settings-group"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(Object.fromEntries(thresholds.map(({ key, value }) => [key, values[key] ?? value])))
      }}
    >
      <h2>
        <Trans>Où passent les frontières de vos publics</Trans>
      </h2>
      <div className="fields">
        {thresholds.map((threshold) => (
          <NumberField
            key={threshold.key}
            label={sentence(threshold.code)}
            minValue={threshold.least}
            maxValue={threshold.most}
            isRequired
            value={values[threshold.key] ?? threshold.value}
            onChange={(value) => setValues({ ...values, [threshold.key]: value })}
            unit={sentence(threshold.unit, { count: values[threshold.key] ?? threshold.value })}
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
