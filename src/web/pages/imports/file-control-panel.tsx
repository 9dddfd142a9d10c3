import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FileControl } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { inText } from '../../french-spaces.ts'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'
import { QualityPanel } from './quality-panel.tsx'
import { useGrainNames } from './use-grain-names.ts'

export interface FileControlPanelProps {
  readonly control: FileControl
  /** Opens the meanings of the columns; absent once the file is imported. */
  readonly onMap?: () => void
  readonly rowsAddress: RowsAddress | null
}

/** Where a table of rows can be taken from: `rejected`, `corrections`, or `checks/` and a rule. */
export type RowsAddress = (table: string, sha256: string) => string

/** One file: rows read = kept + already known + rejected, each reason counted. */
export function FileControlPanel({ control, onMap, rowsAddress }: FileControlPanelProps): ReactNode {
  const grains = useGrainNames()
  return (
    <article className="panel file-control">
      <div className="row file-control-head">
        <h3>{control.file}</h3>
        <span className="muted">{grains[control.grain]}</span>
        {onMap && (
          <Button variant="quiet" onPress={onMap}>
            <Trans>Sens des colonnes</Trans>
          </Button>
        )}
      </div>
      <RowSum control={control} />
      <Extent control={control} />
      <Warnings control={control} />
      {control.quality && (
        <QualityPanel
          quality={control.quality}
          rowsAddress={
            rowsAddress && (({ code }) => rowsAddress(`checks/${code.replace('check.', '')}`, control.sha256))
          }
        />
      )}
      <Reasons control={control} rowsAddress={rowsAddress} />
    </article>
  )
}

function RowSum({ control }: { control: FileControl }): ReactNode {
  const { rowsRead: read, kept, alreadyKnown: known, rejected } = control
  return (
    <p className="file-control-sum">
      <Trans>
        <Plural value={read} one="# ligne lue" other="# lignes lues" /> ={' '}
        <Plural value={kept} one="# gardée" other="# gardées" /> +{' '}
        <Plural value={known} one="# déjà connue" other="# déjà connues" /> +{' '}
        <Plural value={rejected} one="# écartée" other="# écartées" />
      </Trans>
    </p>
  )
}

function Extent({ control }: { control: FileControl }): ReactNode {
  const { t } = useLingui()
  const { date, money, integer } = useFormat()
  const lines: string[] = []
  const { saleDates, performanceDates, seats, receiptsCents, awaited } = control
  if (saleDates) {
    const [first, last] = [date(saleDates.first), date(saleDates.last)]
    lines.push(first === last ? t`ventes du ${first}` : t`ventes du ${first} au ${last}`)
  }
  if (performanceDates) {
    const [first, last] = [date(performanceDates.first), date(performanceDates.last)]
    lines.push(first === last ? t`représentations du ${first}` : t`représentations du ${first} au ${last}`)
  }
  if (seats !== null) {
    const count = integer(seats)
    lines.push(plural(seats, { one: '# billet', other: `${count} billets` }))
  }
  if (receiptsCents !== null) {
    const total = money(receiptsCents)
    lines.push(t`recettes ${total}`)
  }
  if (awaited !== null && awaited.seats > 0) {
    const [count, sum] = [integer(awaited.seats), money(awaited.cents)]
    lines.push(t`${count} en option ou non payées (${sum}, hors recettes)`)
  }
  return lines.length > 0 ? <p className="muted">{lines.join(' · ')}</p> : null
}

function Warnings({ control }: { control: FileControl }): ReactNode {
  const sentence = useSentence()
  if (control.warnings.length === 0) return null
  return (
    <ul className="file-control-warnings">
      {control.warnings.map(({ code, params }) => (
        <li key={`${code} ${JSON.stringify(params)}`}>{sentence(code, params)}</li>
      ))}
    </ul>
  )
}

function Reasons({ control, rowsAddress }: Omit<FileControlPanelProps, 'onMap'>): ReactNode {
  const { t } = useLingui()
  return (
    <div className="fields">
      <div>
        <ReasonList title={t`Corrigé`} empty={t`Rien n’a eu besoin de l’être.`} reasons={control.correctedBy} />
        {rowsAddress && control.correctedBy.length > 0 && (
          <a href={rowsAddress('corrections', control.sha256)} download>
            <Trans>Télécharger les corrections</Trans>
          </a>
        )}
      </div>
      <div>
        <ReasonList title={t`Écarté`} empty={t`Aucune ligne.`} reasons={control.rejectedBy} />
        {rowsAddress && control.rejected > 0 && (
          <a href={rowsAddress('rejected', control.sha256)} download>
            <Trans>Télécharger les lignes écartées</Trans>
          </a>
        )}
      </div>
      <CannotTell control={control} />
    </div>
  )
}

interface ReasonListProps {
  readonly title: string
  readonly empty: string
  readonly reasons: FileControl['correctedBy']
}

function ReasonList({ title, empty, reasons }: ReasonListProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { integer } = useFormat()
  const toldExample = (example: string) => {
    const [, row] = /^ligne (\d+)$/u.exec(example) ?? []
    return row === undefined ? inText(example) : t`ligne ${row}`
  }
  return (
    <section>
      <h4>{title}</h4>
      {reasons.length === 0 && <p className="muted">{empty}</p>}
      <ul>
        {reasons.map(({ why, count, examples }) => (
          <li key={why}>
            {integer(count)} · {sentence(why, { count })}
            {examples.length > 0 && <small className="muted"> ({examples.map(toldExample).join('\u202f; ')})</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function CannotTell({ control }: { control: FileControl }): ReactNode {
  const sentence = useSentence()
  if (control.cannotTell.length === 0) return null
  return (
    <section>
      <h4>
        <Trans>Ce que ce fichier ne peut pas dire</Trans>
      </h4>
      <ul>
        {control.cannotTell.map(({ missing, prevents }) => (
          <li key={`${missing} ${prevents}`}>
            <Lacking missing={sentence(`meaning.${missing}`)} prevents={sentence(`prevents.${prevents}`)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lacking({ missing, prevents }: { missing: string; prevents: string }): ReactNode {
  return (
    <>
      {prevents}
      <small className="muted">
        {' '}
        <Trans>(il manque : {missing})</Trans>
      </small>
    </>
  )
}
