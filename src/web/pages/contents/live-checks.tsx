import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ReviewCheck } from '../../../contract/index.ts'
import { CheckList } from '../../components/check-list.tsx'
import { useSentence } from '../../use-sentence.ts'

/** What blocks in a text as it is being typed: said politely, without moving the focus. */
export function LiveChecks({ checks }: { checks: readonly ReviewCheck[] }): ReactNode {
  const sentence = useSentence()
  const blocking = checks.filter(({ level, takenOn }) => level === 'blocking' && !takenOn)
  return (
    <section aria-live="polite">
      <p className="muted">
        {blocking.length === 0 ? (
          <Trans>Rien ne bloque.</Trans>
        ) : (
          <Plural
            value={blocking.length}
            one="# point bloquerait la validation"
            other="# points bloqueraient la validation"
          />
        )}
      </p>
      {blocking.length > 0 && (
        <CheckList
          checks={blocking.map(({ id, level, code, params, message }) => ({
            key: id,
            level,
            title: sentence(code, params),
            detail: message,
          }))}
        />
      )}
    </section>
  )
}
