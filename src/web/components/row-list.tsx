import './row-list.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'

export interface RowListProps<Row> {
  /** What the rows are, as a heading over them. */
  readonly label: string
  readonly help?: string
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  /** What a new row begins with. */
  readonly fresh: Row
  readonly addLabel: string
  /** Names a row to those who do not see it: « Tarif A, plein ». */
  readonly rowName: (row: Row) => string
  readonly children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode
}

/** Facts of one kind, each with the same few fields, added and taken away one by one. */
export function RowList<Row extends object>(props: RowListProps<Row>): ReactNode {
  const { t } = useLingui()
  const { rows, onChange } = props
  const list = useRef<HTMLUListElement>(null)
  const place = useRef<HTMLFieldSetElement>(null)
  const { ids, added, removed } = useRowIds(rows.length)
  return (
    <fieldset className="row-list" ref={place}>
      <legend>{props.label}</legend>
      {props.help && <p className="field-help">{props.help}</p>}
      <ul ref={list}>
        {rows.map((row, index) => (
          <li key={ids[index]}>
            <div className="row-list-fields">
              {props.children(row, (part) => onChange(rows.with(index, { ...row, ...part })))}
            </div>
            <Button
              variant="quiet"
              aria-label={t`Retirer : ${props.rowName(row) || props.label}`}
              onPress={() => {
                removed(index)
                onChange(rows.toSpliced(index, 1))
                place.current?.querySelector<HTMLElement>(':scope > button')?.focus()
              }}
            >
              <Trans>Retirer</Trans>
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="second"
        onPress={() => {
          added()
          onChange([...rows, props.fresh])
          // The new fields exist once React has drawn them.
          requestAnimationFrame(() =>
            list.current?.lastElementChild?.querySelector<HTMLElement>('input, button')?.focus(),
          )
        }}
      >
        {props.addLabel}
      </Button>
    </fieldset>
  )
}

/** Rows have no number of their own: each is given one, so that what is typed stays in its row when another goes. */
function useRowIds(count: number): { ids: readonly number[]; added: () => void; removed: (index: number) => void } {
  const next = useRef(count)
  const [known, setKnown] = useState<readonly number[]>(() => Array.from({ length: count }, (_, index) => index))
  const ids = known.length === count ? known : Array.from({ length: count }, (_, index) => known[index] ?? -index - 1)
  return {
    ids,
    added: () => {
      next.current += 1
      setKnown([...ids, next.current])
    },
    removed: (index) => setKnown(ids.toSpliced(index, 1)),
  }
}
