/** `signedUpAt` and `signed_up_at` as words: `signed up at`. */
export function humanize(key: string): string {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
}
