import './data-page.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ImportControl } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { useFormat } from '../../language.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useSentence } from '../../use-sentence.ts'
import { FileControlPanel } from './file-control-panel.tsx'

export interface FileControlPageProps {
  readonly control: ImportControl
  readonly onScope: (scope: 'full' | 'addition') => void
  /** Keeps the import; null once it is kept. */
  readonly onCommit: (() => void) | null
  readonly onCancel: () => void
  readonly onMap: (file: string) => void
  readonly rejectedRowsAddress: (file: string) => string
}

/** « Contrôle du fichier »: what was read, corrected, set aside, and what the files cannot tell; for a director. */
export function FileControlPage(props: FileControlPageProps): ReactNode {
  const { t } = useLingui()
  const { control } = props
  const { integer } = useFormat()
  const rows = control.files.reduce((sum, file) => sum + file.rowsRead, 0)
  const count = integer(rows)
  return (
    <>
      <PageHeading
        title={t`Contrôle du fichier : ${count} lignes lues`}
        tab={t`Contrôle du fichier`}
        lead={
          props.onCommit ? (
            <Trans>Rien n’est encore gardé. Relisez, puis confirmez.</Trans>
          ) : (
            <Trans>Cet import est gardé.</Trans>
          )
        }
      />
      {props.onCommit && <Scope control={control} onScope={props.onScope} />}
      <Effects control={control} />
      <div className="stack">
        {control.files.map((file) => (
          <FileControlPanel
            key={file.sha256}
            control={file}
            onMap={() => props.onMap(file.file)}
            rejectedRowsAddress={props.rejectedRowsAddress(file.file)}
          />
        ))}
      </div>
      {props.onCommit && (
        <div className="row data-foot">
          <Button onPress={props.onCommit}>
            <Trans>Garder cet import</Trans>
          </Button>
          <Button variant="second" onPress={props.onCancel}>
            <Trans>Ne rien garder</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function Scope({ control, onScope }: Pick<FileControlPageProps, 'control' | 'onScope'>): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const why = sentence(control.scopeWhy)
  return (
    <section className="panel data-scope">
      <Choice
        label={t`Ce que ces fichiers contiennent. Proposé : ${why}`}
        value={control.scope}
        onChange={onScope}
        options={[
          {
            key: 'full',
            label: t`Toutes les ventes valables à ce jour`,
            hint: t`Un billet déjà vu et absent d’ici est compté comme annulé depuis.`,
          },
          { key: 'addition', label: t`Des ventes en plus`, hint: t`Rien de ce qui est déjà là ne change.` },
        ]}
      />
    </section>
  )
}

function Effects({ control }: { control: ImportControl }): ReactNode {
  const { tickets } = control
  return (
    <section>
      <h2>
        <Trans>Ce que cela change</Trans>
      </h2>
      <ul className="data-effects">
        <li>
          <Plural value={tickets.added} one="# billet ajouté" other="# billets ajoutés" />
        </li>
        <li>
          <Plural value={tickets.alreadyKnown} one="# billet déjà connu" other="# billets déjà connus" />
        </li>
        <li>
          <Plural value={tickets.changed} one="# billet changé" other="# billets changés" />
        </li>
        <li>
          <Plural
            value={tickets.cancelledByAbsence}
            one="# billet annulé depuis le dernier import"
            other="# billets annulés depuis le dernier import"
          />
        </li>
        {control.joins.map((join) => (
          <Join key={`${join.from} ${join.to}`} join={join} />
        ))}
      </ul>
    </section>
  )
}

function Join({ join }: { join: ImportControl['joins'][number] }): ReactNode {
  const { share } = useFormat()
  const found = join.of > 0 ? share(join.found / join.of) : '—'
  return (
    <li>
      <Trans>
        {found} des lignes de « {join.from} » retrouvent leur client dans « {join.to} »
      </Trans>
    </li>
  )
}
