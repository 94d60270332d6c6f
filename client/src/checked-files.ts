/** What a person had checked whatever it says of itself: remembered as long as the window is open. */
export class CheckedFiles {
  readonly #uris = new Set<string>();

  add(uri: string): void {
    this.#uris.add(uri);
  }

  /** The addresses that a new server is told. The address of a draft that is closed goes to another one. */
  all(isOpen: (uri: string) => boolean): readonly string[] {
    return [...this.#uris].filter((uri) => !uri.startsWith("untitled:") || isOpen(uri));
  }
}
