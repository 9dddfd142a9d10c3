/** The sentences that a request asked to rewrite, by key, with their brackets. */
export function askedSentences(body: string): Record<string, string> {
  const { messages } = JSON.parse(body) as { messages: { content: string }[] }
  const asked = messages.at(-1)?.content.split(/Phrases (?:à réécrire|d’origine) :\n/u)[1] ?? '{}'
  return JSON.parse(asked) as Record<string, string>
}
