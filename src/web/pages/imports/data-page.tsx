import './data-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DropZone } from '../../components/drop-zone.tsx'
import { Progress, type ProgressProps } from '../../components/progress.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { DuplicateList, type DuplicateListProps } from './duplicate-list.tsx'
import { type ImportEntry, ImportList } from './import-list.tsx'

export interface DataPageProps {
  readonly imports: readonly ImportEntry[]
  readonly onFiles: (files: readonly File[]) => void
  /** The import under way, if any. */
  readonly progress: ProgressProps | null
  /** Why the last files were refused: a code of the engine. */
  readonly failure: unknown
  readonly onUndo: (importId: string) => void
  /** Pairs of records that wait for a person's eye. */
  readonly duplicates: Omit<DuplicateListProps, 'onDecide'>
  readonly onDecide: DuplicateListProps['onDecide']
  /** The way to the demo theatre, offered as long as there is nothing. */
  readonly onVisitDemo: (() => void) | null
}

/** « What did we import, and is it right? » */
export function DataPage(props: DataPageProps): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading
        title={props.imports.length > 0 ? t`Vos fichiers, et ce qu’ils contiennent` : t`Déposez vos exports`}
        tab={t`Données`}
        lead={<Trans>Chaque import est contrôlé avant d’être gardé, et peut être repris.</Trans>}
      />
      <DropZone
        title={t`Déposez ici les exports de la billetterie`}
        hint={<Hint onVisitDemo={props.onVisitDemo} />}
        onFiles={props.onFiles}
        isDisabled={props.progress !== null}
      />
      <div className="data-news">
        {props.progress && <Progress {...props.progress} />}
        {props.failure !== null && props.failure !== undefined && <ErrorSentence error={props.failure} />}
      </div>
      {props.imports.length > 0 && <ImportList imports={props.imports} onUndo={props.onUndo} />}
      <DuplicateList {...props.duplicates} onDecide={props.onDecide} />
    </>
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
