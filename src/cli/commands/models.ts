import {
  AppError,
  type ComposeTrial,
  type ComposeTrialText,
  type MeaningTrial,
  type ModelOffer,
  type ModelTrial,
  type ModelUse,
  type Settings,
} from '../../contract/index.ts'
import {
  addModel,
  atTerminal,
  changeModel,
  getModel,
  letModelIn,
  modelShelf,
  pastTexts,
  readSettings,
  terminalActor,
  tryComposeModel,
  tryMeaningModel,
  tryModel,
} from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { energyIn } from '../energy-text.ts'
import { textOption } from '../options.ts'
import { progressLine } from '../progress-line.ts'

type Spoken = Pick<CommandContext, 'say' | 'language'>

/** `--far` is a person's word that the server may be beyond this computer. `--meaning`: the model that finds passages, not the one that says texts otherwise; `--speech`: the server that writes what it hears; `--translation`: the one that translates. */
export const modelsCommand: Command = {
  name: 'models',
  usage:
    '   |   get NAME   |   add FILE.gguf   |   use NAME [--url URL [--far]] [--meaning|--speech|--translation]   |   use none [--meaning|--speech|--translation]   |   try [--meaning|--compose]   |   texts',
  summary: 'cli.models.summary',
  example: 'models use mistral --url http://127.0.0.1:11434/v1',
  options: {
    url: { type: 'string' },
    far: { type: 'boolean' },
    meaning: { type: 'boolean' },
    speech: { type: 'boolean' },
    translation: { type: 'boolean' },
    compose: { type: 'boolean' },
  },
  readsPositionals: true,
  usesHouse: true,
  async run(context) {
    const [verb, name] = context.positionals
    if (verb === undefined) return await listed(context)
    const act = verbs[verb]
    if (!act || (!['try', 'texts'].includes(verb) && name === undefined))
      throw new AppError('usage', { detail: 'get NAME, add FILE, use NAME, try, texts', command: 'models' })
    await act(context, name ?? '')
    return 0
  },
}

const verbs: Readonly<Record<string, (context: CommandContext, name: string) => Promise<void>>> = {
  texts: (context) => trialTexts(context),
  get: async (context, name) => {
    const { house, io, say } = context
    const show = progressLine(context)
    const got = await getModel(await house(), {
      name,
      by: atTerminal,
      signal: io.signal,
      onProgress: ({ phase, done, of }) => show({ phase: `model-${phase}`, file: name, rows: done, of }),
    })
    io.stdout(`${say('model.brought', { file: got.file, sha256: got.sha256 })}\n`)
  },
  add: async ({ house, io, say }, name) => {
    const added = await addModel(await house(), { path: await io.input(name), name, by: atTerminal })
    io.stdout(`${say('model.brought', { file: added.file, sha256: added.sha256 })}\n`)
    io.stdout(`${added.known ? added.known.title : say('model.stranger')}\n`)
  },
  use: async ({ house, options, io, say }, name) => {
    const venue = await house()
    const url = textOption(options.url)
    const use = useOf(options)
    if (name === 'none') await changeModel(venue, { model: null, isConfirmed: true, by: atTerminal, use })
    else if (url === null) {
      if (use === 'speechModel' || use === 'translator')
        throw new AppError('usage', { detail: `use NAME --url URL --${serverOption[use]}`, command: 'models' })
      await letModelIn(venue, { name, by: atTerminal, use })
    } else {
      const model = { name, baseUrl: url }
      await changeModel(venue, { model, isConfirmed: options.far === true, by: atTerminal, use })
    }
    io.stdout(`${say(inUseSaid[use], { model: name })}\n`)
    const { model, meaningModel } = await readSettings(venue)
    if (use === 'model' && model && !model.trial) io.stdout(`${say('model.try-first')}\n`)
    if (use === 'meaningModel' && meaningModel && !meaningModel.trial) io.stdout(`${say('meaning.untried')}\n`)
  },
  try: async (context) => {
    const { house, options, io, say } = context
    if (options.meaning === true) {
      const trial = await tryMeaningModel(await house(), { staffId: terminalActor, signal: io.signal })
      io.stdout(options.json ? `${JSON.stringify(trial, null, 2)}\n` : `${meaningTrialText(trial, say)}\n`)
      return
    }
    const show = progressLine(context)
    if (options.compose === true) {
      const venue = await house()
      const trial = await tryComposeModel(venue, {
        staffId: terminalActor,
        past: await pastTexts(venue),
        signal: io.signal,
        onText: (done, of) => show({ phase: 'model-trial', file: null, rows: done, of }),
      })
      io.stdout(options.json ? `${JSON.stringify(trial, null, 2)}\n` : `${composeTrialText(trial, context)}\n`)
      return
    }
    const trial = await tryModel(await house(), {
      staffId: terminalActor,
      signal: io.signal,
      onMove: (done, of) => show({ phase: 'model-trial', file: null, rows: done, of }),
    })
    io.stdout(options.json ? `${JSON.stringify(trial, null, 2)}\n` : `${trialText(trial, context)}\n`)
  },
}

const serverOption = { speechModel: 'speech', translator: 'translation' } as const

function useOf({ meaning, speech, translation }: CommandContext['options']): ModelUse {
  if (speech === true) return 'speechModel'
  if (translation === true) return 'translator'
  return meaning === true ? 'meaningModel' : 'model'
}

