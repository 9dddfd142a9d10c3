import './data-page.css'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type InspectedFile, type Job, type ReadDescription, unusedColumns } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { PageLink } from '../../components/link.tsx'
import { Tag } from '../../components/tag.tsx'
import { isDescribed } from '../../described.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { JobProgress } from '../../shell/job-progress.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useSentence } from '../../use-sentence.ts'
import { ColumnTable } from './column-table.tsx'
import { columnsToSettle, isClear } from './to-settle.ts'
import { useGrainNames } from './use-grain-names.ts'

export interface SetPageProps {
  readonly files: readonly InspectedFile[]
  /** The reading or the control under way. */
  readonly job: Job | null
  readonly isBusy: boolean
  readonly failure: unknown
  readonly onMap: (file: string) => void
  /** Leaves a file out of the set; null when it cannot be done any more. */
  readonly onLeaveOut: ((file: string) => void) | null
  readonly onControl: () => void
  readonly onCancelControl: () => void
  readonly onCancel: () => void
}

/** What was dropped, file by file: what it is, what its columns mean, and what a person must say of them. */
export function SetPage(props: SetPageProps): ReactNode {
  const { t } = useLingui()
  const { files, job, isBusy, failure } = props
  const inWords = useMissingColumn()
  const unclear = files.filter((file) => !isClear(file)).length
  const unread = files.filter(({ description }) => description === null).length
  const title =
    unclear === 0
      ? t`Vos fichiers sont lus : il reste à les contrôler`
      : unclear === unread
        ? plural(unread, { one: 'Un fichier ne se lit pas', other: '# fichiers ne se lisent pas' })
        : t`Il manque une réponse de vous`
  return (
    <>
      <PageHeading title={title} tab={t`Fichiers déposés`} lead={<Trans>Rien n’est encore gardé.</Trans>} />
      <div className="stack">
        {files.map((file) => (
          <FilePanel key={file.name} file={file} onMap={props.onMap} onLeaveOut={props.onLeaveOut} />
        ))}
      </div>
      <div className="data-news" aria-live="polite">
        {job && <JobProgress job={job} onCancel={props.onCancelControl} />}
        {failure ? <ErrorSentence error={inWords(failure)} /> : null}
      </div>
      <div className="row data-foot">
        <Button needs="imports.run" onPress={props.onControl} isDisabled={isBusy || unclear > 0 || files.length === 0}>
          <Trans>Contrôler ces fichiers</Trans>
        </Button>
        <Button variant="second" onPress={props.onCancel}>
          <Trans>Ne rien garder</Trans>
        </Button>
        {unread > 0 && unclear === unread && (
          <span className="muted">
            <Plural
              value={unread}
              one="Ce fichier est à laisser de côté, ou à refaire et à redéposer."
              other="Ces # fichiers sont à laisser de côté, ou à refaire et à redéposer."
            />
          </span>
        )}
        {unclear > unread && (
          <span className="muted">
            <Plural
              value={unclear}
              one="# fichier attend une réponse, ou doit être laissé de côté."
              other="# fichiers attendent une réponse, ou doivent être laissés de côté."
            />
          </span>
        )}
      </div>
    </>
  )
}

/** « This file does not say when »: the codes of what lacks become names before they are said. */
function useMissingColumn(): (failure: unknown) => unknown {
  const sentence = useSentence()
  return (failure) => {
    if (!isDescribed(failure) || failure.code !== 'column-missing') return failure
    const { file = '', column = null, why = null, meaning = column, grain = why } = failure.params
    return {
      code: failure.code,
      params: { file, meaning: sentence(`meaning.${meaning}`), grain: sentence(`grain.${grain}`) },
    }
  }
}

interface FilePanelProps extends Pick<SetPageProps, 'onMap' | 'onLeaveOut'> {
  readonly file: InspectedFile
}

function FilePanel({ file, onMap, onLeaveOut }: FilePanelProps): ReactNode {
  const { t } = useLingui()
  const { name, description, error } = file
  const leaveOut = onLeaveOut && (
    <Button variant="quiet" aria-label={t`Laisser de côté : « ${name} »`} onPress={() => onLeaveOut(name)}>
      <Trans>Laisser de côté</Trans>
    </Button>
  )
  return (
    <article className="panel file-control" aria-label={name}>
      <div className="row file-control-head">
        <h2 className="file-name">{name}</h2>
        {description && !isClear(file) && (
          <Tag tone="uncertain">
            <Trans>à regarder</Trans>
          </Tag>
        )}
        {leaveOut}
      </div>
      {error && <ErrorSentence error={error} />}
      {description && (
        <>
          <ReadAs description={description} />
          {file.explains.length > 0 ? <Explains file={file} onMap={onMap} /> : <ToSettle file={file} onMap={onMap} />}
          <details>
            <summary>
              <Plural value={description.columns.length} one="Voir la colonne" other="Voir les # colonnes" />
            </summary>
            <ColumnTable file={name} columns={description.columns} />
          </details>
        </>
      )}
    </article>
  )
}

