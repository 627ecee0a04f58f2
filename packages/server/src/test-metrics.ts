/** A number with its labels. */
export interface Sample {
  name: string
  labels: Readonly<Record<string, string>>
  value: number
}

/** What is told of one thing. */
export interface Family {
  type: string
  help: string
  samples: Sample[]
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)",?/y

function readLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {}
  LABEL.lastIndex = 0
  for (let at = 0; at < text.length; at = LABEL.lastIndex) {
    const found = LABEL.exec(text)
    if (found === null) throw new Error(`no labels: ${text}`)
    labels[found[1] ?? ''] = found[2] ?? ''
  }
  return labels
}

/**
 * Reads what is scraped as Prometheus does.
 *
 * @throws Error at the first line that is none
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function parseMetrics(text: string): Map<string, Family> {
  const families = new Map<string, Family>()
  let last: Family | undefined
  let lastName = ''
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, what, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? []
    if (what === 'HELP') {
      if (families.has(name)) throw new Error(`told twice: ${name}`)
      last = { type: '', help: rest, samples: [] }
      lastName = name
      families.set(name, last)
    } else if (what === 'TYPE' && last !== undefined && name === lastName) last.type = rest
    else {
      const [, sample = '', labels = '', value] = SAMPLE.exec(line) ?? []
      const own = sample.replace(/_(bucket|sum|count)$/, '')
      if (last === undefined || (sample !== lastName && own !== lastName)) throw new Error(line)
      const number = value === '+Inf' ? Number.POSITIVE_INFINITY : Number(value)
      if (Number.isNaN(number) && value !== 'Nan') throw new Error(line)
      last.samples.push({ name: sample, labels: readLabels(labels), value: number })
    }
  }
  return families
}