const inUseSaid = {
  model: 'model.in-use',
  meaningModel: 'meaning.in-use',
  speechModel: 'speech.in-use',
  translator: 'translator.in-use',
} as const

/** The texts of the last trial of composing, for a person to read. */
async function trialTexts({ house, options, io, say }: CommandContext): Promise<void> {
  const trial = (await readSettings(await house())).model?.composeTrial ?? null
  if (options.json) io.stdout(`${JSON.stringify(trial?.texts ?? [], null, 2)}\n`)
  else if (trial === null) io.stdout(`${say('model.compose-untried')}\n`)
  else for (const text of trial.texts) io.stdout(trialTextOf(text, say))
}

function trialTextOf({ show, channel, audience, text, why, marks }: ComposeTrialText, say: CommandContext['say']) {
  const head = `${show} · ${say(`channel.${channel}`)} · ${say(`audience.${audience}`)}`
  const given = text === '' ? say('compose.fell-back', { why: why ?? 'null' }) : text
  return `${head}\n\n${given}\n${marks.map(({ code, words }) => `! ${say(`compose-doubt.${code}`, { words })}\n`).join('')}\n---\n`
}

async function listed(context: CommandContext): Promise<number> {
  const { house, options, io, say } = context
  const venue = await house()
  const settings = await readSettings(venue)
  const { model, meaningModel } = settings
  const shelf = await modelShelf(venue)
  const inUse = inUseOf(settings)
  if (options.json) {
    io.stdout(`${JSON.stringify({ inUse, ...shelf }, null, 2)}\n`)
    return 0
  }
  for (const { name, baseUrl, isLocal, tasks } of inUse) {
    io.stdout(`${name}  ${baseUrl ?? say('model.none')}${isLocal ? '' : `  ${say('model.leaves')}`}\n`)
    if (tasks.length === 0 && name === model?.name)
      io.stdout(`  ${say(model.trial ? 'model.refused' : 'model.untried')}\n`)
  }
  if (model?.trial) io.stdout(`  ${trialText(model.trial, context)}\n`)
  if (model)
    io.stdout(
      `  ${model.composeTrial ? composeTrialText(model.composeTrial, context) : say('model.compose-untried')}\n`,
    )
  if (meaningModel)
    io.stdout(`  ${meaningModel.trial ? meaningTrialText(meaningModel.trial, say) : say('meaning.untried')}\n`)
  io.stdout(`\n${say('model.shelf')}\n`)
  for (const offer of shelf.models) io.stdout(offerText(offer, context))
  return 0
}

/** What writes here, with what each may do: the models that passed their trial. */
function inUseOf({ model, meaningModel, speechModel, translator }: Pick<Settings, ModelUse>) {
  return [
    { name: 'none', baseUrl: null, isLocal: true, tasks: ['write'] },
    ...(speechModel ? [{ ...speechModel, tasks: ['captions'] }] : []),
    ...(translator ? [{ ...translator, tasks: ['translate'] }] : []),
    ...(model ? [{ ...model, tasks: tasksOf(model) }] : []),
    ...(meaningModel ? [{ ...meaningModel, tasks: meaningModel.trial?.isAllowed ? ['passages'] : [] }] : []),
  ]
}

function tasksOf({ trial, composeTrial }: NonNullable<Settings['model']>): string[] {
  return [...(trial?.isAllowed ? ['rewrite'] : []), ...(composeTrial?.isAllowed ? ['compose'] : [])]
}

function offerText(offer: ModelOffer, context: Spoken): string {
  const { say } = context
  const unknown = say('model.unknown')
  const facts = [
    `${(offer.bytes / 1e9).toFixed(1)} Go`,
    offer.licence ?? unknown,
    offer.languages.join(' ') || unknown,
    ...offer.tasks.map((task) => say(`model.for-${task}`)),
    say(offer.file === null ? 'model.absent' : 'model.present'),
  ]
  const hash = `  sha256 ${offer.sha256 ?? unknown}${offer.proof === null ? '' : ` (${say(`model-proof.${offer.proof}`)})`}`
  return [
    `${offer.name}  ${offer.title}`,
    `  ${facts.join(' · ')}`,
    hash,
    `  ${offer.trial ? trialText(offer.trial, context) : say('model.untried')}`,
    '',
  ].join('\n')
}

function trialText(trial: ModelTrial, { say, language }: Spoken): string {
  const { asked, right, changed, seconds, wh } = trial
  const params = { asked, right, changed, seconds: Math.round(seconds), wh: energyIn(language)(wh) }
  return say(trial.isAllowed ? 'model.trial-passed' : 'model.trial-failed', params)
}

function composeTrialText(trial: ComposeTrial, { say, language }: Spoken): string {
  const { asked, sound, fit, told, seconds, wh, texts } = trial
  const params = { asked, sound, fit, told: `${Math.round(told * 100)} %`, seconds: Math.round(seconds) }
  const code = trial.isAllowed ? 'model.compose-passed' : 'model.compose-failed'
  return `${say(code, { ...params, wh: energyIn(language)(wh) })}\n  ${say('model.compose-read', { count: texts.length })}`
}

function meaningTrialText({ isAllowed, ...trial }: MeaningTrial, say: CommandContext['say']): string {
  const { asked, right, byWords, absent, wrong, seconds, wh } = trial
  const params = { asked, right, byWords, absent, wrong, seconds: Math.round(seconds), wh: wh.toFixed(3) }
  return say(isAllowed ? 'meaning.trial-passed' : 'meaning.trial-failed', params)
}
