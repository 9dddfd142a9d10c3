import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FigureResult, FigureThen } from '../../contract/index.ts'
import { useFormat } from '../language.tsx'
import { useSentence } from '../use-sentence.ts'

/** What a figure is made of, line by line; lines that do not exist for it are not shown. */
export function FigureDetail({ figure }: { figure: FigureResult }): ReactNode {
  const format = useFormat()
  const show = (value: number | null) => format.figure(value, figure.unit)
  const samePoint = useSamePoint()
  const sentence = useSentence()
  const part = (value: number) => (figure.unit === 'cents' ? format.money(value) : format.integer(value))
  return (
    <>
      <p className="muted">{figure.definition}</p>
      <dl className="figure-detail">
        {figure.numerator !== null && figure.denominator !== null && (
          <Line term={figure.value === null ? <Trans>Total</Trans> : <Trans>Calcul</Trans>}>
            {figure.value === null
              ? part(figure.numerator)
              : `${part(figure.numerator)} / ${format.decimal(figure.denominator)}`}
          </Line>
        )}
        {figure.range && figure.range.low < figure.range.high && <RangeLine range={figure.range} />}
        <Exclusions excluded={figure.excluded} />
        <Cautions cautions={figure.cautions ?? []} />
        <Line term={<Trans>Ventes arrêtées au</Trans>}>{figure.dataUntil ? format.cutOff(figure.dataUntil) : '—'}</Line>
        {figure.lastSeason && (
          <Line term={<Trans>Même point, saison dernière</Trans>}>
            {show(figure.lastSeason.value)} ({samePoint(figure.lastSeason)})
            {figure.denominator !== null && <CalculationThen then={figure.lastSeason} part={part} />}
            <CountedAlike then={figure.lastSeason} show={show} />
          </Line>
        )}
        {figure.noLastSeason && (
          <Line term={<Trans>Même point, saison dernière</Trans>}>
            {sentence(`figure.no-same-point.${figure.noLastSeason}`)}
          </Line>
        )}
        {figure.sameDay && figure.sameDay.asOf !== figure.lastSeason?.asOf && (
          <Line term={<Trans>Même jour, un an avant</Trans>}>
            {show(figure.sameDay.value)} ({format.date(figure.sameDay.asOf)})
            <CountedAlike then={figure.sameDay} show={show} />
          </Line>
        )}
        {figure.till && (
          <Line term={<Trans>Total de la billetterie</Trans>}>
            {show(figure.till.total)}
            {figure.till.gap !== null && (
              <>
                {' '}
                (<Trans>écart {show(figure.till.gap)}</Trans>)
              </>
            )}
          </Line>
        )}
      </dl>
    </>
  )
}

/** What the figure of then was made of: a rate falls by its numerator or by its denominator. */
function CalculationThen({
  then: { numerator, denominator },
  part,
}: {
  then: NonNullable<FigureResult['lastSeason']>
  part: (value: number) => string
}): ReactNode {
  const { decimal } = useFormat()
  if (numerator === null || denominator === null) return null
  return (
    <span className="figure-exclusion">
      {part(numerator)} / {decimal(denominator)}
    </span>
  )
}

/** What was unpaid or under option then has been paid since: both days are counted with it, and what was paid then is between two bounds. */
function CountedAlike({ then, show }: { then: FigureThen; show: (value: number | null) => string }): ReactNode {
  if (then.now === null) return null
  const now = show(then.now)
  const [low, high] = [show(then.paid?.low ?? 0), show(then.paid?.high ?? 0)]
  return (
    <>
      <span className="figure-exclusion">
        <Trans>Réservations et options comprises, comme {now} aujourd’hui.</Trans>
      </span>
      {then.paid && then.paid.low < then.paid.high && (
        <span className="figure-exclusion">
          {then.paid.low === 0 ? (
            <Trans>Payé ce jour-là : au plus {high}. Vos exports ne disent pas quand une réservation est payée.</Trans>
          ) : (
            <Trans>
              Payé ce jour-là : entre {low} et {high}. Vos exports ne disent pas quand une réservation est payée.
            </Trans>
          )}
        </span>
      )}
    </>
  )
}

/** What doubts about who is one person do to a count of persons. */
function RangeLine({ range: { low, high } }: { range: NonNullable<FigureResult['range']> }): ReactNode {
  const { integer } = useFormat()
  const sentence = useSentence()
  return (
    <Line term={<Trans>À peu près</Trans>}>{sentence('figure.range', { low: integer(low), high: integer(high) })}</Line>
  )
}

function Exclusions({ excluded }: { excluded: FigureResult['excluded'] }): ReactNode {
  const sentence = useSentence()
  if (excluded.length === 0) return <Line term={<Trans>Laissé de côté</Trans>}>{<Trans>rien</Trans>}</Line>
  return (
    <Line term={<Trans>Laissé de côté</Trans>}>
      {excluded.map(({ why, count }) => (
        <span key={why} className="figure-exclusion">
          {sentence(`figure.excluded.${why}`, { count })}
        </span>
      ))}
    </Line>
  )
}

/** What must be known to read it right. */
function Cautions({ cautions }: { cautions: NonNullable<FigureResult['cautions']> }): ReactNode {
  const sentence = useSentence()
  if (cautions.length === 0) return null
  return (
    <Line term={<Trans>À savoir</Trans>}>
      {cautions.map(({ code, count }) => (
        <span key={code} className="figure-exclusion">
          {sentence(`figure.caution.${code}`, { count })}
        </span>
      ))}
    </Line>
  )
}

/** The day of last season, or the days before the performance when each has its own. */
function useSamePoint(): (then: NonNullable<FigureResult['lastSeason']>) => string {
  const { t } = useLingui()
  const format = useFormat()
  return ({ asOf, alignedOn }) => {
    const days = alignedOn.split(':')[1] ?? ''
    return alignedOn.startsWith('daysBefore') ? t`à J−${days}, moyenne par représentation` : format.date(asOf)
  }
}

function Line({ term, children }: { term: ReactNode; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
