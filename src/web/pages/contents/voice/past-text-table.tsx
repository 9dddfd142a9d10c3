import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type Channel, channels, type KeptText } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { useRefusal } from '../../../components/needs.tsx'
import { Select } from '../../../components/select.tsx'
import { useFormat } from '../../../language.tsx'
import { useVocabulary } from '../../../use-vocabulary.ts'
import { PastTextDialog } from './past-text-dialog.tsx'

/** Texts with their day and where they were published, which a person may say. */
export function PastTextTable({ caption, texts }: { caption: string; texts: readonly KeptText[] }): ReactNode {
  const { t } = useLingui()
  const { date, integer } = useFormat()
  const vocabulary = useVocabulary()
  const forget = useAct(api.voice.forget, { changes: ['voice', 'contents'] })
  return (
    <DataTable
      caption={caption}
      rows={texts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t`Texte`,
          isName: true,
          cell: (text) => <OpenText text={text} />,
          sortBy: ({ title }) => title,
        },
        { key: 'day', header: t`Date`, cell: ({ day }) => (day ? date(day) : '—'), sortBy: ({ day }) => day },
        {
          key: 'channel',
          header: t`Canal`,
          cell: (text) => <PublishedOn text={text} />,
          sortBy: ({ channel }) => channel && vocabulary.channel[channel],
        },
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
              needs="voice.forget"
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
  )
}

/** Opens the text as it is kept: what the voice was heard in. */
function OpenText({ text: { id, title } }: { text: KeptText }): ReactNode {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <span className="past-text-open">
      <Button variant="quiet" aria-label={t`Lire : ${title}`} onPress={() => setOpen(true)}>
        {title}
      </Button>
      {isOpen && <PastTextDialog id={id} title={title} onClose={() => setOpen(false)} />}
    </span>
  )
}

function PublishedOn({ text: { id, title, channel } }: { text: KeptText }): ReactNode {
  const { t } = useLingui()
  const vocabulary = useVocabulary()
  const place = useAct(api.voice.place, { changes: ['voice', 'contents'] })
  return (
    <Select<Channel | 'unknown'>
      label={t`Canal de « ${title} »`}
      isLabelHidden
      isDisabled={useRefusal('voice.place') !== null}
      options={[
        { key: 'unknown', label: t`Non précisé` },
        ...channels.map((key) => ({ key, label: vocabulary.channel[key] })),
      ]}
      value={channel ?? 'unknown'}
      onChange={(key) => place.mutate({ id, channel: key === 'unknown' ? null : key })}
    />
  )
}
