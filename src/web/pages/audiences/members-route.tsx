import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type AudienceKey, audienceKeySchema } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { saveAs } from '../../components/download.ts'
import { AnsweredPage } from '../../shell/answered.tsx'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { useConfirmed } from '../../shell/use-confirmed.tsx'
import { MembersPage } from './members-page.tsx'

export function MembersRoute(): ReactNode {
  const { audience } = useParams({ strict: false }) as { audience: string }
  const key = audienceKeySchema.safeParse(audience)
  return key.success ? <Members audience={key.data} /> : <NotFoundPage />
}

function Members({ audience }: { audience: AudienceKey }): ReactNode {
  const writer = useWriter()
  const answer = useAnswer(['audiences', 'members', audience], () =>
    api.audiences.members({ key: audience, staffId: writer.id }),
  )
  const take = useAct(api.audiences.exportMembers, {
    changes: ['journal'],
    onDone: ({ name, text }) => saveAs(new Blob([text], { type: 'text/csv' }), name),
  })
  const confirmed = useConfirmed()
  return (
    <>
      <AnsweredPage answer={answer}>
        {({ segment, members }) => (
          <MembersPage
            segment={segment}
            members={members}
            onExport={() => confirmed.run(() => take.mutate({ key: audience, staffId: writer.id }))}
            isBusy={take.isPending}
            failure={take.error}
          />
        )}
      </AnsweredPage>
      {confirmed.dialog}
    </>
  )
}
