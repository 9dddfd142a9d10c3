import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import type { Checker, Opinion } from './checker.ts'

const prompt = '~==========~'
/** Matters that Parterre judges itself: blanks, signs, apostrophes, numbers, capitals of ministries, inclusive forms. */
const optionsOff = ['typo', 'apos', 'esp', 'nbsp', 'num', 'unit', 'nf', 'minis', 'eepi', 'md', 'latex', 'virg', 'maj']

interface Waiting {
  readonly text: string
  readonly answer: (opinions: readonly Opinion[]) => void
  readonly fail: (why: Error) => void
}

/**
 * Grammalecte as a program of its own, started at the first text and kept alive: one paragraph a line in, its readable
 * list of faults out. Grammalecte is GPL 3: it is spoken to, never linked.
 */
export function grammalecteChecker(command = 'grammalecte-cli', { timeoutMs = 10_000 } = {}): Checker {
  let running: Conversation | null = null
  const conversation = (): Conversation => {
    if (running === null || running.isOver) running = new Conversation(command)
    return running
  }
  return {
    name: 'grammalecte',
    check: async (text) => {
      const opinions: Opinion[] = []
      for (const { start, line } of linesOf(text)) {
        const found = await withinTime(conversation().ask(line), timeoutMs)
        opinions.push(...found.map((one) => ({ ...one, start: one.start + start, end: one.end + start })))
      }
      return opinions
    },
    close: () => running?.end(),
  }
}

/** The paragraphs worth asking about; a line that opens with a sign would be taken for an order. */
function linesOf(text: string): { start: number; line: string }[] {
  let start = 0
  return text.split('\n').flatMap((whole) => {
    const at = start
    start += whole.length + 1
    const line = whole.trimEnd()
    return /^[\p{L}\d«"“(–—\s…]/u.test(line) && line.trim() !== '' ? [{ start: at, line }] : []
  })
}

async function withinTime<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('grammalecte is silent')), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

class Conversation {
  isOver = false
  private readonly child: ChildProcessWithoutNullStreams
  private readonly queue: Waiting[] = []
  private heard = ''
  private greeted = false

  constructor(command: string) {
    this.child = spawn(command, ['-w', '200', '-off', ...optionsOff], {
      env: { ...process.env, PYTHONUNBUFFERED: '1', PYTHONIOENCODING: 'utf-8' },
    })
    this.child.stdout.setEncoding('utf8')
    this.child.stdout.on('data', (chunk: string) => this.hear(chunk))
    this.child.stderr.resume()
    this.child.stdin.on('error', () => this.over('closed'))
    this.child.on('error', (error) => this.over(error.message))
    this.child.on('exit', () => this.over('ended'))
    this.child.unref()
  }

  async ask(text: string): Promise<readonly Opinion[]> {
    if (this.isOver) throw new Error('grammalecte has ended')
    return await new Promise((answer, fail) => {
      this.queue.push({ text, answer, fail })
      this.child.stdin.write(`${text}\n`)
    })
  }

  end(): void {
    this.child.kill()
  }

  /** Each answer ends with the prompt for the next text; the first prompt comes before any. */
  private hear(chunk: string): void {
    this.heard += chunk
    for (let at = this.promptEnd(); at >= 0; at = this.promptEnd()) {
      const said = this.heard.slice(0, at)
      this.heard = this.heard.slice(at)
      if (this.greeted) {
        const waiting = this.queue.shift()
        waiting?.answer(opinionsOf(said, waiting.text))
      }
      this.greeted = true
    }
  }

  private promptEnd(): number {
    const first = this.heard.indexOf(prompt)
    const second = first < 0 ? -1 : this.heard.indexOf(prompt, first + prompt.length)
    return second < 0 ? -1 : second + prompt.length
  }

  private over(why: string): void {
    this.isOver = true
    for (const { fail } of this.queue.splice(0)) fail(new Error(`grammalecte: ${why}`))
  }
}

const header = /^\* \d+ \[(\d+):(\d+)\] {2}# (?:#\S+ \/ )?(.+?):$/u

/** Reads « * 1 [4:9]  # #25307 / rule: », its message and « > Suggestions : a | b »; long lines come wrapped. */
export function opinionsOf(said: string, text: string): Opinion[] {
  const opinions: { start: number; end: number; rule: string; message: string; list: string }[] = []
  let inList = false
  for (const line of said.split('\n')) {
    const [, start, end, rule] = header.exec(line) ?? []
    const current = opinions.at(-1)
    if (start !== undefined && end !== undefined && rule !== undefined) {
      opinions.push({ start: Number(start), end: Number(end), rule, message: '', list: '' })
      inList = false
    } else if (line.startsWith('  > Suggestions : ') && current) {
      current.list = line.slice('  > Suggestions : '.length)
      inList = true
    } else if (line.startsWith('    ') && inList && current) current.list += ` ${line.trim()}`
    else if (/^ {2}(?!>)\S/u.test(line) && current && !inList) current.message += `${line.trim()} `
    else inList = false
  }
  const unit = codePointOffsets(text)
  return opinions.map(({ start, end, rule, message, list }) => ({
    start: unit[start] ?? text.length,
    end: unit[end] ?? text.length,
    rule,
    family: familyOf(rule),
    message: message.trim(),
    suggestions:
      list === ''
        ? []
        : list
            .split(' | ')
            .slice(0, 3)
            .map((word) => unelided(text.slice(unit[start], unit[end]), word)),
  }))
}

/** « L’ → LA » before « hauteur » : the article that is no longer elided, in its own case, and its blank. */
function unelided(written: string, suggestion: string): string {
  if (!/^\p{L}+[’']$/u.test(written) || !/\p{L}$/u.test(suggestion)) return suggestion
  const lower = suggestion.toLowerCase()
  return `${/^\p{Lu}/u.test(written) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower} `
}

/** « gv1__infi_verbe__b2_a1_1 » is of « gv1__infi »: the option, and what it is about. */
function familyOf(rule: string): string {
  return rule
    .split('_')
    .filter((part) => part !== '')
    .slice(0, 2)
    .join('_')
}

/** Python counts code points. */
function codePointOffsets(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  return [...offsets, at]
}
