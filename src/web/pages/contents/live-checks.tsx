import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { CheckList } from '../../components/check-list.tsx'
import { useMessage } from '../../use-message.ts'
import { useSaid } from '../../use-said.ts'
import type { TypedContent } from './typed-content.ts'
import { useLiveChecks } from './use-live-checks.ts'

/** What blocks in a text as it is being typed, and how many remarks its French calls for: said politely, without moving the focus. */
export function LiveChecks({ view, typed }: { view: DraftView; typed: TypedContent }): ReactNode {
  const said = useSaid()
  const sayMessage = useMessage()
  const { checks } = useLiveChecks(view, typed)
  const blocking = checks.filter(({ level }) => level === 'blocking')
  const french = checks.filter(({ code }) => code === 'french-fault')
  return (
    <section aria-live="polite">
      <p className="muted">
        {blocking.length === 0 ? (
          <Trans>Rien ne bloque.</Trans>
        ) : (
          <Plural
            value={blocking.length}
            one="# point bloquerait la validation."
            other="# points bloqueraient la validation."
          />
        )}{' '}
        {french.length > 0 && (
          <Plural value={french.length} one="# remarque de français." other="# remarques de français." />
        )}
      </p>
      {blocking.length > 0 && (
        <CheckList
          checks={blocking.map((check) => ({
            key: check.id,
            level: check.level,
            title: said(check),
            detail: check.message && sayMessage(check.message),
          }))}
        />
      )}
    </section>
  )
}
