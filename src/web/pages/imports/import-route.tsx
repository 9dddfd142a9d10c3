import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answered, api, useAnswer } from '../../api/index.ts'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { FileControlPage } from './file-control-page.tsx'

/** The control of an import that was kept, with its rows to take away. */
export function ImportRoute(): ReactNode {
  const { importId } = useParams({ strict: false }) as { importId: string }
  const imports = useAnswer(['imports', 'list'], () => api.imports.list())
  return (
    <Answered answer={imports}>
      {(list) => {
        const found = list.find(({ id }) => id === importId)
        return found ? (
          <FileControlPage
            control={found.control}
            isUndone={found.status === 'undone'}
            pdfAddress={`/api/imports/${encodeURIComponent(importId)}/control.pdf`}
            rowsAddress={(table, sha256) => `/api/imports/${encodeURIComponent(importId)}/${table}.csv?file=${sha256}`}
          />
        ) : (
          <NotFoundPage />
        )
      }}
    </Answered>
  )
}
