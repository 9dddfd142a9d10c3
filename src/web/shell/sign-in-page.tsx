import './first-start.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { knowsPasskeys, signIn, signInByPasskey, useAct } from '../api/index.ts'
import { Button } from '../components/button.tsx'
import { PasswordField } from '../components/password-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { ErrorSentence } from './error-sentence.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageHeading } from './page-heading.tsx'

/** From another computer: an address and a password before anything of the house is shown. */
export function SignInPage(): ReactNode {
  const { t } = useLingui()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = useAct(signIn)
  const enterByPasskey = useAct(signInByPasskey)
  const failure = enter.error ?? enterByPasskey.error
  return (
    <main className="first-start" id="page" tabIndex={-1}>
      <div className="first-start-head">
        <span className="navigation-logo">parterre</span>
        <LanguageSwitch />
      </div>
      <PageHeading
        title={t`Connectez-vous`}
        lead={<Trans>Votre adresse et votre mot de passe ; la direction de la maison donne les comptes.</Trans>}
      />
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate({ email: email.trim(), password })
        }}
      >
        <TextField
          label={t`Adresse électronique`}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          isRequired
        />
        <PasswordField label={t`Mot de passe`} value={password} onChange={setPassword} />
        {failure && <ErrorSentence error={failure} />}
        <div className="row">
          <Button type="submit" isPending={enter.isPending} isDisabled={email.trim() === '' || password === ''}>
            <Trans>Entrer</Trans>
          </Button>
          {knowsPasskeys() && (
            <Button
              variant="second"
              isPending={enterByPasskey.isPending}
              onPress={() => enterByPasskey.mutate(undefined)}
            >
              <Trans>Entrer avec une clé d’accès</Trans>
            </Button>
          )}
        </div>
      </form>
    </main>
  )
}
