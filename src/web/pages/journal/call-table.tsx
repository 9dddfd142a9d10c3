import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { LedgerCall } from '../../../contract/index.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { useSentence } from '../../use-sentence.ts'

/** Each call of a model: what for, by whom, the exact bytes that left, tokens, energy. */
export function CallTable({ calls }: { calls: readonly LedgerCall[] }): ReactNode {
  const { t } = useLingui()
  const { moment, bytes, integer, wattHours } = useFormat()
  const sentence = useSentence()
  return (
    <DataTable
      caption={t`Appels à un modèle`}
      rows={calls}
      rowKey={(call) => call.id}
      sortedBy={{ key: 'at', isDescending: true }}
      columns={[
        {
          key: 'task',
          header: t`Pour quoi`,
          isName: true,
          cell: (call) => (
            <>
              {sentence(`task.${call.task}`)}
              <small>
                {call.who}
                {call.outcome !== null && call.outcome !== 'done' && `, ${sentence(`call-outcome.${call.outcome}`)}`}
              </small>
            </>
          ),
        },
        { key: 'at', header: t`Quand`, sortBy: (call) => call.at, cell: (call) => moment(localInstant(call.at)) },
        {
          key: 'model',
          header: t`Modèle`,
          cell: (call) => (
            <>
              {call.model}
              <small>{call.isLocal ? t`sur cet ordinateur` : t`hors de la maison : ${call.host}`}</small>
            </>
          ),
        },
        { key: 'sent', header: t`Envoyé`, cell: (call) => <Sent call={call} size={bytes(call.bytesSent)} /> },
        {
          key: 'tokens',
          header: t`Jetons`,
          isNumber: true,
          sortBy: (call) => call.tokensIn + call.tokensOut,
          cell: (call) => integer(call.tokensIn + call.tokensOut),
        },
        { key: 'wh', header: t`Wh`, isNumber: true, sortBy: (call) => call.wh, cell: (call) => wattHours(call.wh) },
      ]}
    />
  )
}

function Sent({ call, size }: { call: LedgerCall; size: string }): ReactNode {
  return (
    <details className="journal-sent">
      <summary>
        <Trans>{size}, mot pour mot</Trans>
      </summary>
      <pre>{call.sent}</pre>
    </details>
  )
}
