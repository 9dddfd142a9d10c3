import './data-page.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type Grain, grains, type InspectedFile, type ReadDescription } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Select } from '../../components/select.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { FirstRows } from './first-rows.tsx'
import { MeaningTable, type MeaningTableProps } from './meaning-table.tsx'
import { columnsToSettle } from './to-settle.ts'
import { useGrainNames } from './use-grain-names.ts'
import type { FileMapping } from './use-inspection.ts'

export interface MappingPageProps {
  readonly file: InspectedFile
  /** The file is being read again as it was just told. */
  readonly isReading: boolean
  readonly onColumn: MeaningTableProps['onColumn']
  /** How the file is to be read: what a row is, the row of titles, the characters. */
  readonly onReading: (reading: Omit<FileMapping, 'columns'>) => void
  readonly onDone: () => void
}

/** The meaning of each column of a file; every choice reads the file again, and is kept for files of the same shape. */
export function MappingPage({ file, isReading, onColumn, onReading, onDone }: MappingPageProps): ReactNode {
  const { t } = useLingui()
  const { name, description, firstRows, error } = file
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
      <Reading description={description} onReading={onReading} />
      {description && (
        <>
          <p className="muted" role="status">
            {isReading ? (
              <Trans>Le fichier est relu…</Trans>
            ) : (
              <Plural
                value={unsure}
                _0="Plus rien à trancher."
                one="Encore # colonne à trancher."
                other="Encore # colonnes à trancher."
              />
            )}
          </p>
          <MeaningTable columns={description.columns} onColumn={onColumn} />
          <FirstRows columns={description.columns.map((column) => column.name)} rows={firstRows} />
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

interface ReadingProps extends Pick<MappingPageProps, 'onReading'> {
  readonly description: ReadDescription | null
}

function Reading({ description, onReading }: ReadingProps): ReactNode {
  const { t } = useLingui()
  const names = useGrainNames()
  const isText = description?.kind === 'csv'
  const encoding = description?.encoding ?? null
  return (
    <section className="panel fields data-reading" aria-label={t`Comment lire ce fichier`}>
      <Select<Grain>
        label={t`Une ligne est`}
        options={grains
          .filter((grain) => grain !== 'unknown' && grain !== 'publications')
          .map((grain) => ({ key: grain, label: names[grain] }))}
        value={description && description.grain !== 'unknown' ? description.grain : null}
        onChange={(grain) => onReading({ grain })}
      />
      <NumberField
        label={t`Ligne des titres`}
        help={t`0 : le fichier n’a pas de titres.`}
        minValue={0}
        value={description?.headerRow ?? 0}
        onChange={(headerRow) => Number.isInteger(headerRow) && onReading({ headerRow })}
      />
      {isText && (
        <Select
          label={t`Caractères`}
          help={t`À changer si les accents sont illisibles.`}
          options={textEncodings}
          value={textEncodings.find(({ key }) => key === encoding)?.key ?? null}
          onChange={(chosen) => onReading({ encoding: chosen })}
        />
      )}
    </section>
  )
}

const textEncodings = [
  { key: 'utf-8', label: 'UTF-8' },
  { key: 'windows-1252', label: 'Windows (1252)' },
  { key: 'iso-8859-15', label: 'ISO 8859-15' },
  { key: 'macintosh', label: 'Macintosh' },
  { key: 'utf-16le', label: 'UTF-16' },
] as const
