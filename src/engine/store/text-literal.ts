/** A text as SQL writes it, for where no parameter may stand: a path in `COPY … TO`, a list in a view. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
