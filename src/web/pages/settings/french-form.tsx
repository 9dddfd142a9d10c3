import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { FrenchSettings, SecondOpinion } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Needs } from '../../components/needs.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showToast } from '../../components/toast.ts'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { SetAsideFacts } from './set-aside-facts.tsx'

/** How French is corrected here: the other correctors of this computer, and the words that the house holds for right. */
export function FrenchForm(): ReactNode {
  const french = useAnswer(['french'], () => api.french.get())
  return (
    <Answered answer={french}>
      {(settings) => (
        <div className="settings-form">
          <Inclusive inclusive={settings.inclusive} />
          <SecondOpinions settings={settings} />
          <Lexicon lexicon={settings.lexicon} />
          <SetAsideFacts />
        </div>
      )}
    </Answered>
  )
}

/** How the house writes to women and men: its own choice, which the corrector then follows. */
function Inclusive({ inclusive }: Pick<FrenchSettings, 'inclusive'>): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const save = useAct(api.french.saveInclusive, {
    changes: ['french', 'contents'],
    onDone: () => showToast({ tone: 'done', message: t`Le choix d’écriture est enregistré.` }),
  })
  return (
    <section className="settings-group">
      <Needs of="french.saveInclusive">
        <Choice
          label={t`Écriture inclusive`}
          value={inclusive}
          onChange={(chosen) => save.mutate({ inclusive: chosen, staffId })}
          options={[
            {
              key: 'any',
              label: t`Au choix de qui écrit`,
              hint: t`Seul un texte qui mêle deux manières est signalé.`,
            },
            {
              key: 'inFull',
              label: t`Les deux mots en entier`,
              hint: t`« spectatrices et spectateurs » : lu sans peine par les lecteurs d’écran.`,
            },
            { key: 'medianPoint', label: t`Le point médian`, hint: t`« spectateur·rice·s », et aucun autre signe.` },
          ]}
        />
      </Needs>
      {save.error !== null && <ErrorSentence error={save.error} />}
    </section>
  )
}

function SecondOpinions({ settings }: { settings: FrenchSettings }): ReactNode {
  return (
    <section className="settings-group">
      <h2>
        <Trans>Seconds avis sur le français</Trans>
      </h2>
      <p>
        <Trans>
          Parterre corrige avec ses propres règles. S’ils sont sur cet ordinateur, deux autres correcteurs relisent vos
          textes enregistrés et trouvent des fautes plus rares ; pendant la frappe, les règles de Parterre parlent
          seules. Rien ne quitte cet ordinateur.
        </Trans>
      </p>
      <ul>
        {settings.opinions.map((opinion) => (
          <OpinionLine key={opinion.name} opinion={opinion} />
        ))}
      </ul>
      <LanguageToolAddress key={settings.languageTool} address={settings.languageTool} />
    </section>
  )
}

function OpinionLine({ opinion: { name, state, address } }: { opinion: SecondOpinion }): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const labels = { well: t`en service`, missing: t`absent`, broken: t`muet` }
  const tones = { well: 'proven', missing: 'known', broken: 'blocked' } as const
  return (
    <li>
      <Tag tone={tones[state]}>{labels[state]}</Tag> {sentence(`doctor.${name}.${state}`, { address })}
    </li>
  )
}

function LanguageToolAddress({ address }: { address: string | null }): ReactNode {
  const { t } = useLingui()
  const [typed, setTyped] = useState(address ?? '')
  const save = useAct(api.french.saveLanguageTool, {
    changes: ['french', 'contents'],
    onDone: () => showToast({ tone: 'done', message: t`L’adresse de LanguageTool est enregistrée.` }),
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ address: typed.trim() || null })
      }}
    >
      <TextField
        label={t`Adresse de LanguageTool sur cet ordinateur`}
        type="url"
        value={typed}
        onChange={setTyped}
        help={t`Par exemple http://localhost:8081. Vide : l’adresse donnée au démarrage (PARTERRE_LANGUAGETOOL), s’il y en a une.`}
      />
      {save.error !== null && <ErrorSentence error={save.error} />}
      <div className="row">
        <Button
          needs="french.saveLanguageTool"
          type="submit"
          isPending={save.isPending}
          isDisabled={typed.trim() === (address ?? '')}
        >
          <Trans>Enregistrer</Trans>
        </Button>
      </div>
    </form>
  )
}

function Lexicon({ lexicon }: Pick<FrenchSettings, 'lexicon'>): ReactNode {
  const { t } = useLingui()
  const remove = useAct(api.french.removeFromLexicon, { changes: ['french', 'contents'] })
  return (
    <section className="settings-group">
      <h2>
        <Trans>Lexique de la maison</Trans>
      </h2>
      {lexicon.length === 0 ? (
        <p>
          <Trans>
            Rien encore. Dans un texte, « Ne plus jamais signaler » ajoute ici un mot ou une tournure que le correcteur
            laisse alors en paix, dans tous vos textes et en ligne de commande.
          </Trans>
        </p>
      ) : (
        <DataTable
          caption={t`Lexique de la maison`}
          rows={lexicon}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'words', header: t`Mot ou tournure`, isName: true, cell: ({ words }) => words },
            { key: 'by', header: t`Ajouté par`, cell: ({ by }) => by },
            {
              key: 'remove',
              header: t`Retirer`,
              isHeaderHidden: true,
              cell: ({ id, words }) => (
                <Button
                  needs="french.removeFromLexicon"
                  variant="quiet"
                  onPress={() => remove.mutate({ id })}
                  aria-label={t`Retirer : ${words}`}
                >
                  <Trans>Retirer</Trans>
                </Button>
              ),
            },
          ]}
        />
      )}
      {remove.error !== null && <ErrorSentence error={remove.error} />}
    </section>
  )
}
