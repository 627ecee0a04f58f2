import type { Rolldown } from 'vite'

/** A store as the source names it; what a minifier makes up is shorter. */
const NAME = /\$[a-z]\w{2,}/g

const LETTERS = 'etnaoisrclmdpuhgfbvwkjxyqzETNAOISRCLMDPUHGFBVWKJXYQZ'

function spell(index: number): string {
  const [letter = '', more] = [LETTERS[index % LETTERS.length], Math.floor(index / LETTERS.length)]
  return more ? `${letter}${more}` : letter
}

/**
 * Stores have names that begin with a dollar, and nobody asks for them but the files of one build: there
 * `$messages` needs no name that says what it holds. The most frequent get the first letters.
 */
export function nameStores(): Rolldown.Plugin {
  const names = new Map<string, string>()
  return {
    name: 'name-stores',
    buildEnd() {
      const counts = new Map<string, number>()
      for (const id of this.getModuleIds()) {
        if (id.includes('node_modules')) continue
        for (const [name] of (this.getModuleInfo(id)?.code ?? '').matchAll(NAME))
          counts.set(name, (counts.get(name) ?? 0) + 1)
      }
      // By the alphabet where they are equal, so that each build names its files alike.
      const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      for (const [index, [name]] of sorted.entries()) names.set(name, `$${spell(index)}`)
    },
    renderChunk: (code) => code.replace(NAME, (name) => names.get(name) ?? name),
  }
}
