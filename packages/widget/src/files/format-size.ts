const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes as people say them: `1.4 MB`. */
export function formatSize(bytes: number, locale: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const options = { style: 'unit', unit: UNITS[power], maximumFractionDigits: power > 1 ? 1 : 0 }
  return new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions).format(
    bytes / 1000 ** power,
  )
}
