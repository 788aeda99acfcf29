/** Characters, and pairs of neighbours, of a text in normal form: what `search_pieces.grams` holds. */
export function gramsOf(text: string): string[] {
  const characters = [...text]
  const pairs = characters.slice(1).map((one, at) => `${characters[at] ?? ''}${one}`)
  return [...characters, ...pairs]
}
