import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '../../../contract/index.ts'

/** The part that runs a model in this very process (MIT): brought by `models get`, never with the program itself. */
export const runtimePackage = 'node-llama-cpp'
const version = '3.22.1'
/** Without these the part fetches a hundred megabytes a platform that this computer cannot use. */
const platforms: Readonly<Record<string, string>> = {
  'linux-x64': '@node-llama-cpp/linux-x64',
  'linux-arm64': '@node-llama-cpp/linux-arm64',
  'darwin-arm64': '@node-llama-cpp/mac-arm64-metal',
  'darwin-x64': '@node-llama-cpp/mac-x64',
  'win32-x64': '@node-llama-cpp/win-x64',
  'win32-arm64': '@node-llama-cpp/win-arm64',
}

/** What of node-llama-cpp is used here. */
export interface LlamaModule {
  getLlama(options: { build: 'never'; gpu: false; maxThreads: number; logLevel: string }): Promise<Llama>
  LlamaChatSession: new (options: { contextSequence: LlamaSequence; systemPrompt: string }) => LlamaSession
}
export interface Llama {
  loadModel(options: { modelPath: string }): Promise<LlamaModel>
  createGrammarForJsonSchema(schema: object): Promise<object>
}
export interface LlamaModel {
  createContext(options: { contextSize: number; threads: number }): Promise<LlamaContext>
  createEmbeddingContext(options: { contextSize: number; threads: number }): Promise<LlamaEmbeddingContext>
  tokenize(text: string): readonly unknown[]
  readonly tokens: { readonly bos: unknown; readonly shouldPrependBosToken: boolean }
  dispose(): Promise<void>
}
export interface LlamaContext {
  getSequence(): LlamaSequence
  dispose(): Promise<void>
}
export interface LlamaEmbeddingContext {
  getEmbeddingFor(tokens: readonly unknown[]): Promise<{ readonly vector: readonly number[] }>
  calculateInputLength(tokens: readonly unknown[]): number
  dispose(): Promise<void>
}
interface LlamaSequence {
  readonly tokenMeter: { getState(): { usedInputTokens: number; usedOutputTokens: number } }
}
interface LlamaSession {
  promptWithMeta(prompt: string, options: LlamaPromptOptions): Promise<{ responseText: string; stopReason: string }>
}
interface LlamaPromptOptions {
  readonly grammar?: object
  readonly maxTokens?: number
  readonly temperature?: number
  readonly signal?: AbortSignal
  readonly onTextChunk?: (piece: string) => void
}

export function hasRuntime(folder: string): boolean {
  return existsSync(entry(folder))
}

/** The part, loaded. Throws `model-file` when it was not brought. */
export async function loadRuntime(folder: string): Promise<LlamaModule> {
  if (!hasRuntime(folder)) throw new AppError('model-file', { file: runtimePackage, detail: 'absent' })
  const module: unknown = await import(pathToFileURL(entry(folder)).href)
  return module as LlamaModule
}

/**
 * Brings the part by npm, by explicit order, into a folder of its own: no script of it is run, nothing else of the computer
 * changes. Given up or failed, the folder is as if never made. Throws `model-file`.
 */
export async function installRuntime(folder: string, signal?: AbortSignal): Promise<void> {
  const platform = platforms[`${process.platform}-${process.arch}`]
  if (platform === undefined) throw new AppError('model-file', { file: runtimePackage, detail: process.platform })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const wanted = [`${runtimePackage}@${version}`, `${platform}@${version}`]
  const code = await npm(['install', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', ...wanted], {
    folder,
    ...(signal && { signal }),
  })
  if (code === 0 && hasRuntime(folder)) return
  await rm(folder, { recursive: true, force: true })
  signal?.throwIfAborted()
  throw new AppError('model-file', { file: runtimePackage, detail: `npm ${code}` })
}

async function npm(
  words: readonly string[],
  { folder, signal }: { readonly folder: string; readonly signal?: AbortSignal },
): Promise<number> {
  const script = process.env.npm_execpath
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
  const child = spawn(program, [...first, ...words], {
    cwd: folder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
    ...(signal && { signal }),
  })
  return await new Promise((done) => {
    child.on('error', () => done(-1))
    child.on('close', (code) => done(code ?? -1))
  })
}

function entry(folder: string): string {
  return join(folder, 'node_modules', runtimePackage, 'dist', 'index.js')
}
