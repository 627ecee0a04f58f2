/** Loaded before a server whose memory is measured: what is garbage by then is not what it holds. */
process.on('SIGWINCH', () => globalThis.gc?.())
