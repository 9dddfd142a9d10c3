import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Settings } from '../../../contract/index.ts'
import { ServerForm } from './server-form.tsx'

/** The server that writes what it hears, for subtitles, and the one that translates texts. */
export function OptionalServers({ settings }: { settings: Settings }): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <ServerForm
        use="speechModel"
        set={settings.speechModel}
        words={{
          heading: t`Serveur d’écoute, facultatif`,
          lead: t`Pour des sous-titres, un serveur qui parle le dialecte d’OpenAI (whisper.cpp, speaches…) peut écrire ce qu’il entend. Rien ne lui est envoyé de soi-même : une personne lui donne un son, dans Contenus › Sous-titres.`,
          address: t`Adresse du serveur d’écoute`,
          addressHelp: t`Un serveur qui répond à /v1/audio/transcriptions, de préférence sur cet ordinateur : http://localhost:8080/v1`,
          name: t`Nom du modèle d’écoute`,
          save: t`Enregistrer le serveur d’écoute`,
          saved: t`Le réglage du serveur d’écoute est enregistré.`,
          leave: t`Ne plus faire écouter`,
        }}
      />
      <ServerForm
        use="translator"
        set={settings.translator}
        words={{
          heading: t`Serveur de traduction, facultatif`,
          lead: t`Un serveur LibreTranslate peut dire vos textes en anglais, espagnol, allemand, italien ou néerlandais ; sans lui, le modèle ci-dessus les traduit s’il y en a un. Rien ne lui est envoyé de soi-même : une personne le demande, sous un texte.`,
          address: t`Adresse du serveur de traduction`,
          addressHelp: t`Un serveur qui répond à /translate, de préférence sur cet ordinateur : http://localhost:5000`,
          name: t`Nom sous lequel le journal le cite`,
          save: t`Enregistrer le serveur de traduction`,
          saved: t`Le réglage du serveur de traduction est enregistré.`,
          leave: t`Ne plus faire traduire`,
        }}
      />
    </>
  )
}
