/** What OpenTelemetry is made of here. */
export interface Libraries {
  api: typeof import('@opentelemetry/api')
  contexts: typeof import('@opentelemetry/context-async-hooks')
  core: typeof import('@opentelemetry/core')
  exporter: typeof import('@opentelemetry/exporter-trace-otlp-proto')
  resources: typeof import('@opentelemetry/resources')
  sdk: typeof import('@opentelemetry/sdk-trace')
}

const NAMES = [
  'api',
  'context-async-hooks',
  'core',
  'exporter-trace-otlp-proto',
  'resources',
  'sdk-trace',
]

/**
 * Loads what only those need who trace: it is as large as half of the rest.
 *
 * @throws Error that says what to install
 */
export async function loadLibraries(): Promise<Libraries> {
  try {
    const [api, contexts, core, exporter, resources, sdk] = await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/core'),
      import('@opentelemetry/exporter-trace-otlp-proto'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace'),
    ])
    return { api, contexts, core, exporter, resources, sdk }
  } catch (error) {
    const install = NAMES.map((name) => `@opentelemetry/${name}`).join(' ')
    throw new Error(
      `OTEL_EXPORTER_OTLP_ENDPOINT is set, and its libraries are not there. Install them beside the gateway: npm install ${install}`,
      { cause: error },
    )
  }
}
