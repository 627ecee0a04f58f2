import type { ArticleRequest } from '@beckon/protocol'

type DemoArticle = ArticleRequest & { slug: string }

const delivery: readonly DemoArticle[] = [
  {
    slug: 'delivery-times',
    locale: 'en',
    title: 'How long delivery takes',
    summary: 'Three to four working days, or the next one.',
    category: 'Delivery',
    position: 1,
    body: `We send parcels from Lewes every working day at three in the afternoon.

| Service          | Arrives in               | Costs                  |
| ---------------- | ------------------------ | ---------------------- |
| Standard         | 3 to 4 working days      | £4.50, free over £75   |
| Next working day | 1 working day            | £9.50                  |

Ordered after three, add a day. Stools and tables come by van; the driver rings the evening before.`,
  },
  {
    slug: 'where-is-my-order',
    locale: 'en',
    title: 'Where is my order?',
    summary: 'Look it up with its number, which begins with AO.',
    category: 'Delivery',
    position: 2,
    body: `Your confirmation has a number such as **AO-204918**. With it you can look the order up:

1. Open *Orders* at the top of the shop.
2. Enter the number.
3. You see whether it is being packed, on its way, or delivered.

Nothing moved for two working days? Write to us with the number. We trace it, and if it is lost we send
another one the same day.`,
  },
  {
    slug: 'change-an-order',
    locale: 'en',
    title: 'Change or cancel an order',
    summary: 'Until we pack it, which is mostly the same afternoon.',
    category: 'Delivery',
    position: 3,
    body: `Until it is packed we can change anything: the address, the colour, the number, or all of it.

Write to us here or ask for a call, with the number of the order. Once it is on its way, take it in and
send it back; that is free, see *Return something*.`,
  },
]

const returns: readonly DemoArticle[] = [
  {
    slug: 'return-something',
    locale: 'en',
    title: 'Return something',
    summary: 'Sixty days, used or not, and free.',
    category: 'Returns and repairs',
    position: 4,
    body: `You have **sixty days**, used or not. You need not say why.

1. Write to us with the number of the order. We answer with a label.
2. Pack it in anything that holds. The box it came in is best, but not needed.
3. Drop it at any post office.

What is too big to post we collect, on a day you choose.

## When the money comes back

Three working days after the parcel is here, the way you paid.`,
  },
  {
    slug: 'broken-on-arrival',
    locale: 'en',
    title: 'Something arrived broken',
    summary: 'Send us a photo; another one leaves the same day.',
    category: 'Returns and repairs',
    position: 5,
    body: `We are sorry. Keep the box, and show us a photo in the chat. Another one leaves the same day, and you
need not send the pieces back.

> If there is broken glass, leave it in the box and call the parcel *not safe to open* at the post office.`,
  },
  {
    slug: 'repairs',
    locale: 'en',
    title: 'Have something repaired',
    summary: 'Free for five years, at cost after that.',
    category: 'Returns and repairs',
    position: 6,
    body: `Most things can be mended, and the person who made it is usually the one who mends it.

- **The first five years** it is free, the post both ways included.
- **After that** you pay what it costs us. We tell you before we begin.

Glaze that chipped, a flex that frayed, a seam that opened: write to us and say what happened.`,
  },
]

const care: readonly DemoArticle[] = [
  {
    slug: 'care-for-ceramics',
    locale: 'en',
    title: 'Look after your ceramics',
    summary: 'The dishwasher is fine for nearly all of them.',
    category: 'Care',
    position: 7,
    body: `- **Tide mug**: dishwasher and microwave are both fine.
- **Sunday bowl**: dishwasher is fine. Warm it before pasta.
- **Hollow vase**: watertight. Rinse with a bottle brush.

Grey marks from cutlery are metal, not scratches. A paste of baking soda takes them off.`,
  },
  {
    slug: 'care-for-textiles',
    locale: 'en',
    title: 'Wash linen and wool',
    summary: 'Cool, and never ironed.',
    category: 'Care',
    position: 8,
    body: `**Fen throw**: cool wash, line dry, never iron. It is noticeably softer by the third wash.

**Orchard cushion**: the cover unzips. Wool wash, dry flat.

Wool that felted cannot be put right, so leave out the tumble dryer.`,
  },
]

const german: readonly DemoArticle[] = [
  {
    slug: 'delivery-times',
    locale: 'de',
    title: 'Wie lange die Lieferung dauert',
    summary: 'Drei bis vier Werktage, oder am nächsten.',
    category: 'Lieferung',
    position: 1,
    body: `Wir versenden jeden Werktag um drei Uhr nachmittags aus Lewes.

- **Standard**: 3 bis 4 Werktage, £4,50, ab £75 frei
- **Nächster Werktag**: £9,50

Wer nach drei bestellt, rechnet einen Tag dazu.`,
  },
  {
    slug: 'return-something',
    locale: 'de',
    title: 'Etwas zurückgeben',
    summary: 'Sechzig Tage, benutzt oder nicht, kostenlos.',
    category: 'Rückgabe und Reparatur',
    position: 4,
    body: `Sie haben **sechzig Tage**, benutzt oder nicht, ohne Angabe von Gründen.

1. Schreiben Sie uns die Bestellnummer. Wir antworten mit einem Etikett.
2. Packen Sie es ein, am besten in den Karton, in dem es kam.
3. Geben Sie es in einer Postfiliale ab.

Was zu groß für die Post ist, holen wir ab. Das Geld ist drei Werktage nach Eingang zurück.`,
  },
]

/** What visitors of the example shop ask most. */
export const DEMO_ARTICLES: readonly DemoArticle[] = [...delivery, ...returns, ...care, ...german]
