import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type AccessRole, type Account, accessRoles, passwordLength } from '../../../contract/index.ts'
import { api, useAccess, useAct, useAnswer, useStatus } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { useRefusal } from '../../components/needs.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnSessions } from './own-sessions.tsx'

/** Who may come in from another computer, with which role; and one's own sessions. */
export function AccessPanel(): ReactNode {
  const { data: access } = useAccess()
  const mayManage = useRefusal('access.accounts') === null
  if (!access) return null
  return (
    <div className="settings-form">
      {!access.isNetwork && (
        <p className="muted">
          <Trans>
            Sur cet ordinateur, un nom et un code suffisent. Ces comptes servent quand Parterre est ouvert à d’autres
            ordinateurs : « parterre start --public-url https://… », derrière un certificat.
          </Trans>
        </p>
      )}
      {access.person && <OwnSessions />}
      {access.person && <OwnPasskeys />}
      {mayManage && <Accounts />}
    </div>
  )
}

function Accounts(): ReactNode {
  const answer = useAnswer(['access', 'accounts'], () => api.access.accounts())
  return (
    <Answered answer={answer}>
      {(accounts) => (
        <>
          {accounts.length > 0 ? (
            <AccountTable accounts={accounts} />
          ) : (
            <p>
              <Trans>Personne n’a encore de compte. Commencez par une personne de la direction.</Trans>
            </p>
          )}
          <AccountForm accounts={accounts} />
        </>
      )}
    </Answered>
  )
}

function AccountTable({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { id: by } = useWriter()
  const close = useAct(api.access.closeSessions, { changes: ['access'] })
  const remove = useAct(api.access.removeAccount, { changes: ['access'] })
  const failure = close.error ?? remove.error
  return (
    <>
      <DataTable
        caption={t`Comptes`}
        rows={accounts}
        rowKey={({ staffId }) => staffId}
        columns={[
          {
            key: 'name',
            header: t`Personne`,
            isName: true,
            cell: ({ name, email }) => (
              <>
                {name}
                <small>{email}</small>
              </>
            ),
          },
          { key: 'role', header: t`Rôle`, cell: ({ access }) => sentence(`access.${access}`) },
          {
            key: 'sessions',
            header: t`Sessions`,
            cell: ({ sessions }) => sentence('access.sessions', { count: sessions }),
          },
          {
            key: 'acts',
            header: t`Actions`,
            cell: ({ staffId, name, sessions }) => (
              <div className="row">
                {sessions > 0 && (
                  <Button
                    variant="quiet"
                    aria-label={t`Fermer ses sessions : ${name}`}
                    onPress={() => close.mutate({ ofStaffId: staffId, staffId: by })}
                  >
                    <Trans>Fermer ses sessions</Trans>
                  </Button>
                )}
                <Button
                  variant="quiet"
                  aria-label={t`Retirer le compte : ${name}`}
                  onPress={() => remove.mutate({ ofStaffId: staffId, staffId: by })}
                >
                  <Trans>Retirer le compte</Trans>
                </Button>
              </div>
            ),
          },
        ]}
      />
      {failure && <ErrorSentence error={failure} />}
    </>
  )
}

function AccountForm({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const people = useStatus().data?.staff ?? []
  const { id: by } = useWriter()
  const [staffId, setStaffId] = useState<string | null>(null)
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<AccessRole>(accounts.length === 0 ? 'direction' : 'writer')
  const [password, setPassword] = useState('')
  const save = useAct(api.access.saveAccount, {
    changes: ['access', 'journal'],
    onDone: () => {
      showToast({ tone: 'done', message: t`Le compte est prêt.` })
      setPassword('')
    },
  })
  const isReady = staffId !== null && email.includes('@') && password.length >= passwordLength.least
  const hints = useRoleHints()
  return (
    <form
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (staffId) save.mutate({ ofStaffId: staffId, email: email.trim(), access: role, password, staffId: by })
      }}
    >
      <h2>
        <Trans>Donner un compte, ou un autre mot de passe</Trans>
      </h2>
      <Select
        label={t`Personne`}
        options={people.map(({ id, name }) => ({ key: id, label: name }))}
        value={staffId}
        onChange={(id) => {
          setStaffId(id)
          const known = accounts.find((account) => account.staffId === id)
          if (known) {
            setEmail(known.email)
            setRole(known.access)
          }
        }}
      />
      <Select
        label={t`Rôle`}
        options={accessRoles.map((key) => ({ key, label: sentence(`access.${key}`), hint: hints[key] }))}
        value={role}
        onChange={setRole}
      />
      <TextField label={t`Adresse électronique`} type="email" value={email} onChange={setEmail} />
      <PasswordField
        label={t`Mot de passe`}
        isNew
        value={password}
        onChange={setPassword}
        help={t`Au moins 12 caractères : une courte phrase se retient mieux. Ses sessions ouvertes seront fermées, ses clés d’accès retirées.`}
      />
      {save.error && <ErrorSentence error={save.error} />}
      <div className="row">
        <Button type="submit" isPending={save.isPending} isDisabled={!isReady}>
          <Trans>Enregistrer le compte</Trans>
        </Button>
        {password.length > 0 && password.length < passwordLength.least && (
          <span className="muted">
            <Plural
              value={passwordLength.least - password.length}
              one="encore # caractère"
              other="encore # caractères"
            />
          </span>
        )}
      </div>
    </form>
  )
}

function useRoleHints(): Readonly<Record<AccessRole, string>> {
  const { t } = useLingui()
  return {
    writer: t`Écrit textes et fiches ; ne valide ni n’exporte.`,
    reviewer: t`Écrit, valide et diffuse.`,
    boxOffice: t`Importe les fichiers, règle doublons et personnes, sort les listes.`,
    direction: t`Tout, réglages et comptes compris.`,
  }
}
