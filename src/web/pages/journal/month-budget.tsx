import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type Ledger, supposedEnergy } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { saveAs } from '../../components/download.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'

/** What the models cost this month beside what was written without them, the month's bound, and the journal as a file. */
export function MonthBudget({ ledger }: { ledger: Ledger }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { wattHours } = useFormat()
  const { month, texts } = ledger
  const [budget, setBudget] = useState(month.budgetWh)
  const save = useAct(api.ledger.saveBudget, { changes: ['ledger'] })
  const file = useAct(api.ledger.csv, {
    changes: [],
    onDone: ({ name, text }) => saveAs(new Blob([text], { type: 'text/csv' }), name),
  })
  const spent = wattHours(month.wh)
  return (
    <section className="panel stack">
      <p>
        <Trans>Ce mois-ci : {spent} Wh par un modèle.</Trans>{' '}
        <Plural
          value={texts.withoutModel}
          one="# texte écrit sans modèle : 0 Wh."
          other="# textes écrits sans modèle : 0 Wh."
        />
      </p>
      <div className="muted small">
        {['none', ...new Set(ledger.calls.map(({ perimeter }) => perimeter))].map((perimeter) => (
          <p key={perimeter}>{sentence(`perimeter.${perimeter}`, supposedEnergy)}</p>
        ))}
      </div>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ budgetWh: budget })
        }}
      >
        <NumberField
          label={t`Budget du mois`}
          unit="Wh"
          minValue={1}
          value={budget ?? Number.NaN}
          onChange={(value) => setBudget(Number.isNaN(value) ? null : value)}
          help={t`Au-delà, aucun modèle n’est appelé avant le mois suivant. Vide : sans limite.`}
        />
        <Button
          needs="ledger.saveBudget"
          type="submit"
          variant="second"
          isPending={save.isPending}
          isDisabled={budget === month.budgetWh}
        >
          <Trans>Enregistrer</Trans>
        </Button>
        <Button variant="quiet" isPending={file.isPending} onPress={() => file.mutate(undefined)}>
          <Trans>Télécharger le journal (CSV)</Trans>
        </Button>
      </form>
      {(save.error ?? file.error) && <ErrorSentence error={save.error ?? file.error} />}
    </section>
  )
}
