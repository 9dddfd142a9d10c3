import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Fault } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { useRefusal } from '../../components/needs.tsx'
import { showToast } from '../../components/toast.ts'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { Answered } from '../../shell/answered.tsx'

/** Errors of the program's own making, kept on this computer, and their detail to send to whoever helps. */
export function HelpPanel(): ReactNode {
  const refusal = useRefusal('settings.faults')
  const answer = useAnswer(['settings', 'faults'], () => api.settings.faults(), { isAsked: refusal === null })
  if (refusal !== null) return <p className="muted">{refusal}</p>
  return (
    <Answered answer={answer} waiting={null}>
      {({ faults, report }) => (
        <section className="settings-form">
          <p>
            {faults.length === 0 ? (
              <Trans>Aucune erreur de notre fait n’a été relevée sur cet ordinateur.</Trans>
            ) : (
              <Plural
                value={faults.length}
                one="Une erreur de notre fait a été relevée sur cet ordinateur."
                other="# erreurs de notre fait ont été relevées sur cet ordinateur."
              />
            )}{' '}
            <span className="muted">
              <Trans>Rien n’est envoyé : vous seul pouvez copier ce détail, et le lire avant.</Trans>
            </span>
          </p>
          {faults.length > 0 && <Faults faults={faults} report={report} />}
        </section>
      )}
    </Answered>
  )
}

function Faults({ faults, report }: { faults: readonly Fault[]; report: string }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const copy = () =>
    void navigator.clipboard.writeText(report).then(
      () => showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` }),
      () => showToast({ tone: 'problem', message: t`Le navigateur a refusé la copie.` }),
    )
  return (
    <>
      <DataTable
        caption={t`Les dernières erreurs`}
        rows={faults.slice(0, 10)}
        rowKey={(fault) => `${fault.at} ${fault.where}`}
        columns={[
          { key: 'what', header: t`Erreur`, isName: true, cell: ({ errors }) => errors.at(-1)?.name ?? '' },
          { key: 'where', header: t`Où`, cell: ({ where }) => where },
          { key: 'at', header: t`Quand`, cell: ({ at }) => moment(localInstant(at)) },
        ]}
      />
      <details>
        <summary>
          <Trans>Lire le détail</Trans>
        </summary>
        <pre>{report}</pre>
      </details>
      <div className="row">
        <Button variant="second" onPress={copy}>
          <Trans>Copier le détail pour l’assistance</Trans>
        </Button>
      </div>
    </>
  )
}
