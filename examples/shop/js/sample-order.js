// Somebody else's order, always two days old, so that the look-up has something to find.
const twoDays = 2 * 24 * 60 * 60 * 1000

export const sampleOrder = {
  id: 'AO-104826',
  placedAt: new Date(Date.now() - twoDays).toISOString(),
  service: 'standard',
  firstName: 'Maud',
  destination: 'Lewes, BN7',
  items: [
    { id: 'harbour-lamp', quantity: 1 },
    { id: 'tide-mug', quantity: 2 },
  ],
}
