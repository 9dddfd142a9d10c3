import './data-page.css'
import './quality-panel.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import { cleanTableNames, type DuplicateQueue, type Job } from '../../../contract/index.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { ButtonLink } from '../../components/link.tsx'
import { Needs, useRefusal } from '../../components/needs.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { JobProgress } from '../../shell/job-progress.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useConfirmed } from '../../shell/use-confirmed.tsx'
import { type ImportEntry, ImportList } from './import-list.tsx'

export interface DataPageProps {
  readonly imports: readonly ImportEntry[]
  readonly onFiles: (files: readonly File[]) => void
  readonly isBusy: boolean
  /** The work under way, if any, and how to give it up when that can be done. */
  readonly job: Job | null
  readonly onCancel: (() => void) | null
  /** Why the last files were refused: a code of the engine. */
  readonly failure: unknown
  readonly onUndo: (importId: string) => void
  /** Pairs of records that wait for a person's eye; null while they are not known. */
  readonly duplicates: Pick<DuplicateQueue, 'merged' | 'waiting' | 'isMore'> | null
  /** What was controlled and not kept. */
  readonly waiting?: ReactNode
  /** What could be mended in the data. */
  readonly repairs?: ReactNode
  /** The way to the demo theatre, offered as long as there is nothing. */
  readonly onVisitDemo: (() => void) | null
}

/** « What did we import, and is it right? » */
export function DataPage(props: DataPageProps): ReactNode {
  const { t } = useLingui()
  const { imports, job, failure, onCancel } = props
  const noTables = useRefusal('persons.find') !== null
  return (
    <>
      <PageHeading
        title={imports.length > 0 ? t`Vos fichiers, et ce qu’ils contiennent` : t`Déposez vos exports`}
        tab={t`Données`}
        lead={<Trans>Chaque import est contrôlé avant d’être gardé, et peut être annulé.</Trans>}
      />
      <Needs of="imports.inspect">
        <DropZone
          title={t`Déposez ici les exports de la billetterie`}
          hint={<Hint onVisitDemo={props.onVisitDemo} />}
          onFiles={props.onFiles}
          isDisabled={props.isBusy}
        />
      </Needs>
      <div className="data-news" aria-live="polite">
        {job && <JobProgress job={job} {...(onCancel && { onCancel })} />}
        {failure ? <ErrorSentence error={failure} /> : null}
      </div>
      {props.waiting}
      {imports.length > 0 && (
        <p className="row data-links">
          <ButtonLink variant="second" to="/donnees/saison">
            <Trans>Contrôle de la saison</Trans>
          </ButtonLink>
          <ButtonLink needs="persons.find" variant="second" to="/donnees/personnes">
            <Trans>Une personne demande…</Trans>
          </ButtonLink>
          <ButtonLink needs="persons.retention" variant="second" to="/donnees/conservation">
            <Trans>Durées de conservation</Trans>
          </ButtonLink>
        </p>
      )}
      {imports.length > 0 && <ImportList imports={imports} onUndo={props.onUndo} />}
      {props.repairs}
      {imports.length > 0 && !noTables && <CleanTables />}
      {props.duplicates && imports.length > 0 && <Duplicates {...props.duplicates} />}
    </>
  )
}

/** What the files end with, to take away: for people, and for other programs. */
function CleanTables(): ReactNode {
  const { t } = useLingui()
  const names = { tickets: t`Billets`, performances: t`Représentations`, contacts: t`Contacts` }
  const formats = { xlsx: 'Excel', csv: 'CSV', parquet: 'Parquet' }
  const confirmed = useConfirmed()
  return (
    <section>
      <h2>
        <Trans>Vos données nettoyées</Trans>
      </h2>
      <div className="panel">
        <p>
          <Trans>Chaque table telle que les chiffres la comptent. Ce que l’on emporte est noté au journal.</Trans>
        </p>
        <dl className="quality-dimensions">
          {cleanTableNames.map((name) => (
            <Fragment key={name}>
              <dt>{names[name]}</dt>
              <dd className="row">
                {Object.entries(formats).map(([format, label]) => (
                  <a
                    key={format}
                    href={`/api/tables/${name}/${format}`}
                    download
                    aria-label={`${names[name]}, ${label}`}
                    onClick={(event) => {
                      // The shows and their seats name nobody.
                      if (name === 'performances') return
                      const { href } = event.currentTarget
                      event.preventDefault()
                      confirmed.run(() => window.location.assign(href))
                    }}
                  >
                    {label}
                  </a>
                ))}
              </dd>
            </Fragment>
          ))}
        </dl>
      </div>
      {confirmed.dialog}
    </section>
  )
}

function Duplicates({ merged, waiting, isMore }: Pick<DuplicateQueue, 'merged' | 'waiting' | 'isMore'>): ReactNode {
  const { integer } = useFormat()
  const waitingText = integer(waiting)
  return (
    <section>
      <h2>
        <Trans>Doublons</Trans>
      </h2>
      <div className="panel data-duplicates">
        <p>
          <Plural
            value={merged}
            _0="Aucune fiche n’en a rejoint une autre."
            one="# fiche a rejoint une autre fiche de la même personne, sans rien demander."
            other="# fiches ont rejoint une autre fiche de la même personne, sans rien demander."
          />{' '}
          {isMore ? (
            <Trans>Plus de {waitingText} paires attendent votre regard.</Trans>
          ) : (
            <Plural
              value={waiting}
              _0="Aucune paire n’attend votre regard."
              one="# paire attend votre regard."
              other="# paires attendent votre regard."
            />
          )}
        </p>
        <ButtonLink needs="duplicates.list" variant="second" to="/donnees/doublons">
          <Trans>Voir les doublons</Trans>
        </ButtonLink>
      </div>
    </section>
  )
}

function Hint({ onVisitDemo }: Pick<DataPageProps, 'onVisitDemo'>): ReactNode {
  return (
    <>
      <Trans>
        CSV ou Excel, tels que la billetterie les donne. Plusieurs fichiers qui vont ensemble (ventes, contacts,
        adresses) se déposent d’un coup, dans n’importe quel ordre.
      </Trans>
      {onVisitDemo && (
        <>
          {' '}
          <button type="button" className="link-button" onClick={onVisitDemo}>
            <Trans>Ou visitez le théâtre de démonstration.</Trans>
          </button>
        </>
      )}
    </>
  )
}
