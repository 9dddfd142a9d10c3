/**
 * The source of a pattern, with the `u` flag or without, that finds a text as it stands: « C+ », « Salle 1 [bis] ». Whatever comes of a
 * record or of a text goes through it before it is part of a pattern. Blanks, dashes and apostrophes stay as they are.
 */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
