import type { Page } from 'playwright-core'

/** More Tab stops than any page has. */
const mostStops = 250

/** A person who uses keys alone: Tab to a control by the name that a screen reader says, then a key. */
export class Keyboard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Goes to the control of that name. Throws when Tab never reaches it. */
  async reach(name: RegExp): Promise<void> {
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (name.test(await this.#focused())) return
      await this.#page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${name}: ${await this.#focused()}`)
  }

  async press(name: RegExp, key = 'Enter'): Promise<void> {
    await this.reach(name)
    await this.#page.keyboard.press(key)
  }

  async type(name: RegExp, text: string): Promise<void> {
    await this.reach(name)
    await this.#page.keyboard.press('Control+A')
    await this.#page.keyboard.insertText(text)
  }

  /** The name of what has the focus: its label, its text, its title. */
  #focused(): Promise<string> {
    return this.#page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return ''
      const labelled = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])].map((label) => label.textContent ?? '')
          : []
      return [element.getAttribute('aria-label') ?? '', ...labelled, ...labels, element.textContent ?? '']
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
    })
  }
}
