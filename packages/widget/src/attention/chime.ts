/** Two soft notes, in hertz, and how long they sound together, in seconds. */
const NOTES = [659.25, 987.77]
const LENGTH = 0.35

/**
 * Sounds once. Browsers let a page sound only after a gesture in it; before, nothing is asked of them, so that
 * no console complains.
 */
export function chime(): void {
  if (!navigator.userActivation?.hasBeenActive) return
  const context = new AudioContext()
  const volume = context.createGain()
  const { currentTime: now } = context
  volume.connect(context.destination)
  volume.gain.setValueAtTime(0.08, now)
  volume.gain.exponentialRampToValueAtTime(0.0001, now + LENGTH)
  for (const [place, frequency] of NOTES.entries()) {
    const note = context.createOscillator()
    note.frequency.value = frequency
    note.connect(volume)
    note.start(now + place * 0.1)
    note.stop(now + LENGTH)
    // A page that keeps contexts keeps the device awake.
    if (place === NOTES.length - 1) note.onended = () => void context.close()
  }
}
