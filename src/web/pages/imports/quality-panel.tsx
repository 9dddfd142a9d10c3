import './quality-panel.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { DimensionControl, Quality, RuleFinding, Severity } from '../../../contract/index.ts'
import { Tag, type TagTone } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'
import { FoundRows } from './found-rows.tsx'
import { toldPerformance } from './told-performance.ts'

export interface QualityPanelProps {
  readonly quality: Quality
  /** Where the rows of a finding can be taken from; null as long as nothing is kept. */
  readonly rowsAddress: ((finding: RuleFinding) => string) | null
}

/** The note, each dimension with what its gaps prevent, each finding with why it matters (B9). */
export function QualityPanel({ quality, rowsAddress }: QualityPanelProps): ReactNode {
  return (
    <section>
      <Note score={quality.score} />
      <dl className="quality-dimensions">
        {quality.dimensions.map((one) => (
          <Dimension key={one.dimension} control={one} />
        ))}
      </dl>
      {quality.findings.length > 0 && (
        <ul className="quality-findings">
          {quality.findings.map((finding) => (
            <Found key={finding.code} finding={finding} address={rowsAddress?.(finding) ?? null} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Rounded down: only a faultless file has 100. */
function Note({ score }: Pick<Quality, 'score'>): ReactNode {
  const { integer } = useFormat()
  const note = score.of === 0 ? '—' : integer(Math.floor((100 * score.points) / score.of))
  const [points, of] = [Math.floor(score.points), score.of]
  return (
    <p>
      <span className="quality-note">
        <Trans>{note} sur 100</Trans>
      </span>{' '}
      <span className="muted">
        <Trans>
          <Plural value={points} one="# point" other="# points" /> pour{' '}
          <Plural value={of} one="# ligne lue" other="# lignes lues" />, écartées comprises
        </Trans>
      </span>
    </p>
  )
}

function Dimension({ control }: { control: DimensionControl }): ReactNode {
  const sentence = useSentence()
  return (
    <>
      <dt>{sentence(`quality.${control.dimension}`)}</dt>
      <dd>
        <Told control={control} />
        {control.gaps.length > 0 && (
          <ul className="quality-gaps">
            {control.gaps.map(({ missing, lacking, of, prevents }) => (
              <li key={`${missing} ${prevents}`}>
                <Gap
                  missing={sentence(`meaning.${missing}`)}
                  count={lacking === of ? null : lacking}
                  prevents={sentence(`prevents.${prevents}`)}
                />
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  )
}

function Told({ control: { dimension, sound, of, params } }: { control: DimensionControl }): ReactNode {
  const sentence = useSentence()
  const { share, date } = useFormat()
  if (sound !== null && of !== null) {
    if (of === 0) return '—'
    const missing = of - sound
    const part = share(Math.floor((1000 * sound) / of) / 1000, sound === of ? 0 : 1)
    if (sound === of) return part
    return dimension === 'completeness' ? (
      <Trans>
        {part} (<Plural value={missing} one="# case vide" other="# cases vides" />)
      </Trans>
    ) : (
      <Trans>
        {part} (<Plural value={missing} one="# ligne en défaut" other="# lignes en défaut" />)
      </Trans>
    )
  }
  if (dimension === 'coverage') return sentence('quality.extent', params)
  const { untilAt = null } = params
  return untilAt === null
    ? sentence('quality.no-sale-date')
    : sentence('quality.until', { untilAt: date(String(untilAt)) })
}

/** Without it in all rows (no count), or in some. */
function Gap({ missing, count, prevents }: { missing: string; count: number | null; prevents: string }): ReactNode {
  return count === null ? (
    <Trans>
      Pas de « {missing} » : on ne peut pas dire {prevents}.
    </Trans>
  ) : (
    <Trans>
      <Plural value={count} one="# ligne" other="# lignes" /> sans « {missing} » : on ne peut pas y dire {prevents}.
    </Trans>
  )
}

const tones: Readonly<Record<Severity, TagTone>> = { high: 'blocked', medium: 'uncertain', low: 'plain' }

function Found({ finding, address }: { finding: RuleFinding; address: string | null }): ReactNode {
  const sentence = useSentence()
  const { integer } = useFormat()
  const described = useId()
  const { code, severity, found, params, examples } = finding
  const [name, count] = [sentence(code), integer(found)]
  return (
    <li>
      <p>
        <Tag tone={tones[severity]}>{sentence(`severity.${severity}`)}</Tag>{' '}
        <strong id={described}>
          <Trans>
            {name} : {count}
          </Trans>
        </strong>
      </p>
      <p className="muted">
        {sentence(`${code}.why`, params)} {!finding.shown && <Examples finding={finding} examples={examples} />}
      </p>
      {finding.shown && finding.shown.length > 0 && <FoundRows name={name} rows={finding.shown} />}
      {address !== null && finding.hasRows && (
        <a href={address} download aria-describedby={described}>
          <Plural value={found} one="Télécharger la ligne" other="Télécharger les # lignes" />
        </a>
      )}
    </li>
  )
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u

/** Rows by their numbers, performances by their title, set off, and their day. */
function Examples({ finding, examples }: { finding: RuleFinding; examples: readonly string[] }): ReactNode {
  const { t } = useLingui()
  const { date } = useFormat()
  if (examples.length === 0) return null
  const shown = (example: string) => {
    const told = toldPerformance(example)
    if (told === null) return isoDay.test(example) ? date(example) : example
    const [title, dayAndRest] = [told.title, `${date(told.day)}${told.rest}`]
    return t`« ${title} » ${dayAndRest}`
  }
  const listed = examples.map(shown).join(', ')
  const isAll = finding.found <= examples.length
  if (finding.unit === 'rows')
    return isAll ? <Trans>Lignes {listed}.</Trans> : <Trans>Par exemple lignes {listed}.</Trans>
  return isAll ? <>{listed}.</> : <Trans>Par exemple {listed}.</Trans>
}
