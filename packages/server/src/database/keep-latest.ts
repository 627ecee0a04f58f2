/**
 * Makes each thing once, and forgets those not asked for since `most` others were, if not before: as many are kept as
 * half of that at least. To note the order in which they were asked for would move one in a map each time, which makes
 * garbage that lives long (see `tallyWork`).
 *
 * @param most an even number
 */
export function keepLatest<T>(make: (key: string) => T, most: number): (key: string) => T {
  let latest = new Map<string, T>()
  let earlier = latest
  return (key) => {
    const known = latest.get(key)
    if (known !== undefined) return known
    const value = earlier.get(key) ?? make(key)
    if (latest.size >= most / 2) {
      earlier = latest
      latest = new Map()
    }
    latest.set(key, value)
    return value
  }
}
