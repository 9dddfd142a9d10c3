/**
 * A text as an expression of the warehouse's engine (RE2) that finds it as it stands. RE2 takes a backslash before a mark of ASCII
 * alone: before « ’ » or « · » it refuses the whole expression.
 */
export function regexpLiteral(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}-]/g, '\\$&')
}
