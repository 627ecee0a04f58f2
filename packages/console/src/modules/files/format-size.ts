const UNITS = ['B', 'kB', 'MB', 'GB']

/** Bytes as people say them: `1.4 MB`. */
export function formatSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const value = bytes / 1000 ** power
  return `${power > 1 ? value.toFixed(1) : Math.round(value)} ${UNITS[power]}`
}
