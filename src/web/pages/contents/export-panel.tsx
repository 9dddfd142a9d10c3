import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useFormat } from '../../language.tsx'
import { showToast } from '../../shell/toast.ts'
import type { Approval } from './review-dialog.tsx'

export interface DraftExport {
  readonly key: string
  readonly label: string
  readonly hint: string
  /** A file to download, or a text to copy (an Instagram caption is pasted, not imported: P28). */
  readonly give: { readonly address: string } | { readonly text: string }
}

/** The ways out of a validated text. */
export function ExportPanel({ exports, approval }: { exports: readonly DraftExport[]; approval: Approval }): ReactNode {
  const { moment } = useFormat()
  const when = moment(approval.at)
  return (
    <section className="panel">
      <p className="muted">
        <Trans>
          Version validée par {approval.by}, {when}.
        </Trans>
      </p>
      <ul className="export-list">
        {exports.map((entry) => (
          <li key={entry.key}>
            <div>
              <strong>{entry.label}</strong>
              <p className="muted">{entry.hint}</p>
            </div>
            <Give entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Give({ entry }: { entry: DraftExport }): ReactNode {
  const { t } = useLingui()
  const { give } = entry
  if ('address' in give) {
    return (
      <a className="button button-second" href={give.address} download aria-label={t`Télécharger : ${entry.label}`}>
        <Trans>Télécharger</Trans>
      </a>
    )
  }
  const copy = () => {
    void navigator.clipboard.writeText(give.text).then(
      () => showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` }),
      () => showToast({ tone: 'problem', message: t`Le navigateur a refusé la copie.` }),
    )
  }
  return (
    <Button variant="second" onPress={copy} aria-label={t`Copier : ${entry.label}`}>
      <Trans>Copier</Trans>
    </Button>
  )
}
