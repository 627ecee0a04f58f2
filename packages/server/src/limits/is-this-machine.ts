/** Whether a network address is one of the machine itself. A proxy on it that is not known of would be everybody. */
export function isThisMachine(address: string): boolean {
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i.test(address)
}
