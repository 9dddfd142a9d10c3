import './command-palette.css'
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components'
import { api, useAnswer } from '../api/index.ts'
import { useRefusal } from '../components/needs.tsx'
import { useFormat } from '../language.tsx'
import { useVocabulary } from '../use-vocabulary.ts'
import type { Command } from './command.ts'
import { isFoundBy } from './found-by.ts'
import { housePages, mainPages } from './pages.ts'

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly commands: readonly Command[]
}

/** Ctrl K: the first letters of a page or of a show (accents do not matter), arrows, Enter; Esc closes. */
export function CommandPalette({ isOpen, onOpenChange, commands }: CommandPaletteProps): ReactNode {
  const { t } = useLingui()
  const { startsWith } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const all = [
    ...useQuestionCommand(typed),
    ...usePageCommands(),
    ...commands,
    ...useShowCommands(),
    ...useTextCommands(isOpen),
    ...useFigureCommands(isOpen),
    ...usePersonCommands(isOpen ? typed : ''),
  ]
  const close = () => onOpenChange(false)
  return (
    <ModalOverlay className="palette-overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={t`Chercher`}>
          <Autocomplete filter={(text, words) => isFoundBy(text, words, startsWith)} onInputChange={setTyped}>
            <SearchField
              className="palette-field"
              aria-label={t`Chercher une page, un spectacle, un texte, un chiffre ou une personne`}
              autoFocus
            >
              <Input placeholder={t`Chercher ou demander…`} />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={t`Résultats`}
              items={all}
              renderEmptyState={() => <p className="palette-empty">{t`Rien sous ce nom.`}</p>}
            >
              {(command) => (
                <MenuItem
                  className="palette-item"
                  textValue={`${command.label} ${command.hint ?? ''} ${command.keywords ?? ''}`}
                  onAction={() => {
                    close()
                    command.run()
                  }}
                >
                  <Text slot="label" className="palette-label">
                    {command.label} {command.hint && <small>{command.hint}</small>}
                  </Text>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What is typed, asked as a question: from the second word on, since one word is a name. */
function useQuestionCommand(typed: string): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const question = typed.trim()
  if (!/\s|\?$/u.test(question)) return []
  return [
    {
      id: 'question',
      label: t`Demander : « ${question} »`,
      keywords: question,
      run: () => void navigate({ to: '/demander', search: { question } }),
    },
  ]
}

function usePageCommands(): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  return [...mainPages, ...housePages].map((page) => ({
    id: page.path,
    label: t(page.name),
    keywords: page.keywords,
    run: () => void navigate({ to: page.path }),
  }))
}

/** The shows, those to come first; one that no ticket is of yet opens onto its record. */
function useShowCommands(): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { data: shows = [] } = useAnswer(['programme', 'list'], () => api.programme.list())
  return shows
    .toSorted((a, b) => Number(b.isComing) - Number(a.isComing))
    .map(({ key: showKey, title, ticketingKeys }) => ({
      id: `show ${showKey}`,
      label: title,
      hint: t`spectacle`,
      run: () =>
        void navigate({
          to: ticketingKeys.length > 0 ? '/spectacles/$showKey' : '/spectacles/$showKey/fiche',
          params: { showKey },
        }),
    }))
}

/** The texts, by their show, their channel and their public. */
function useTextCommands(isAsked: boolean): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const vocabulary = useVocabulary()
  const { data: drafts = [] } = useAnswer(['contents', 'list'], () => api.contents.list(), { isAsked })
  return drafts.map(({ id, showTitle, channel, audience }) => ({
    id: `text ${id}`,
    label: `${showTitle} · ${vocabulary.channel[channel]} · ${vocabulary.audience[audience]}`,
    hint: t`texte`,
    run: () => void navigate({ to: '/contenus/$draftId', params: { draftId: id } }),
  }))
}

/** The figures of the season that the first page shows, each of which opens there onto what it is made of. */
const onFirstPage: ReadonlySet<string> = new Set(['identifiedBuyers', 'fillRate', 'tickets', 'receipts'])

function useFigureCommands(isAsked: boolean): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { locale: lang } = useFormat()
  const { data: figures = [] } = useAnswer(['figures', 'list', lang], () => api.figures.list({ lang }), { isAsked })
  return figures
    .filter(({ key }) => onFirstPage.has(key))
    .map(({ key, label }) => ({
      id: `figure ${key}`,
      label,
      hint: t`chiffre de la saison`,
      run: () => void navigate({ to: '/' }),
    }))
}

const fewestLetters = 2

/** The persons whose name, address or number holds what is typed, for whoever may see them. */
function usePersonCommands(typed: string): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const isRefused = useRefusal('persons.find') !== null
  const query = useDeferredValue(typed.trim())
  const isAsked = !isRefused && query.length >= fewestLetters
  const { data: persons = [] } = useAnswer(['persons', 'find', query], () => api.persons.find({ query }), { isAsked })
  return persons.slice(0, mostPersons).map(({ personId: id, name }) => ({
    id: `person ${id}`,
    label: name,
    hint: t`personne`,
    // Found by an address or a number, it is shown under what was typed.
    keywords: query,
    run: () => void navigate({ to: '/donnees/personnes', search: { personne: id } }),
  }))
}

const mostPersons = 8
