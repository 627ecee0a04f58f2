/**
 * The token of `Authorization: Bearer …`, or the user of `Basic …`, where Segment's libraries
 * put the write key. Some leave out the colon behind it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7617#section-2
 */
export function readAuthorization(header: string | undefined): string | undefined {
  const [scheme = '', value = ''] = header?.trim().split(/\s+/, 2) ?? []
  if (/^bearer$/i.test(scheme)) return value || undefined
  if (!/^basic$/i.test(scheme)) return undefined
  const [user] = Buffer.from(value, 'base64').toString().split(':', 1)
  return user || undefined
}
