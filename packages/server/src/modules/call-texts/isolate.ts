/** A name inside a sentence of another direction keeps its own, whatever stands beside it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`

/** A number, or anything else that is read from left to right, keeps its order. */
export const isolateNumber = (text: string): string => `\u2066${text}\u2069`
