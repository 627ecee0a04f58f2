/** Says once for each name that Beckon has nothing like it. */
export function createWarner(vendor: string): (name: string) => void {
  const warned = new Set<string>()
  return (name) => {
    if (!warned.has(name)) console.warn(`beckon: ${vendor}'s "${name}" has no counterpart.`)
    warned.add(name)
  }
}
