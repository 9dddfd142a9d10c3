import './data-page.css'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { changeKinds, droppedFile, type ImportControl, type Job, type Quality } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { ButtonLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { JobProgress } from '../../shell/job-progress.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useSentence } from '../../use-sentence.ts'
import { ChangeTable } from './change-table.tsx'
import { FileControlPanel, type RowsAddress } from './file-control-panel.tsx'
import { QualityPanel } from './quality-panel.tsx'

export interface FileControlPageProps {
  readonly control: ImportControl
  /** What stands at hand before an import is kept; absent afterwards. */
  readonly onScope?: (scope: 'full' | 'addition') => void
  /** Keeps the import; null when there is nothing to keep. */
  readonly onCommit?: (() => void) | null
  readonly onCancel?: () => void
  readonly onMap?: (file: string) => void
  readonly job?: Job | null
  readonly isBusy?: boolean
  /** The import is being kept: said where it was pressed, at the top of a long page as at its foot. */
  readonly isKeeping?: boolean
  readonly onCancelJob?: () => void
  readonly failure?: unknown
  readonly isUndone?: boolean
  /** Where the rows of a file (by its hash) can be taken from; null as long as nothing is kept. */
  readonly rowsAddress: RowsAddress | null
  /** The seats that changed, once the import is kept: they are then asked for. */
  readonly changes?: ReactNode
  /** Where the printed control can be taken from, once it is kept. */
  readonly pdfAddress?: string
}

/** « Contrôle du fichier »: what was read, corrected, set aside, and what the files cannot tell; for a director. */
export function FileControlPage(props: FileControlPageProps): ReactNode {
  const { t } = useLingui()
  const { control, onCommit, onScope, isUndone = false, isBusy = false, onMap } = props
  const read = control.files.reduce((sum, file) => sum + file.rowsRead, 0)
  const rows = plural(read, { one: '# ligne lue', other: '# lignes lues' })
  const count = control.files.length
  return (
    <>
      <PageHeading
        title={count > 1 ? t`Contrôle de ${count} fichiers : ${rows}` : t`Contrôle du fichier : ${rows}`}
        tab={t`Contrôle du fichier`}
        lead={<Lead status={control.status} isKept={!onCommit} isUndone={isUndone} />}
        actions={<HeadActions {...props} />}
      />
      {props.isKeeping && (
        <div className="data-news" aria-live="polite">
          {props.job ? (
            <JobProgress job={props.job} {...(props.onCancelJob && { onCancel: props.onCancelJob })} />
          ) : (
            <p className="muted">
              <Trans>L’import commence…</Trans>
            </p>
          )}
        </div>
      )}
      {props.pdfAddress && (
        <p>
          <a href={props.pdfAddress} download>
            <Trans>Le contrôle en PDF</Trans>
          </a>
        </p>
      )}
      {onScope && onCommit && sells(control) && <Scope control={control} onScope={onScope} isBusy={isBusy} />}
      <Effects control={control}>
        {props.changes ?? (control.changes && <ChangeTable changes={control.changes} />)}
      </Effects>
      {control.quality && control.files.length > 1 && <WholeSet quality={control.quality} />}
      <div className="stack file-controls">
        {control.files.map((file) => (
          <FileControlPanel
            key={file.sha256}
            control={file}
            {...(onMap && { onMap: () => onMap(droppedFile(file.file)) })}
            rowsAddress={props.rowsAddress}
          />
        ))}
      </div>
      <Foot {...props} />
    </>
  )
}

/** What shows only when the files are read together, and their note as one. */
function WholeSet({ quality }: { quality: Quality }): ReactNode {
  return (
    <section>
      <h2>
        <Trans>Ces fichiers, lus ensemble</Trans>
      </h2>
      <article className="panel file-control">
        <QualityPanel quality={quality} rowsAddress={null} />
      </article>
    </section>
  )
}

/** What is to be done with the import, at hand without reading ten screens; once it is kept, where it is to be seen. */
function HeadActions({
  control,
  onCommit,
  onCancel,
  isBusy = false,
  isKeeping = false,
  isUndone = false,
}: FileControlPageProps): ReactNode {
  if (onCommit && onCancel) {
    return <KeepButton onCommit={onCommit} isBusy={isBusy} isKeeping={isKeeping} />
  }
  if (onCancel || isUndone) return null
  return sells(control) ? (
    <ButtonLink to="/">
      <Trans>Voir ce qu’il y a à faire</Trans>
    </ButtonLink>
  ) : (
    <ButtonLink to="/publics">
      <Trans>Voir vos publics</Trans>
    </ButtonLink>
  )
}

interface KeepButtonProps {
  readonly onCommit: () => void
  readonly isBusy: boolean
  readonly isKeeping: boolean
}

/** What was pressed says that it works, and cannot be pressed again. */
function KeepButton({ onCommit, isBusy, isKeeping }: KeepButtonProps): ReactNode {
  return (
    <Button needs="imports.run" onPress={onCommit} isDisabled={isBusy && !isKeeping} isPending={isKeeping}>
      {isKeeping ? <Trans>Import en cours…</Trans> : <Trans>Garder cet import</Trans>}
    </Button>
  )
}

interface LeadProps {
  readonly status: ImportControl['status']
  readonly isKept: boolean
  readonly isUndone: boolean
}

function Lead({ status, isKept, isUndone }: LeadProps): ReactNode {
  if (isUndone) return <Trans>Cet import a été annulé : plus rien n’en est compté.</Trans>
  if (status === 'alreadyImported') return <Trans>Ces fichiers étaient déjà importés : rien ne changera.</Trans>
  return isKept ? (
    <Trans>Cet import est gardé.</Trans>
  ) : (
    <Trans>Rien n’est encore gardé. Relisez, puis confirmez.</Trans>
  )
}

function Foot(props: FileControlPageProps): ReactNode {
  const { onCommit, onCancel, job, isBusy = false, isKeeping = false, onCancelJob, failure } = props
  if (!onCancel) return null
  return (
    <>
      <div className="data-news" aria-live="polite">
        {job && <JobProgress job={job} {...(onCancelJob && { onCancel: onCancelJob })} />}
        {failure ? <ErrorSentence error={failure} /> : null}
      </div>
      <div className="row data-foot">
        {onCommit && <KeepButton onCommit={onCommit} isBusy={isBusy} isKeeping={isKeeping} />}
        <Button variant="second" onPress={onCancel} isDisabled={isBusy}>
          <Trans>Revenir aux fichiers</Trans>
        </Button>
      </div>
    </>
  )
}

/** Whether a file of the set lists sales: of the others nobody has to say if they list all of them. */
function sells({ files }: ImportControl): boolean {
  return files.some(({ grain }) => grain === 'tickets' || grain === 'orders')
}

interface ScopeProps {
  readonly control: ImportControl
  readonly onScope: (scope: 'full' | 'addition') => void
  readonly isBusy: boolean
}

function Scope({ control, onScope, isBusy }: ScopeProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const why = sentence(control.scopeWhy)
  const proposed = (scope: 'full' | 'addition', hint: string) =>
    control.scopeProposed === scope ? t`${hint} Proposé : ${why}.` : hint
  return (
    <section className="panel data-scope">
      <Choice
        label={t`Ce que ces fichiers contiennent`}
        value={control.scope}
        onChange={onScope}
        options={[
          {
            key: 'full',
            label: t`Toutes les ventes valables à ce jour`,
            hint: proposed('full', t`Un billet déjà vu et absent d’ici est compté comme annulé depuis.`),
            isDisabled: isBusy,
          },
          {
            key: 'addition',
            label: t`Des ventes en plus`,
            hint: proposed('addition', t`Rien de ce qui est déjà là ne change.`),
            isDisabled: isBusy,
          },
        ]}
      />
    </section>
  )
}

function Effects({ control, children }: { control: ImportControl; children: ReactNode }): ReactNode {
  const { tickets } = control
  return (
    <section>
      <h2>
        <Trans>Ce que cela change</Trans>
      </h2>
      <ul className="data-effects">
        <li>
          {sells(control) || tickets.added + tickets.alreadyKnown > 0 ? (
            <>
              <Plural value={tickets.added} one="# place nouvelle" other="# places nouvelles" />
              {tickets.awaited > 0 && (
                <>
                  {' '}
                  (
                  <Plural
                    value={tickets.awaited}
                    one="dont # en option ou non payée"
                    other="dont # en option ou non payées"
                  />
                  )
                </>
              )}
            </>
          ) : (
            <Trans>Ces fichiers ne disent aucune vente : les places ne changent pas.</Trans>
          )}
        </li>
        {tickets.alreadyKnown > 0 && (
          <li>
            <Plural value={tickets.alreadyKnown} one="# place déjà connue" other="# places déjà connues" />
          </li>
        )}
        <Changed control={control} />
        {control.joins.map((join) => (
          <Join key={`${join.from} ${join.to}`} join={join} />
        ))}
      </ul>
      {children}
    </section>
  )
}

/** What became of the seats known before; an import made before this was looked at has two counts only. */
function Changed({ control: { tickets, changes } }: { control: ImportControl }): ReactNode {
  const sentence = useSentence()
  const counts = changes?.counts ?? { vanished: tickets.cancelledByAbsence, changed: tickets.changed }
  return changeKinds
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => <li key={kind}>{sentence(`changes.counts.${kind}`, { seats: counts[kind] ?? 0 })}</li>)
}

/** Under this share, whoever reads the control wonders whether the numbers are the same. */
const fewJoined = 0.2

function Join({ join }: { join: ImportControl['joins'][number] }): ReactNode {
  const { share } = useFormat()
  const found = join.of > 0 ? share(join.found / join.of) : '—'
  return (
    <li>
      <Trans>
        {found} des lignes de « {join.from} » retrouvent leur client dans « {join.to} »
      </Trans>
      {join.of > 0 && join.found / join.of < fewJoined && (
        <>
          {' '}
          <Trans>(c’est peu : attendu d’un fichier qui ne liste qu’une partie de vos clients, à vérifier sinon)</Trans>
        </>
      )}
    </li>
  )
}
