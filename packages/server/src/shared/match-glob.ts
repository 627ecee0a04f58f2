/**
 * Whether a text fits a pattern in which `*` is any characters, also none. No regular expression: what
 * owners write must not be able to take long.
 */
export function matchGlob(pattern: string, text: string): boolean {
  let [at, star, from] = [0, -1, 0]
  let place = 0
  while (place < text.length) {
    if (pattern[at] === '*') {
      star = at++
      from = place
    } else if (at < pattern.length && pattern[at] === text[place]) {
      at++
      place++
    } else if (star >= 0) {
      at = star + 1
      place = ++from
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}
