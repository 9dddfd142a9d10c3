import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PromptChoices } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { MannerFields } from './manner-fields.tsx'

/** What a model is asked, in words. `name`: of the known instruction that they are, with its version; null once changed. */
export interface Instruction {
  readonly words: string
  readonly name: string | null
}

export function usualInstruction({ moves }: PromptChoices): Instruction {
  const [first] = moves
  return { words: first?.instruction ?? '', name: first?.key ?? null }
}

interface InstructionFieldsProps {
  readonly prompts: PromptChoices
  readonly value: Instruction
  readonly onChange: (instruction: Instruction) => void
}

/** The instruction in sight: one of the usual moves or of the house's own, to be changed at will and kept for the team. */
export function InstructionFields({ prompts, value, onChange }: InstructionFieldsProps): ReactNode {
  const { t } = useLingui()
  const known = useKnown(prompts)
  return (
    <>
      <Select
        label={t`Dans quel sens`}
        options={known.map(({ key, label }) => ({ key, label }))}
        value={value.name}
        placeholder={t`Une consigne à vous`}
        onChange={(key) => {
          const chosen = known.find((one) => one.key === key)
          if (chosen) onChange({ words: chosen.instruction, name: chosen.key })
        }}
      />
      <TextField
        label={t`La consigne, telle qu’elle partira`}
        isLong
        value={value.words}
        maxLength={1200}
        onChange={(words) => onChange({ words, name: known.find((one) => one.instruction === words)?.key ?? null })}
      />
      <MannerFields key={prompts.manner.version} prompts={prompts} />
      {value.name === null && <KeepInstruction words={value.words} onChange={onChange} />}
    </>
  )
}

interface Known {
  readonly key: string
  readonly label: string
  readonly instruction: string
}

function useKnown({ moves, saved }: PromptChoices): Known[] {
  const { t } = useLingui()
  const sentence = useSentence()
  return [
    ...moves.map(({ key, instruction }) => ({ key, label: sentence(`rewrite-move.${key}`), instruction })),
    ...saved.map(({ name, version, instruction, savedBy }) => ({
      key: `${name} v${version}`,
      label: t`${name} (version ${version}, ${savedBy})`,
      instruction,
    })),
  ]
}

function KeepInstruction({ words, onChange }: { words: string; onChange: (value: Instruction) => void }): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const [name, setName] = useState('')
  const keep = useAct(api.contents.savePrompt, {
    changes: ['contents'],
    onDone: ({ saved }) => {
      const kept = saved.find((prompt) => prompt.name === name.trim())
      if (kept) onChange({ words: kept.instruction, name: `${kept.name} v${kept.version}` })
    },
  })
  return (
    <div className="row">
      <TextField
        label={t`Nom, pour la garder pour l’équipe`}
        value={name}
        onChange={setName}
        maxLength={60}
        help={t`Sous un nom déjà pris, elle en devient la version suivante.`}
      />
      <Button
        needs="contents.savePrompt"
        variant="quiet"
        isPending={keep.isPending}
        isDisabled={name.trim() === '' || words.trim().length < 3}
        onPress={() => keep.mutate({ name, instruction: words, staffId: writer.id })}
      >
        <Trans>Garder la consigne</Trans>
      </Button>
      {keep.error && <ErrorSentence error={keep.error} />}
    </div>
  )
}
