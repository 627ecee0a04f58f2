/** From the first text to the next second one, both included, and what stands there instead. */
export type Cut = readonly [from: string, to: string, instead?: string]

/** What is left out of a library that is built from its source. */
export interface Trimming {
  /** The files that stand for what is imported, in the library's folder. */
  sources: Readonly<Record<string, string>>
  /** By file. */
  cuts: Readonly<Record<string, readonly Cut[]>>
  /** What is the same wherever it is asked once that is gone. */
  constants: readonly (readonly [RegExp, string])[]
}
