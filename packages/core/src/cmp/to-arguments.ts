/**
 * The values as an `arguments` object, the only thing Google's tags take for a command; they pass
 * over an array with the same values.
 */
export function toArguments(..._values: unknown[]): IArguments {
  return arguments
}
