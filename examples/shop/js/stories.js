export const stories = {
  'tide-mug': {
    alt: 'A stoneware mug, sea-green glaze ending in a wave over bare clay',
    story:
      'Thrown in Whitby from iron-flecked clay and dipped by hand, so the glaze stops where it likes. Holds a proper mug of tea and keeps it warm while you answer the door.',
    material: 'Stoneware, lead-free glaze',
    size: '9 cm wide, 11 cm tall, 350 ml',
    care: 'Dishwasher and microwave are both fine.',
  },
  'harbour-lamp': {
    alt: 'A table lamp with a round green base and a linen shade',
    story:
      'A low, heavy base that stays put when the cat goes past, and a linen shade that turns any bulb kind. The oak neck is cut from the same boards as our shelves.',
    material: 'Ceramic, oak, linen; 1.8 m cotton cable',
    size: '34 cm wide, 52 cm tall',
    care: 'E27 bulb, up to 9 W LED, included.',
  },
  'fen-throw': {
    alt: 'A cream linen throw with green stripes, hung over an oak rail',
    story:
      'Woven in Norfolk on a loom older than any of us. Heavy enough to stay on your knees, cool enough for July, and noticeably softer by the third wash.',
    material: 'Washed linen, hand-knotted fringe',
    size: '140 × 190 cm',
    care: 'Cool wash, line dry, never iron.',
  },
  'hollow-vase': {
    alt: 'A ring-shaped cream vase holding eucalyptus',
    story:
      'Two thrown halves, joined while the clay is still soft. It makes one branch from the hedge look like a decision, and it is just as good empty.',
    material: 'Stoneware, matt cream glaze',
    size: '26 cm wide, 28 cm tall',
    care: 'Watertight. Rinse with a bottle brush.',
  },
  'perch-stool': {
    alt: 'A three-legged oak stool',
    story:
      'Three legs, so it never wobbles, wedged from above without a single screw. It starts as a seat and ends up as everybody’s favourite bedside table.',
    material: 'English oak, hard wax oil',
    size: '36 cm wide, 45 cm tall',
    care: 'Wipe dry. Oil once a year if you remember.',
  },
  'paper-moon': {
    alt: 'A round ribbed paper pendant lamp above a table',
    story:
      'Mulberry paper over a bamboo spiral, glued by hand and folded flat for the post. Hang it low over a table and everyone stays for another hour.',
    material: 'Mulberry paper, bamboo, oak cap',
    size: '50 cm across; 2 m cable',
    care: 'Dust it gently. E27 bulb not included.',
  },
  'sunday-bowl': {
    alt: 'A wide cream bowl with a green band, full of lemons',
    story:
      'For salad when people come round, and for lemons when they don’t. The band is brushed on while the wheel turns, so every one is a little crooked.',
    material: 'Stoneware, tin glaze',
    size: '32 cm wide, 15 cm tall',
    care: 'Dishwasher is fine. Warm it before pasta.',
  },
  'orchard-cushion': {
    alt: 'A rust and cream checked cushion on a bench',
    story:
      'Lambswool from the Borders in the colours of windfall apples. Plump when it arrives and still plump after a winter of being leant on.',
    material: 'Lambswool cover, feather pad',
    size: '45 × 45 cm',
    care: 'Cover unzips. Wool wash, dry flat.',
  },
  'rowan-shelf': {
    alt: 'Two oak shelves with books, bowls and a trailing plant',
    story:
      'A pair of shallow oak shelves on turned brackets, made to carry a row of paperbacks or the three things you most like looking at.',
    material: 'English oak, brass fixings',
    size: 'Each 70 cm wide, 18 cm deep; holds 12 kg',
    care: 'Comes with screws, plugs and a paper template.',
  },
}
