/**
 * Lets the page do what else waits, as `nextTask` does; for what is fetched after the panel, which has that to itself:
 * shared, it would be more to download for those who only look.
 */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
