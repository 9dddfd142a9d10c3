import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { CampaignsRead } from '../../../../contract/index.ts'
import { api, sendFiles, useWork } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { DropZone } from '../../../components/drop-zone.tsx'
import { Needs } from '../../../components/needs.tsx'
import { Progress } from '../../../components/progress.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { AheadLine } from './ahead-line.tsx'

/** Takes in what the sending tool says of its campaigns, and says what became of each row. */
export function TakeResults(): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const [read, setRead] = useState<readonly CampaignsRead[]>([])
  const work = useWork<readonly File[]>({
    name: 'campaigns',
    begin: async (files) => api.contents.takeCampaigns({ setId: (await sendFiles(files)).setId, staffId: writer.id }),
    onDone: async (jobId) => setRead(await api.contents.campaignsTaken({ jobId })),
  })
  return (
    <details className="take-results">
      <summary>
        <Trans>Reprendre les résultats de vos envois</Trans>
      </summary>
      <Needs of="contents.takeCampaigns">
        <DropZone
          title={t`L’export des campagnes de Brevo ou de Mailchimp`}
          hint={<Trans>Des nombres d’adresses, par envoi : qui a ouvert n’est pas repris.</Trans>}
          accept={['.csv', '.xlsx', '.xls', '.ods', '.txt', '.tsv']}
          isDisabled={work.isRunning}
          onFiles={work.start}
        />
      </Needs>
      {work.isRunning && <Progress label={t`Lecture des résultats`} share={null} onCancel={work.cancel} />}
      {work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />}
      {read.length > 0 && (
        <ul aria-live="polite">
          {read.map((file) => (
            <FileRead key={file.name} file={file} />
          ))}
        </ul>
      )}
    </details>
  )
}

function FileRead({ file }: { file: CampaignsRead }): ReactNode {
  const sentence = useSentence()
  const { name, why, whyParams, campaigns, refreshed, rejected, ahead, unread } = file
  if (why !== null) return <li>{sentence(why, { ...whyParams, file: name })}</li>
  const rows = new Set(rejected.map(({ row }) => row)).size
  return (
    <li>
      {sentence('campaigns.imported', { file: name, campaigns, refreshed })}
      {rows > 0 && (
        <>
          {' '}
          {sentence('campaigns.set-aside', { rows })}
          <ul>
            {rejected.map(({ why: fault, ...cell }) => (
              <li key={`${cell.row} ${cell.column}`}>{sentence(`campaign-fault.${fault}`, cell)}</li>
            ))}
          </ul>
        </>
      )}
      {unread.length > 0 && <p>{sentence('campaigns.unread', { columns: unread.join(', ') })}</p>}
      <AheadLine ahead={ahead} />
    </li>
  )
}
