import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type OpenSession, passwordLength } from '../../../contract/index.ts'
import { api, changePassword, useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { showToast } from '../../components/toast.ts'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { deviceName } from './device-name.ts'

/** Where one is signed in, each session to be closed; and another password. */
export function OwnSessions(): ReactNode {
  const answer = useAnswer(['access', 'sessions'], () => api.access.sessions())
  const close = useAct(api.access.closeSession, { changes: ['access'] })
  return (
    <section className="panel">
      <h2>
        <Trans>Vos sessions</Trans>
      </h2>
      <Answered answer={answer}>
        {(sessions) => (
          <ul>
            {sessions.map((session) => (
              <Session key={session.id} session={session} onClose={() => close.mutate({ id: session.id })} />
            ))}
          </ul>
        )}
      </Answered>
      {close.error && <ErrorSentence error={close.error} />}
      <NewPassword />
    </section>
  )
}

function Session({ session, onClose }: { session: OpenSession; onClose: () => void }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { device, isThis, lastUsedAt } = session
  const when = moment(localInstant(lastUsedAt))
  const name = deviceName(device) || t`Navigateur inconnu`
  return (
    <li>
      {name} <small className="muted">{isThis ? <Trans>ici même</Trans> : <Trans>vue {when}</Trans>}</small>
      {!isThis && (
        <Button variant="quiet" onPress={onClose} aria-label={t`Fermer : ${name}, ${when}`}>
          <Trans>Fermer</Trans>
        </Button>
      )}
    </li>
  )
}

function NewPassword(): ReactNode {
  const { t } = useLingui()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useAct(changePassword, {
    changes: ['access'],
    onDone: () => {
      setCurrent('')
      setNext('')
      showToast({ tone: 'done', message: t`Mot de passe changé ; vos autres sessions sont fermées.` })
    },
  })
  return (
    <details>
      <summary>
        <Trans>Changer de mot de passe</Trans>
      </summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ currentPassword: current, newPassword: next })
        }}
      >
        <PasswordField label={t`Mot de passe actuel`} value={current} onChange={setCurrent} />
        <PasswordField
          label={t`Nouveau mot de passe`}
          isNew
          value={next}
          onChange={setNext}
          help={t`Au moins 12 caractères : une courte phrase se retient mieux.`}
        />
        {change.error && <ErrorSentence error={change.error} />}
        <div className="row">
          <Button
            type="submit"
            variant="second"
            isPending={change.isPending}
            isDisabled={current === '' || next.length < passwordLength.least}
          >
            <Trans>Changer</Trans>
          </Button>
        </div>
      </form>
    </details>
  )
}
