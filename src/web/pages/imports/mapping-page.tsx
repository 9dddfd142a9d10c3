import './data-page.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import type { InspectedFile } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { ConstantFields, type ConstantFieldsProps } from './constant-fields.tsx'
import { FirstRows } from './first-rows.tsx'
import { MeaningTable, type MeaningTableProps } from './meaning-table.tsx'
import { ReadingFields, type ReadingFieldsProps } from './reading-fields.tsx'
import { columnsToSettle } from './to-settle.ts'

export interface MappingPageProps {
  readonly file: InspectedFile
  /** The file is being read again as it was just told. */
  readonly isReading: boolean
  readonly onColumn: MeaningTableProps['onColumn']
  readonly onReading: ReadingFieldsProps['onReading']
  readonly onConstants: ConstantFieldsProps['onConstants']
  readonly onDone: () => void
}

/** The meaning of each column of a file; every choice reads the file again, and is kept for files of the same shape. */
export function MappingPage({
  file,
  isReading,
  onColumn,
  onReading,
  onConstants,
  onDone,
}: MappingPageProps): ReactNode {
  const { t } = useLingui()
  const { name, description, firstRows, error } = file
  // It comes in the place of a long page, of which the fifth file may have been pressed.
  // What scrolling answers (a promise, in browsers of today) is not what undoes an effect.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const unsure = columnsToSettle(file).length
  return (
    <>
      <PageHeading
        title={unsure > 0 ? t`À trancher dans « ${name} »` : t`Les colonnes de « ${name} »`}
        tab={t`Sens des colonnes`}
        lead={
          <Trans>
            Le fichier est relu à chaque choix. Vos choix valent pour les prochains fichiers de cette forme.
          </Trans>
        }
      />
      {error && <ErrorSentence error={error} />}
      <ReadingFields file={file} onReading={onReading} />
      {description && (
        <>
          <p className="muted" role="status">
            {isReading ? (
              <ReadingAgain isWhole={file.isWhole} />
            ) : (
              <Plural
                value={unsure}
                _0="Plus rien à trancher."
                one="Encore # colonne à trancher."
                other="Encore # colonnes à trancher."
              />
            )}
          </p>
          <FirstRows columns={description.columns.map((column) => column.name)} rows={firstRows} />
          <ConstantFields key={`${file.name} ${description.sheet}`} file={file} onConstants={onConstants} />
          <MeaningTable columns={description.columns} onColumn={onColumn} />
        </>
      )}
      <div className="row data-foot">
        <Button onPress={onDone} isDisabled={isReading}>
          <Trans>Revenir aux fichiers</Trans>
        </Button>
      </div>
    </>
  )
}

/** What is shown while the file is read: what it was, or already its beginning as it was just told. */
function ReadingAgain({ isWhole }: { isWhole: boolean }): ReactNode {
  return isWhole ? <Trans>Le fichier est relu…</Trans> : <Trans>Aperçu du début du fichier ; le reste est relu…</Trans>
}
