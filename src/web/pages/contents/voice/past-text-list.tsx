import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { KeptText } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { useFormat } from '../../../language.tsx'

/** The texts that the voice was heard in: each may be taken out. */
export function PastTextList({ texts }: { texts: readonly KeptText[] }): ReactNode {
  const { t } = useLingui()
  const { date, integer } = useFormat()
  const forget = useAct(api.voice.forget, { changes: ['voice', 'contents'] })
  return (
    <section className="panel">
      <h2>
        <Trans>Textes gardés</Trans>
      </h2>
      <DataTable
        caption={t`Textes gardés`}
        rows={texts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', header: t`Texte`, isName: true, cell: ({ title }) => title, sortBy: ({ title }) => title },
          { key: 'day', header: t`Date`, cell: ({ day }) => (day ? date(day) : '—'), sortBy: ({ day }) => day },
          {
            key: 'words',
            header: t`Mots`,
            isNumber: true,
            cell: ({ words }) => integer(words),
            sortBy: ({ words }) => words,
          },
          {
            key: 'forget',
            header: t`Retirer`,
            isHeaderHidden: true,
            cell: ({ id, title }) => (
              <Button
                variant="quiet"
                aria-label={t`Retirer : ${title}`}
                isDisabled={forget.isPending}
                onPress={() => forget.mutate({ id })}
              >
                <Trans>Retirer</Trans>
              </Button>
            ),
          },
        ]}
      />
    </section>
  )
}
