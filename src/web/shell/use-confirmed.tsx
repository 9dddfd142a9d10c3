import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, use, useState } from 'react'
import { confirmedMinutes } from '../../contract/index.ts'
import { api, confirmPassword, useAct } from '../api/index.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { CallerContext } from '../components/needs.tsx'
import { PasswordField } from '../components/password-field.tsx'
import { ErrorSentence } from './error-sentence.tsx'

interface Confirmed {
  /**
   * Does it at once at the computer of the house, and where the password was given again a short while ago; else once
   * it is.
   */
  readonly run: (act: () => void) => void
  /** Where the password is asked for; to be drawn with the page. */
  readonly dialog: ReactNode
}

/**
 * What takes all the public away by name: whoever signed in from another computer gives their password again before
 * it.
 */
export function useConfirmed(): Confirmed {
  const isNetwork = use(CallerContext) !== null
  const [waiting, setWaiting] = useState<(() => void) | null>(null)
  const run = async (act: () => void): Promise<void> => {
    if (!isNetwork) return act()
    const me = await api.access.me().catch(() => null)
    if (me?.person?.isConfirmed) act()
    else setWaiting(() => act)
  }
  const close = () => setWaiting(null)
  const go = () => {
    close()
    waiting?.()
  }
  const dialog = waiting && <ConfirmDialog onConfirmed={go} onClose={close} />
  return { run: (act) => void run(act), dialog }
}

function ConfirmDialog({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }): ReactNode {
  const { t } = useLingui()
  const [password, setPassword] = useState('')
  const confirm = useAct(confirmPassword, { changes: ['access'], onDone: onConfirmed })
  return (
    <Dialog title={t`Est-ce bien vous ?`} isOpen onOpenChange={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          confirm.mutate(password)
        }}
      >
        <p>
          <Trans>
            Vous emportez les noms de votre public. Redonnez votre mot de passe : il vaudra {confirmedMinutes} minutes.
          </Trans>
        </p>
        <PasswordField label={t`Mot de passe`} value={password} onChange={setPassword} />
        {confirm.error && <ErrorSentence error={confirm.error} />}
        <div className="row">
          <Button type="submit" isPending={confirm.isPending} isDisabled={password === ''}>
            <Trans>Continuer</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
