import './voice-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { HouseVoice, VoiceKind } from '../../../../contract/index.ts'
import { ButtonLink } from '../../../components/link.tsx'
import { Select } from '../../../components/select.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { KeepTexts } from './keep-texts.tsx'
import { PastTextList } from './past-text-list.tsx'
import { VoiceFigures } from './voice-figures.tsx'
import { VoiceWords } from './voice-words.tsx'

/** « How do we write? »: heard in the house's own texts, and always shown by their words. */
export function VoicePage({ heard }: { heard: HouseVoice }): ReactNode {
  const { t } = useLingui()
  const { voice: whole, kinds, texts, cleanedAgain } = heard
  const [kind, setKind] = useState<VoiceKind | 'all'>('all')
  const sentence = useSentence()
  const voice = kinds.find((one) => one.kind === kind)?.voice ?? whole
  return (
    <>
      <PageHeading
        title={useTitle(heard)}
        tab={t`Ligne éditoriale`}
        lead={
          <Trans>
            Vos textes restent ici. Ils servent à écrire des brouillons qui vous ressemblent, sans redire ce que vous
            avez déjà dit.
          </Trans>
        }
        actions={
          <ButtonLink variant="second" to="/contenus/charte-graphique">
            <Trans>Charte graphique</Trans>
          </ButtonLink>
        }
      />
      {cleanedAgain > 0 && <p role="status">{sentence('voice.cleaned-again', { count: cleanedAgain })}</p>}
      <KeepTexts isOpen={!whole.isEnough} />
      {kinds.length > 0 && <KindChoice heard={heard} kind={kind} onChange={setKind} />}
      {voice.isEnough && (
        <div className="voice-columns">
          <VoiceWords voice={voice} />
          <VoiceFigures voice={voice} />
        </div>
      )}
      {texts.length > 0 && <PastTextList texts={texts} />}
    </>
  )
}

interface KindChoiceProps {
  readonly heard: HouseVoice
  readonly kind: VoiceKind | 'all'
  readonly onChange: (kind: VoiceKind | 'all') => void
}

/** A house may write its posts otherwise than its letters: each kind is heard apart where there is enough of it. */
function KindChoice({ heard: { voice, kinds }, kind, onChange }: KindChoiceProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const optionOf = (key: VoiceKind | 'all', texts: number) => {
    const name = sentence(`voice.kind.${key}`)
    return { key, label: t`${name} (${texts})` }
  }
  return (
    <Select
      label={t`La manière de`}
      options={[optionOf('all', voice.texts), ...kinds.map((one) => optionOf(one.kind, one.voice.texts))]}
      value={kind}
      onChange={onChange}
    />
  )
}

function useTitle({ voice, texts }: HouseVoice): string {
  const { t } = useLingui()
  if (texts.length === 0) return t`Votre manière d’écrire n’a pas encore été entendue`
  if (!voice.isEnough) return t`Encore un texte ou deux pour entendre votre manière d’écrire`
  const average = voice.manners.find(({ key }) => key === 'wordsPerSentence')?.mean ?? 0
  const words = Math.round(average)
  if (voice.address === 'tu') return t`Vous dites « tu », en phrases de ${words} mots`
  if (voice.address === 'vous') return t`Vous dites « vous », en phrases de ${words} mots`
  return t`Vous écrivez en phrases de ${words} mots`
}
