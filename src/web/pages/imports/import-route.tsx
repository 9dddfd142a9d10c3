import { Trans } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ImportControl } from '../../../contract/index.ts'
import { api, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Answered, AnsweredPage } from '../../shell/answered.tsx'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { ChangeTable } from './change-table.tsx'
import { FileControlPage } from './file-control-page.tsx'

/** The control of an import that was kept, with its rows to take away. */
export function ImportRoute(): ReactNode {
  const { importId } = useParams({ strict: false }) as { importId: string }
  const imports = useAnswer(['imports', 'list'], () => api.imports.list())
  return (
    <AnsweredPage answer={imports}>
      {(list) => {
        const found = list.find(({ id }) => id === importId)
        return found ? (
          <FileControlPage
            control={found.control}
            isUndone={found.status === 'undone'}
            changes={
              found.status === 'committed' && hasChanges(found.control) ? <KeptChanges importId={importId} /> : null
            }
            pdfAddress={`/api/imports/${encodeURIComponent(importId)}/control.pdf`}
            rowsAddress={(table, sha256) => `/api/imports/${encodeURIComponent(importId)}/${table}.csv?file=${sha256}`}
          />
        ) : (
          <NotFoundPage />
        )
      }}
    </AnsweredPage>
  )
}

function hasChanges({ changes }: ImportControl): boolean {
  return Object.values(changes?.counts ?? {}).some((seats) => seats > 0)
}

/** The seats that changed are folded again when a person asks for them. */
function KeptChanges({ importId }: { importId: string }): ReactNode {
  const [isAsked, setAsked] = useState(false)
  return isAsked ? (
    <ChangesOf importId={importId} />
  ) : (
    <p className="data-changes">
      <Button needs="imports.changes" variant="second" onPress={() => setAsked(true)}>
        <Trans>Voir les places changées</Trans>
      </Button>
    </p>
  )
}

function ChangesOf({ importId }: { importId: string }): ReactNode {
  const changes = useAnswer(['imports', 'changes', importId], () => api.imports.changes({ id: importId }))
  return (
    <Answered answer={changes}>
      {(found) => <ChangeTable changes={found} address={`/api/imports/${encodeURIComponent(importId)}/changes.csv`} />}
    </Answered>
  )
}
