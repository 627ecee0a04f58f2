/** Where a proxy of a test keeps what it writes, and listens. */
export interface ProxyPlace {
  folder: string
  port: number
}

/** A proxy that the documentation has a file for. */
export interface ReverseProxy {
  program: string
  /** The file, in `examples/cluster`. */
  documented: string
  /** The same with what a test needs otherwise: its port, on loopback, and paths that anybody may write to. */
  adapt(text: string, place: ProxyPlace): string
  /** How to start it in the foreground. */
  args(file: string, folder: string): string[]
}
