import type { Atom, ComposedVersion, CompositionProposal } from '../../../contract/index.ts'
import type { TextModel } from '../../model/index.ts'
import type { DraftRequest, WrittenDraftWithoutChecks } from '../draft/index.ts'

export interface ComposeRequest {
  /** What the text is written from and for: the very request of the writer by rules. */
  readonly asked: DraftRequest
  readonly model: TextModel
  /** The named person who asks: it goes to the ledger. */
  readonly who: string
  /** Of the photo that goes with the text; that of the rules when absent. */
  readonly altText?: string | null
  /** 1 to `mostVersions`. */
  readonly versions: number
  /** The house's fact check, with its record and the list of this text. */
  readonly check: (text: string) => Promise<readonly Atom[]>
  readonly voice?: VoiceToFollow
  /** How the house wants to be written for, in place of the usual manner, with its version. */
  readonly manner?: { readonly words: string; readonly version: number } | undefined
  /** What a person asks beside the brief. */
  readonly wish?: string | null
  readonly signal?: AbortSignal
  /** What can already be read, of which version, in which round (0 = written). */
  readonly onText?: (progress: { readonly version: number; readonly round: number; readonly text: string }) => void
}

/** The house's voice as it was measured, and texts that it has published. */
export interface VoiceToFollow {
  readonly traits: readonly string[]
  readonly texts: readonly string[]
}

/** A version with the draft that it would be, some of the model's sentences (by their keys) left out. */
export interface Composed extends ComposedVersion {
  readonly without: (keys: readonly string[]) => WrittenDraftWithoutChecks
}

export interface Composing extends Omit<CompositionProposal, 'versions' | 'model'> {
  readonly versions: readonly Composed[]
  /** Model and instructions, as they stay with each sentence. */
  readonly writer: string
}
