import type { Plugin } from 'vite'

/** The name an entry has in its root, where there is no such file. */
const ENTRY = 'bench-entry.js'

/** A plugin, named as the entry, by which a text counts as a file of the root: its imports are found from there. */
export function provideEntry(text: string): Plugin {
  const isEntry = (id: string): boolean => id.endsWith(ENTRY)
  return {
    name: ENTRY,
    resolveId: (id) => (isEntry(id) ? id : undefined),
    load: (id) => (isEntry(id) ? text : undefined),
  }
}
