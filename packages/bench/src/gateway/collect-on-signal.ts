/** Loaded before a server whose memory is measured: what is garbage by then, and holes between what is not, are not what it holds. */
process.on('SIGWINCH', () =>
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' }),
)
