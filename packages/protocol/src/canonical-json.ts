/**
 * The one text of a JSON value, by RFC 8785: members in the order of their UTF-16 code units, no white
 * space, numbers and texts as ECMAScript writes them. Members that are undefined are left out.
 *
 * @throws TypeError for what JSON has no form for
 * @see https://www.rfc-editor.org/rfc/rfc8785
 * @example
 * canonicalize({ b: 1, a: [true, null] }) // {"a":[true,null],"b":1}
 */
export function canonicalize(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalize).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalize(member)}`)
    return `{${members.join(',')}}`
  }
  const fits =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    Number.isFinite(value)
  if (!fits) throw new TypeError(`JSON has no form for ${String(value)}`)
  return JSON.stringify(value)
}
