import './needs.css'
import { useLingui } from '@lingui/react/macro'
import { createContext, type ReactNode, use } from 'react'
import { type AccessRole, type CallName, mayCall } from '../../contract/index.ts'
import { useSentence } from '../use-sentence.ts'

/** Who uses this page from another computer; null at the computer of the house, where everybody may do everything. */
export const CallerContext = createContext<{
  readonly access: AccessRole
  readonly actsFor: readonly string[]
} | null>(null)

/** Why whoever uses this page may not make a call, in a sentence; null when they may. The server refuses by the same table. */
export function useRefusal(needs: CallName | undefined): string | null {
  const caller = use(CallerContext)
  const sentence = useSentence()
  return needs === undefined || caller === null || mayCall(caller, needs) ? null : sentence('role-forbids')
}

const InsideRefused = createContext(false)

/** Whether a `Needs` around has put everything inside out of reach. */
export function useIsInsideRefused(): boolean {
  return use(InsideRefused)
}

/** A part of a page of which every act is one call: where it is refused, it can be read, nothing in it can be changed, and it says why. */
export function Needs({ of, children }: { readonly of: CallName; readonly children: ReactNode }): ReactNode {
  const { t } = useLingui()
  if (useRefusal(of) === null) return children
  return (
    <InsideRefused value={true}>
      <fieldset className="needs" disabled>
        <p className="needs-reason">{t`Votre rôle permet de lire ceci, pas de le changer. La direction peut le changer dans Réglages › Connexions.`}</p>
        {children}
      </fieldset>
    </InsideRefused>
  )
}
