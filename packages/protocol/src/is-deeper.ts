/**
 * Whether objects and arrays lie in each other more than `levels` deep, the value itself being the
 * first. It goes level by level: what is nested too deep would overflow the stack of a recursion,
 * and of `JSON.stringify` too.
 */
export function isDeeper(value: unknown, levels: number): boolean {
  let level = [value]
  for (let depth = 0; depth <= levels; depth++) {
    level = level.filter((item) => typeof item === 'object' && item !== null)
    if (level.length === 0) return false
    level = level.flatMap((item) => Object.values(item as object))
  }
  return true
}
