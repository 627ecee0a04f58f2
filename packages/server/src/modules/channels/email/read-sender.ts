/** The address of `Alder & Oak <support@example.com>`. */
export function readSender(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}
