// Names and prices stand in index.html as well, so that the shop window reads without scripts.
export const currency = 'GBP'

export const catalogue = [
  { id: 'tide-mug', name: 'Tide mug', category: 'ceramics', price: 24 },
  { id: 'harbour-lamp', name: 'Harbour lamp', category: 'lamps', price: 128 },
  { id: 'fen-throw', name: 'Fen throw', category: 'textiles', price: 84 },
  { id: 'hollow-vase', name: 'Hollow vase', category: 'ceramics', price: 58 },
  { id: 'perch-stool', name: 'Perch stool', category: 'furniture', price: 145 },
  { id: 'paper-moon', name: 'Paper Moon', category: 'lamps', price: 96 },
  { id: 'sunday-bowl', name: 'Sunday bowl', category: 'ceramics', price: 46 },
  { id: 'orchard-cushion', name: 'Orchard cushion', category: 'textiles', price: 42 },
  { id: 'rowan-shelf', name: 'Rowan shelves', category: 'furniture', price: 110 },
]

export const findProduct = (id) => catalogue.find((product) => product.id === id)

/** The three that follow in the catalogue, round the corner at its end. */
export const findNeighbours = ({ id }) => {
  const at = catalogue.findIndex((product) => product.id === id)
  return [1, 2, 3].map((step) => catalogue[(at + step) % catalogue.length])
}

export const toPageUrl = ({ id }) => `product.html?id=${id}`

export const toPicture = ({ id }) => `images/${id}.svg`
