import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type Grain, grains, type InspectedFile } from '../../../contract/index.ts'
import { NumberField } from '../../components/number-field.tsx'
import { Select } from '../../components/select.tsx'
import { useGrainNames } from './use-grain-names.ts'
import type { FileMapping } from './use-inspection.ts'

export interface ReadingFieldsProps {
  readonly file: InspectedFile
  /** How the file is to be read: its sheet, its table, what a row is, the row of titles, the characters. */
  readonly onReading: (reading: Omit<FileMapping, 'columns' | 'constants'>) => void
}

/** How a file is read, as far as a person may have to say it. */
export function ReadingFields({ file, onReading }: ReadingFieldsProps): ReactNode {
  const { t } = useLingui()
  const { description } = file
  const names = useGrainNames()
  return (
    <section className="panel fields data-reading" aria-label={t`Comment lire ce fichier`}>
      <SheetField file={file} onReading={onReading} />
      <TableField file={file} onReading={onReading} />
      <Select<Grain>
        label={t`Une ligne est`}
        options={grains
          .filter((grain) => grain !== 'unknown' && grain !== 'publications')
          .map((grain) => ({ key: grain, label: names[grain] }))}
        value={description && description.grain !== 'unknown' ? description.grain : null}
        onChange={(grain) => onReading({ grain })}
      />
      <NumberField
        key={description?.headerRow ?? 0}
        label={t`Ligne des titres`}
        help={t`0 : le fichier n’a pas de titres.`}
        minValue={0}
        defaultValue={description?.headerRow ?? 0}
        onChange={(headerRow) => Number.isInteger(headerRow) && onReading({ headerRow })}
      />
      <TextFields file={file} onReading={onReading} />
    </section>
  )
}

function SheetField({ file: { sheets, description }, onReading }: ReadingFieldsProps): ReactNode {
  const { t } = useLingui()
  if (sheets.length < 2) return null
  return (
    <Select
      label={t`Feuille`}
      options={sheets.map((name) => ({ key: name, label: name }))}
      value={description?.sheet ?? null}
      onChange={(sheet) => onReading({ sheet })}
    />
  )
}

/** Several tables one under the other: each is known by its first row. */
function TableField({ file: { tables }, onReading }: ReadingFieldsProps): ReactNode {
  const { t } = useLingui()
  if (tables.length < 2) return null
  const chosen = tables.findIndex(({ isChosen }) => isChosen)
  return (
    <Select
      label={t`Tableau`}
      options={tables.map(({ row, rows, firstRow }, index) => ({
        key: String(index + 1),
        label: t`ligne ${row}, ${plural(rows, { one: '# ligne', other: '# lignes' })}`,
        hint: firstRow,
      }))}
      value={chosen < 0 ? null : String(chosen + 1)}
      onChange={(table) => onReading({ table: Number(table) })}
    />
  )
}

function TextFields({ file: { description }, onReading }: ReadingFieldsProps): ReactNode {
  const { t } = useLingui()
  if (description === null || description.delimiter === null) return null
  const { encoding, delimiter } = description
  const separators = [
    { key: ';', label: t`point-virgule ( ; )` },
    { key: ',', label: t`virgule ( , )` },
    { key: '\t', label: t`tabulation` },
    { key: '|', label: t`barre ( | )` },
  ]
  return (
    <>
      <Select
        label={t`Caractères`}
        help={t`À changer si les accents sont illisibles.`}
        options={textEncodings}
        value={textEncodings.find(({ key }) => key === encoding)?.key ?? null}
        onChange={(chosen) => onReading({ encoding: chosen })}
      />
      <Select
        label={t`Séparateur`}
        help={t`À changer si tout tient dans une seule colonne.`}
        options={separators}
        value={separators.find(({ key }) => key === delimiter)?.key ?? null}
        onChange={(chosen) => onReading({ delimiter: chosen })}
      />
    </>
  )
}

const textEncodings = [
  { key: 'utf-8', label: 'UTF-8' },
  { key: 'windows-1252', label: 'Windows (1252)' },
  { key: 'iso-8859-15', label: 'ISO 8859-15' },
  { key: 'macintosh', label: 'Macintosh' },
  { key: 'ibm850', label: 'DOS (850)' },
  { key: 'utf-16le', label: 'UTF-16' },
] as const
