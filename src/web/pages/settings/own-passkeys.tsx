import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Passkey } from '../../../contract/index.ts'
import { addPasskey, api, knowsPasskeys, useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { showToast } from '../../components/toast.ts'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { deviceName } from './device-name.ts'

/** One's own passkeys: what one comes in with from a device that knows its holder, without a password. */
export function OwnPasskeys(): ReactNode {
  const { t } = useLingui()
  const answer = useAnswer(['access', 'passkeys'], () => api.access.passkeys())
  const remove = useAct(api.access.removePasskey, { changes: ['access', 'journal'] })
  const add = useAct(addPasskey, {
    changes: ['access', 'journal'],
    onDone: () =>
      showToast({
        tone: 'done',
        message: t`La clé d’accès est prête : elle remplace le mot de passe sur cet appareil.`,
      }),
  })
  const failure = add.error ?? remove.error
  return (
    <section className="panel">
      <h2>
        <Trans>Vos clés d’accès</Trans>
      </h2>
      <p className="muted">
        <Trans>
          Une clé d’accès reste dans votre appareil, qui vous reconnaît par son code, votre empreinte ou votre visage.
          Rien de cela ne vient jusqu’ici, et elle ne sert à aucune autre adresse.
        </Trans>
      </p>
      <Answered answer={answer}>
        {(passkeys) => (
          <ul>
            {passkeys.map((passkey) => (
              <OwnPasskey key={passkey.id} passkey={passkey} onRemove={() => remove.mutate({ id: passkey.id })} />
            ))}
          </ul>
        )}
      </Answered>
      {failure && <ErrorSentence error={failure} />}
      {knowsPasskeys() ? (
        <Button variant="second" isPending={add.isPending} onPress={() => add.mutate(undefined)}>
          <Trans>Ajouter une clé d’accès sur cet appareil</Trans>
        </Button>
      ) : (
        <p>
          <Trans>Ce navigateur ne sait pas encore en faire : le mot de passe suffit.</Trans>
        </p>
      )}
    </section>
  )
}

function OwnPasskey({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { device, addedAt, lastUsedAt } = passkey
  const name = deviceName(device) || t`Navigateur inconnu`
  const added = moment(localInstant(addedAt))
  const used = lastUsedAt === null ? null : moment(localInstant(lastUsedAt))
  return (
    <li>
      {name}{' '}
      <small className="muted">
        <Trans>ajoutée {added}</Trans>
        {used !== null && (
          <>
            {', '}
            <Trans>servie {used}</Trans>
          </>
        )}
      </small>
      <Button variant="quiet" onPress={onRemove} aria-label={t`Retirer la clé d’accès : ${name}, ${added}`}>
        <Trans>Retirer</Trans>
      </Button>
    </li>
  )
}
