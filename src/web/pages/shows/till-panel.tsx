import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PerformanceDetail } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { GapCauses } from '../../components/gap-causes.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useFormat } from '../../language.tsx'

interface TillPanelProps {
  readonly performance: PerformanceDetail
  readonly onSave: (total: number | null) => void
  readonly isSaving: boolean
}

/** The total that the ticketing system shows, the gap, and what may explain it (P6). */
export function TillPanel({ performance: { till, startsAt }, onSave, isSaving }: TillPanelProps): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const [total, setTotal] = useState<number>(till?.origin === 'typed' ? till.total : Number.NaN)
  const [isAsked, setAsked] = useState(false)
  const when = startsAt === null ? '' : moment(startsAt)
  return (
    <details className="till-panel" open={till !== null && till.gap !== 0}>
      <summary>
        <Summary till={till} />
      </summary>
      {till && <GapCauses causes={till.causes} />}
      <form
        className="form-line"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (total >= 0) onSave(total)
        }}
      >
        <NumberField
          label={t`Total de billets dans la billetterie, ${when}`}
          value={total}
          onChange={setTotal}
          minValue={0}
          error={isAsked && !(total >= 0) ? t`Indiquez le total affiché par la billetterie.` : null}
        />
        <Button needs="shows.setTillTotal" variant="second" type="submit" isPending={isSaving}>
          <Trans>Comparer</Trans>
        </Button>
        {till?.origin === 'typed' && (
          <Button
            needs="shows.setTillTotal"
            variant="quiet"
            onPress={() => {
              setTotal(Number.NaN)
              onSave(null)
            }}
          >
            <Trans>Retirer</Trans>
          </Button>
        )}
      </form>
    </details>
  )
}

function Summary({ till }: Pick<PerformanceDetail, 'till'>): ReactNode {
  const { integer } = useFormat()
  if (till === null) return <Trans>Comparer avec la billetterie</Trans>
  const total = <Plural value={till.total} one="# billet" other="# billets" />
  if (till.gap === 0) return <Trans>Même total que la billetterie : {total}</Trans>
  if (till.gap === null) return <Trans>La billetterie dit {total} ; vos fichiers n’en comptent aucun</Trans>
  const gap = integer(Math.abs(till.gap))
  return till.gap < 0 ? (
    <Trans>
      La billetterie dit {total} : {gap} de plus qu’ici
    </Trans>
  ) : (
    <Trans>
      La billetterie dit {total} : {gap} de moins qu’ici
    </Trans>
  )
}