/** How the file was read: what it holds, its rows, its kind, its characters, the row of its titles. */
function ReadAs({ description }: { description: ReadDescription }): ReactNode {
  const { t } = useLingui()
  const grains = useGrainNames()
  const { kind, encoding, sheet, headerRow, rows, skipped } = description
  const outside = skipped.filter(({ row }) => row !== null).length
  const sheets = skipped.flatMap(({ why, detail }) => (why === 'other-sheet' ? [quoted(detail ?? '')] : []))
  const parts = [
    kind === 'csv' ? `CSV, ${encoding ?? ''}` : kind.toUpperCase(),
    sheet ? t`feuille « ${sheet} »` : null,
    headerRow === null || headerRow === 0 ? t`sans ligne de titres` : t`titres en ligne ${headerRow}`,
    outside > 0 ? plural(outside, { one: '# ligne hors tableau', other: '# lignes hors tableau' }) : null,
  ]
  return (
    <>
      <p className="file-control-sum">
        {description.grain !== 'unknown' && `${grains[description.grain]} · `}
        <Plural value={rows} one="# ligne" other="# lignes" />
      </p>
      <p className="muted">{parts.filter(Boolean).join(' · ')}</p>
      {sheets.length > 0 && <OtherSheets sheets={sheets} />}
    </>
  )
}

/** A name that no line break parts from its marks. */
function quoted(name: string): string {
  return `«\u202f${name}\u202f»`
}

/** What stands on the other sheets of a workbook is read only where a person asks for it: one sheet a drop. */
function OtherSheets({ sheets }: { sheets: readonly string[] }): ReactNode {
  const names = sheets.join(', ')
  return (
    <p className="file-control-warnings">
      <Plural
        value={sheets.length}
        one={`Une autre feuille n’est pas lue : ${names}.`}
        other={`# autres feuilles ne sont pas lues : ${names}.`}
      />{' '}
      <Trans>
        Pour en lire une, choisissez-la dans « Sens des colonnes » ; déposez le classeur une fois par feuille.
      </Trans>
    </p>
  )
}

/** A table of states or of tariffs: it goes with the sales, and is no file of its own. */
function Explains({
  file: { name, explains },
  onMap,
}: {
  file: InspectedFile
  onMap: (file: string) => void
}): ReactNode {
  const others = explains.map(quoted).join(', ')
  return (
    <>
      <p>
        <Trans>
          Ce fichier dit ce que veulent dire des codes de {others} : il est lu avec, et rien n’en est demandé.
        </Trans>
      </p>
      <div className="row">
        <Button variant="quiet" onPress={() => onMap(name)}>
          <Trans>Sens des colonnes</Trans>
        </Button>
      </div>
    </>
  )
}

/** A table of codes without its sales: what it would complete is not here, nor will be later. */
function CodesAlone({ column }: { column: string }): ReactNode {
  return (
    <p className="file-control-warnings">
      <Trans>
        Ce fichier semble dire ce que veulent dire les codes de {column}. Seul, il ne complète aucune vente, même déjà
        importée : déposez-le de nouveau en même temps que les ventes où ces codes sont écrits. Sinon, dites ce qu’est
        une ligne.
      </Trans>
    </p>
  )
}

function ToSettle({ file, onMap }: { file: InspectedFile; onMap: (file: string) => void }): ReactNode {
  const sentence = useSentence()
  const columns = columnsToSettle(file)
  const readings = columns.map(({ name, ambiguous = [] }) =>
    sentence('column-readings', { column: name, choices: ambiguous.join(' / ') }),
  )
  const listed = readings.join(' ')
  const isUnknown = file.description?.grain === 'unknown' || file.description?.grain === 'publications'
  const { names: unusedNames, areMost } = unusedColumns(file)
  const unused = unusedNames.length
  const unusedList = unusedNames.map(quoted).join(', ')
  return (
    <>
      {file.codes !== null && <CodesAlone column={quoted(file.codes)} />}
      {file.isOfCampaigns && (
        <p className="file-control-warnings">
          <Trans>
            Ce fichier donne les résultats de vos envois, pas des ventes : laissez-le de côté ici, et reprenez-le dans{' '}
            <PageLink to="/contenus">Contenus</PageLink>.
          </Trans>
        </p>
      )}
      {isUnknown && file.codes === null && !file.isOfCampaigns && (
        <p className="file-control-warnings">
          <Trans>
            Parterre ne reconnaît pas ce que contient ce fichier. Dites ce qu’est une ligne, et ce que ses colonnes
            veulent dire.
          </Trans>
        </p>
      )}
      {columns.length > 0 && (
        <p className="file-control-warnings">
          <Trans>À trancher, parce que le fichier ne permet pas de le savoir : {listed}</Trans>
        </p>
      )}
      {areMost && !isUnknown && (
        <p className="file-control-warnings">
          <Plural
            value={unused}
            one="# colonne remplie n’est pas comprise : elle ne servirait à rien. Dites ce qu’elle contient."
            other="# colonnes remplies ne sont pas comprises : elles ne serviraient à rien. Dites ce qu’elles contiennent."
          />
        </p>
      )}
      {file.joinedColumns.length > 0 && (
        <p className="muted">
          <Trans>Codes lus dans les tables déposées avec : {file.joinedColumns.map(quoted).join(', ')}.</Trans>
        </p>
      )}
      {unused > 0 && !areMost && !isUnknown && (
        <p className="muted">
          <Plural
            value={unused}
            one={`# colonne remplie ne sert pas : ${unusedList}.`}
            other={`# colonnes remplies ne servent pas : ${unusedList}.`}
          />
        </p>
      )}
      <div className="row">
        <Button variant={isClear(file) && !areMost ? 'quiet' : 'second'} onPress={() => onMap(file.name)}>
          <Trans>Sens des colonnes</Trans>
        </Button>
      </div>
    </>
  )
}
