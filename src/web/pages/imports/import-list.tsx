import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { FileControl, ImportListing } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PageLink } from '../../components/link.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import { localMoment } from './local-moment.ts'

export interface ImportEntry {
  readonly importId: string
  readonly importedAt: string
  readonly source: string
  readonly files: readonly string[]
  readonly rowsKept: number
  readonly rowsRejected: number
  readonly isUndone: boolean
}

/** An import as the list shows it. */
export function importEntry({ id, control, committedAt, status }: ImportListing): ImportEntry {
  const sum = (count: (file: FileControl) => number) => control.files.reduce((total, file) => total + count(file), 0)
  return {
    importId: id,
    importedAt: localMoment(committedAt),
    source: control.source,
    files: control.files.map(({ file }) => file),
    rowsKept: sum(({ kept }) => kept),
    rowsRejected: sum(({ rejected }) => rejected),
    isUndone: status === 'undone',
  }
}

export interface ImportListProps {
  readonly imports: readonly ImportEntry[]
  readonly onUndo: (importId: string) => void
}

/** The imports, the last first, each opening onto its control, and reversible. */
export function ImportList({ imports, onUndo }: ImportListProps): ReactNode {
  const { t } = useLingui()
  const { integer, moment } = useFormat()
  const [undoing, setUndoing] = useState<ImportEntry | null>(null)
  return (
    <section>
      <h2>
        <Trans>Imports</Trans>
      </h2>
      <DataTable
        caption={t`Imports`}
        rows={imports}
        rowKey={(row) => row.importId}
        columns={[
          {
            key: 'files',
            header: t`Fichiers`,
            isName: true,
            cell: (row) => (
              <>
                <PageLink className="strong-link" to="/donnees/$importId" params={{ importId: row.importId }}>
                  {row.files.join(', ')}
                </PageLink>
                <small>{row.source}</small>
              </>
            ),
          },
          { key: 'when', header: t`Importé`, sortBy: (row) => row.importedAt, cell: (row) => moment(row.importedAt) },
          { key: 'kept', header: t`Lignes gardées`, isNumber: true, cell: (row) => integer(row.rowsKept) },
          { key: 'rejected', header: t`Écartées`, isNumber: true, cell: (row) => integer(row.rowsRejected) },
          {
            key: 'undo',
            header: t`Annuler l’import`,
            isHeaderHidden: true,
            cell: (row) =>
              row.isUndone ? (
                <Tag>
                  <Trans>annulé</Trans>
                </Tag>
              ) : (
                <Button needs="imports.undo" variant="quiet" onPress={() => setUndoing(row)}>
                  <Trans>Annuler l’import</Trans>
                </Button>
              ),
          },
        ]}
      />
      <UndoDialog entry={undoing} onClose={() => setUndoing(null)} onUndo={onUndo} />
    </section>
  )
}

interface UndoDialogProps {
  readonly entry: ImportEntry | null
  readonly onClose: () => void
  readonly onUndo: (importId: string) => void
}

function UndoDialog({ entry, onClose, onUndo }: UndoDialogProps): ReactNode {
  const { t } = useLingui()
  const confirm = () => {
    if (entry) onUndo(entry.importId)
    onClose()
  }
  return (
    <Dialog
      title={t`Annuler cet import ?`}
      isOpen={entry !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isQuestion
      actions={
        <>
          <Button variant="second" onPress={onClose}>
            <Trans>Le garder</Trans>
          </Button>
          <Button needs="imports.undo" variant="danger" onPress={confirm}>
            <Trans>Annuler l’import</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Ses lignes quittent les chiffres, les publics et les prévisions. Les fichiers restent sur cet ordinateur :
          vous pourrez les déposer de nouveau.
        </Trans>
      </p>
    </Dialog>
  )
}
