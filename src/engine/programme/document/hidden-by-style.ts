import type { CheerioAPI } from 'cheerio'

/** The part of a parsed node that is read here: `domhandler`'s own types are not ours to import. */
interface StyledNode {
  attribs?: Record<string, string>
}

interface Rule {
  selector: string
  declarations: ReadonlyMap<string, string>
}

interface Hold {
  /** Of the rule that set the value that holds now: ids, classes, elements, then order. */
  rank: readonly number[]
  isHidden: boolean
}

/** What an animation hides at first and shows at once: a visitor sees it. */
const animated = /invisible|animat|aos|wow|reveal|fade|motion|lazy|loading/iu
const widest = 4000

/**
 * The elements that the style sheets of a page itself hide from whoever looks at it on a screen: not displayed, invisible, of no size, out of
 * the window. Rules for some screens only (`@media (max-width…)`, `print`) hide nothing here; the last and most precise rule holds, an
 * element's own style above all. Sheets that the page only names are not fetched.
 */
export function hiddenByStyle($: CheerioAPI): ReadonlySet<object> {
  const sheet = $('style')
    .toArray()
    .map((style) => $(style).text())
    .join('\n')
  const rules = rulesOf(sheet.replace(/\/\*[\s\S]*?\*\//gu, '')).slice(0, widest)
  const held = new Map<object, Map<string, Hold>>()
  for (const [order, { selector, declarations }] of rules.entries()) {
    const states = statesOf(declarations, selector)
    if (![...states.values()].includes(true)) continue
    for (const node of matching($, selector)) hold(held, { node, states, rank: [...precisionOf(selector), order] })
  }
  if (held.size === 0) return new Set()
  for (const [order, { selector, declarations }] of rules.entries()) {
    const states = statesOf(declarations, selector)
    if (states.size === 0 || [...states.values()].includes(true)) continue
    for (const node of matching($, selector))
      if (held.has(node)) hold(held, { node, states, rank: [...precisionOf(selector), order] })
  }
  for (const node of held.keys()) {
    const own = (node as StyledNode).attribs?.style
    if (own) hold(held, { node, states: statesOf(declarationsOf(own), ''), rank: [Number.MAX_SAFE_INTEGER] })
  }
  return new Set(
    [...held].filter(([, states]) => [...states.values()].some(({ isHidden }) => isHidden)).map(([node]) => node),
  )
}

function hold(
  held: Map<object, Map<string, Hold>>,
  { node, states, rank }: { node: object; states: ReadonlyMap<string, boolean>; rank: readonly number[] },
): void {
  const known = held.get(node) ?? new Map<string, Hold>()
  held.set(node, known)
  for (const [property, isHidden] of states) {
    const before = known.get(property)
    if (!before || isAbove(rank, before.rank)) known.set(property, { rank, isHidden })
  }
}

function isAbove(rank: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of rank.entries()) {
    const against = other[index] ?? 0
    if (value !== against) return value > against
  }
  return true
}

function matching($: CheerioAPI, selector: string): object[] {
  try {
    return $(selector).toArray()
  } catch {
    // A selector that is not understood here (`::before`, a vendor's own) hides no element of the page.
    return []
  }
}

/** Whether a rule hides, by each property that it sets: `display: block` shows again what `display: none` hid. */
function statesOf(declarations: ReadonlyMap<string, string>, selector: string): Map<string, boolean> {
  const states = new Map<string, boolean>()
  const mayMove = animated.test(selector) || declarations.has('animation') || declarations.has('transition')
  for (const [property, value] of declarations) {
    if (property === 'display') states.set(property, value === 'none')
    else if (property === 'visibility') states.set(property, value !== 'visible' && !mayMove)
    else if (property === 'opacity') states.set(property, Number(value) === 0 && !mayMove)
    else if (property === 'font-size') states.set(property, /^0(?:\.0+)?(?:[a-z%]*)$/u.test(value))
    else if (['left', 'right', 'top', 'text-indent'].includes(property))
      states.set(property, /^-\d{4,}(?:\.\d+)?(?:px|em|rem|%)$/u.test(value))
  }
  return states
}

function declarationsOf(body: string): Map<string, string> {
  const pairs = body.split(';').flatMap((declaration) => {
    const [, property, value] = /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/u.exec(declaration) ?? []
    return property && value
      ? [[property.toLowerCase(), value.toLowerCase().replace(/\s*!important$/u, '')] as const]
      : []
  })
  return new Map(pairs)
}

/** How precise a selector is, as sheets count it: ids, then classes, then elements. */
function precisionOf(selector: string): number[] {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0
  return [count(/#[\w-]/gu), count(/\.[\w-]|\[|:(?!:)/gu), count(/(?:^|[\s>+~])[a-z]/giu)]
}

/** The rules of a sheet that hold on any screen. */
function rulesOf(sheet: string): Rule[] {
  const rules: Rule[] = []
  for (let from = 0; ; ) {
    const open = sheet.indexOf('{', from)
    if (open < 0) return rules
    const head = sheet.slice(from, open).split(';').at(-1)?.trim() ?? ''
    const close = closing(sheet, open)
    const body = sheet.slice(open + 1, close)
    if (head.startsWith('@')) {
      if (/^@(?:media\s+(?:all|screen|only screen)|layer[^{]*|supports[^{]*)$/iu.test(head))
        rules.push(...rulesOf(body))
    } else {
      const declarations = declarationsOf(body)
      for (const selector of head.split(/,(?![^(]*\))/u)) rules.push({ selector: selector.trim(), declarations })
    }
    from = close + 1
  }
}

function closing(sheet: string, open: number): number {
  let depth = 0
  for (let at = open; at < sheet.length; at++) {
    if (sheet[at] === '{') depth++
    else if (sheet[at] === '}' && --depth === 0) return at
  }
  return sheet.length
}
