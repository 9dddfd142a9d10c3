import { useEffect } from 'react'
import type { DraftComment, DraftComments, DraftView } from '../../../../contract/index.ts'

const name = 'commented'
const longest = 160

/** A sentence in a list: without marks of emphasis, cut when it is long. */
export function shortSentence(words: string): string {
  const line = bare(words)
  return line.length <= longest ? line : `${line.slice(0, longest).trimEnd()}…`
}

/** Marks the sentences of open remarks in the text, where the browser can do so without touching the page. */
export function useSentenceMarks(view: DraftView, comments: readonly DraftComment[]): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return
    const sentences = comments.flatMap(({ start, end }) =>
      start === null || end === null ? [] : [view.draft.text.slice(start, end)],
    )
    const ranges = sentences.flatMap((sentence) => rangeOf(sentence) ?? [])
    CSS.highlights.set(name, new Highlight(...ranges))
    return () => {
      CSS.highlights.delete(name)
    }
  }, [view, comments])
}

/** Brings a sentence into sight and selects it. */
export function showSentence(words: string): void {
  const range = rangeOf(words)
  if (!range) return
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

/** The sentence in which a person has selected something; null when nothing of the text is selected. */
export function selectedSentence(sentences: DraftComments['sentences']): DraftComments['sentences'][number] | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || !textElement()?.contains(selection.anchorNode)) return null
  const words = bare(selection.toString())
  if (words === '') return null
  return (
    sentences.find(({ text }) => bare(text).includes(words)) ??
    sentences.find(({ text }) => words.includes(bare(text))) ??
    null
  )
}

/** Where the words of a sentence stand on the page: facts cut them into pieces, and some words are there for screen readers alone. */
function rangeOf(sentence: string): Range | null {
  const words = bare(sentence)
  const root = textElement()
  if (!root || words === '') return null
  const places: { readonly node: Text; readonly offset: number }[] = []
  let text = ''
  for (const node of shownTexts(root)) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const character = node.data.charAt(offset)
      const isSpace = /\s/u.test(character)
      if (isSpace && text.endsWith(' ')) continue
      text += isSpace ? ' ' : character
      places.push({ node, offset })
    }
  }
  const at = text.indexOf(words)
  const [first, last] = [places[at], places[at + words.length - 1]]
  if (at < 0 || !first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

function* shownTexts(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('.visually-hidden')) yield node
  }
}

function textElement(): Element | null {
  return document.querySelector('.draft-text')
}

function bare(text: string): string {
  return text.replaceAll('*', '').replaceAll(/\s+/gu, ' ').trim()
}
