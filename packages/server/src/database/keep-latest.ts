/** Makes each thing once, and forgets those not asked for since `most` others were. */
export function keepLatest<T>(make: (key: string) => T, most: number): (key: string) => T {
  const kept = new Map<string, T>()
  return (key) => {
    const known = kept.get(key)
    const value = known ?? make(key)
    // Maps keep the order of insertion: what is asked for now goes to the end.
    kept.delete(key)
    kept.set(key, value)
    if (kept.size <= most) return value
    const [oldest] = kept.keys()
    if (oldest !== undefined) kept.delete(oldest)
    return value
  }
}
