import type { EventMarkup } from './programme-document.ts'

const eventTypes = /(?:^|\/)(?:[A-Z][A-Za-z]*Event|Event|Festival)$/

/** The events of a page's JSON-LD, wherever they are nested; what cannot be read is left out. */
export function markupEvents(scripts: string[], append: (text: string) => number): EventMarkup[] {
  return scripts.flatMap((script) => {
    const events = eventsIn(parsed(script))
    if (events.length === 0) return []
    const text = script.trim()
    const start = append(text)
    return events.map((event) => ({ event, start, end: start + text.length }))
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A page's broken markup is common, and its visible text is still there to be read.
    return null
  }
}

function eventsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(eventsIn)
  if (typeof value !== 'object' || value === null) return []
  const node = value as Record<string, unknown>
  const parts = subEvents(node)
  if (parts.length > 0) return parts
  if (isEvent(node)) return [node]
  return Object.values(node).flatMap(eventsIn)
}

/** A run described once with its performances under it: each takes from the run what it does not say itself. */
function subEvents(node: Record<string, unknown>): Record<string, unknown>[] {
  if (!isEvent(node)) return []
  const { subEvent, ...run } = node
  return eventsIn(subEvent).map((part) => ({ ...run, ...part, name: run.name ?? part.name }))
}

function isEvent(node: Record<string, unknown>): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']]
  return types.some((type) => typeof type === 'string' && eventTypes.test(type))
}
