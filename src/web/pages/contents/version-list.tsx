import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { showToast } from '../../components/toast.ts'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

/** Every version of a text; an earlier one can be taken up again, as a new one. */
export function VersionList({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const writer = useWriter()
  const restore = useAct(api.contents.restore, {
    changes: ['contents', 'status'],
    onDone: ({ version: now }, { version }) =>
      showToast({ tone: 'done', message: t`La version ${version} est reprise : c’est la version ${now}.` }),
  })
  if (view.versions.length < 2) return null
  const versions = view.versions.toSorted((a, b) => b.version - a.version)
  return (
    <details className="draft-more">
      <summary>
        <Plural value={versions.length} one="# version" other="# versions" />
      </summary>
      {restore.error && <ErrorSentence error={restore.error} />}
      <ol className="version-list">
        {versions.map(({ version, writtenBy, writtenAt }) => {
          const when = moment(localInstant(writtenAt))
          return (
            <li key={version}>
              <span>
                <Trans>
                  Version {version} · {writtenBy} · {when}
                </Trans>
              </span>
              {version !== view.version && (
                <Button
                  needs="contents.restore"
                  variant="quiet"
                  isPending={restore.isPending && restore.variables.version === version}
                  onPress={() => restore.mutate({ id: view.id, version, staffId: writer.id })}
                >
                  <Trans>Reprendre la version {version}</Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
