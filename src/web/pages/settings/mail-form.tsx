import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Settings } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

const usualPort = 587

/** The house's way out for mail: none unless a person sets it, and nothing leaves by it before a person sends. */
export function MailForm({ mailServer }: Pick<Settings, 'mailServer'>): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const [host, setHost] = useState(mailServer?.host ?? '')
  const [port, setPort] = useState(mailServer?.port ?? usualPort)
  const [user, setUser] = useState(mailServer?.user ?? '')
  const [from, setFrom] = useState(mailServer?.from ?? '')
  const change = useAct(api.settings.saveMailServer, {
    changes: ['settings', 'reports'],
    onDone: () => showToast({ tone: 'done', message: t`Le réglage du courrier est enregistré.` }),
  })
  const server = { host: host.trim(), port, user: user.trim() || null, from: from.trim() }
  return (
    <section className="stack">
      <h2>
        <Trans>Serveur de courrier, facultatif</Trans>
      </h2>
      <p>
        <Trans>
          La lettre de la semaine peut partir d’ici vers des personnes de la maison, quand quelqu’un l’envoie dans
          Rapports. Au-delà de cet ordinateur, elle voyage chiffrée, ou ne part pas.
        </Trans>
      </p>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ server, staffId })
        }}
      >
        <div className="fields">
          <TextField label={t`Serveur (SMTP)`} value={host} onChange={setHost} help={t`Par exemple smtp.maison.fr`} />
          <NumberField
            label={t`Port`}
            value={port}
            onChange={setPort}
            minValue={1}
            maxValue={65_535}
            formatOptions={{ useGrouping: false }}
          />
          <TextField label={t`Adresse de l’expéditeur`} type="email" value={from} onChange={setFrom} />
          <TextField
            label={t`Nom d’utilisateur, s’il en demande un`}
            value={user}
            onChange={setUser}
            help={t`Le mot de passe n’est gardé nulle part ici : il est lu dans PARTERRE_SMTP_PASSWORD, ou dans le trousseau de l’ordinateur.`}
          />
        </div>
        {change.error && <ErrorSentence error={change.error} />}
        <div className="row">
          <Button
            needs="settings.saveMailServer"
            type="submit"
            isPending={change.isPending}
            isDisabled={server.host === '' || server.from === ''}
          >
            <Trans>Enregistrer le serveur de courrier</Trans>
          </Button>
          {mailServer && (
            <Button
              needs="settings.saveMailServer"
              variant="danger"
              onPress={() => change.mutate({ server: null, staffId })}
            >
              <Trans>Ne plus envoyer de courrier</Trans>
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
