import dictionaryFrench from 'dictionary-fr'
import { type Hunspell, loadModule } from 'hunspell-asm'

/** The spelling dictionary: whether a form exists, and (slowly, some 300 ms) what resembles it. */
export interface Dictionary {
  readonly knows: (word: string) => boolean
  readonly slowSuggestions: (word: string) => readonly string[]
}

let compounds: ReadonlySet<string> | null = null

/** The words of the dictionary that are written with hyphens, in the singular and with a final s. */
export function compoundWords(): ReadonlySet<string> {
  compounds ??= new Set(
    new TextDecoder()
      .decode(dictionaryFrench.dic)
      .split('\n')
      .flatMap((line) => {
        const word = line.split('/')[0]?.trim() ?? ''
        return /^\p{Ll}[\p{Ll}’]*(?:-[\p{Ll}’]+)+$/u.test(word) ? [word, `${word}s`] : []
      }),
  )
  return compounds
}

let loading: Promise<Dictionary> | null = null

/** Hunspell (WASM) with dictionary-fr, the Dicollecte dictionary (MPL 2.0): loaded once, 0.3 s and some 20 MB. */
export function loadDictionary(): Promise<Dictionary> {
  loading ??= openHunspell().then(cached)
  // A machine that was too busy this time is asked again the next time.
  loading.catch(() => {
    loading = null
  })
  return loading
}

/** The loader's own limit of three seconds is too short for an old machine that does something else. */
const loadingMs = 60_000

async function openHunspell(): Promise<Hunspell> {
  const factory = await loadModule({ timeout: loadingMs })
  dropRethrowingListeners()
  const affixes = factory.mountBuffer(new Uint8Array(dictionaryFrench.aff), 'fr.aff')
  const words = factory.mountBuffer(new Uint8Array(dictionaryFrench.dic), 'fr.dic')
  return factory.create(affixes, words)
}

/** Emscripten's loader adds a process-wide listener that throws again whatever was thrown: it would end a server. */
function dropRethrowingListeners(): void {
  for (const listener of process.listeners('uncaughtException'))
    if (/instanceof ExitStatus/u.test(String(listener))) process.removeListener('uncaughtException', listener)
}

const cacheSize = 20_000

function cached(hunspell: Hunspell): Dictionary {
  const known = new Map<string, boolean>()
  const near = new Map<string, readonly string[]>()
  return {
    knows: (word) => remember(known, word, () => hunspell.spell(word)),
    slowSuggestions: (word) => remember(near, word, () => hunspell.suggest(word)),
  }
}

function remember<Value>(cache: Map<string, Value>, word: string, compute: () => Value): Value {
  const found = cache.get(word)
  if (found !== undefined) return found
  if (cache.size >= cacheSize) cache.clear()
  const value = compute()
  cache.set(word, value)
  return value
}
