import { define, type Report } from './define-event.ts'

/** A product as Segment's e-commerce spec (version 2) has it. Prices are in `currency`. */
export interface Product {
  product_id?: string
  sku?: string
  category?: string
  name?: string
  brand?: string
  variant?: string
  price?: number
  quantity?: number
  coupon?: string
  currency?: string
  /** Place in the list it was shown in, from 1. */
  position?: number
  url?: string
  image_url?: string
}

export interface ProductInCart extends Product {
  cart_id?: string
}

export interface ProductList {
  list_id?: string
  category?: string
  products?: readonly Product[]
}

export interface FilteredList extends ProductList {
  filters?: readonly { type: string; value: string }[]
  sorts?: readonly { type: string; value: string }[]
}

export interface Promotion {
  promotion_id?: string
  creative?: string
  name?: string
  position?: string
}

export interface Cart {
  cart_id?: string
  products: readonly Product[]
}

export interface Order {
  order_id: string
  checkout_id?: string
  affiliation?: string
  /** What was paid, with shipping and tax. */
  total?: number
  subtotal?: number
  /** Without shipping and tax. */
  revenue?: number
  shipping?: number
  tax?: number
  discount?: number
  coupon?: string
  /** ISO 4217. */
  currency?: string
  products?: readonly Product[]
}

export interface CheckoutStep {
  checkout_id?: string
  /** From 1. */
  step?: number
  shipping_method?: string
  payment_method?: string
}

export interface Payment extends CheckoutStep {
  order_id?: string
}

export interface Coupon {
  coupon_id?: string
  coupon_name?: string
  order_id?: string
  cart_id?: string
  discount?: number
}

export interface DeniedCoupon extends Coupon {
  reason?: string
}

export interface WishlistProduct extends Product {
  wishlist_id?: string
  wishlist_name?: string
}

export interface Share {
  share_via?: string
  share_message?: string
  recipient?: string
}

export interface Review {
  product_id: string
  review_id?: string
  review_body?: string
  /** As a text, as the spec has it. */
  rating?: string
}

/**
 * Segment's e-commerce events, each a typed call of `track` under its standard name.
 *
 * @see https://segment.com/docs/connections/spec/ecommerce/v2/
 * @example
 * await productAdded(beckon, { product_id: 'mug-4', price: 18, quantity: 2, currency: 'EUR' })
 */
export const productAdded: Report<ProductInCart> = /* @__PURE__ */ define('Product Added')
export const productsSearched: Report<{ query: string }> =
  /* @__PURE__ */ define('Products Searched')
export const productListViewed: Report<ProductList> = /* @__PURE__ */ define('Product List Viewed')
export const productListFiltered: Report<FilteredList> =
  /* @__PURE__ */ define('Product List Filtered')
export const promotionViewed: Report<Promotion> = /* @__PURE__ */ define('Promotion Viewed')
export const promotionClicked: Report<Promotion> = /* @__PURE__ */ define('Promotion Clicked')
export const productClicked: Report<Product> = /* @__PURE__ */ define('Product Clicked')
export const productViewed: Report<Product> = /* @__PURE__ */ define('Product Viewed')
export const productRemoved: Report<ProductInCart> = /* @__PURE__ */ define('Product Removed')
export const cartViewed: Report<Cart> = /* @__PURE__ */ define('Cart Viewed')
export const checkoutStarted: Report<Order> = /* @__PURE__ */ define('Checkout Started')
export const checkoutStepViewed: Report<CheckoutStep> =
  /* @__PURE__ */ define('Checkout Step Viewed')
export const checkoutStepCompleted: Report<CheckoutStep> =
  /* @__PURE__ */ define('Checkout Step Completed')
export const paymentInfoEntered: Report<Payment> = /* @__PURE__ */ define('Payment Info Entered')
export const orderCompleted: Report<Order> = /* @__PURE__ */ define('Order Completed')
export const orderUpdated: Report<Order> = /* @__PURE__ */ define('Order Updated')
export const orderRefunded: Report<Order> = /* @__PURE__ */ define('Order Refunded')
export const orderCancelled: Report<Order> = /* @__PURE__ */ define('Order Cancelled')
export const couponEntered: Report<Coupon> = /* @__PURE__ */ define('Coupon Entered')
export const couponApplied: Report<Coupon> = /* @__PURE__ */ define('Coupon Applied')
export const couponDenied: Report<DeniedCoupon> = /* @__PURE__ */ define('Coupon Denied')
export const couponRemoved: Report<Coupon> = /* @__PURE__ */ define('Coupon Removed')
export const productAddedToWishlist: Report<WishlistProduct> = /* @__PURE__ */ define(
  'Product Added to Wishlist',
)
export const productRemovedFromWishlist: Report<WishlistProduct> = /* @__PURE__ */ define(
  'Product Removed from Wishlist',
)
export const wishlistProductAddedToCart: Report<WishlistProduct & { cart_id?: string }> =
  /* @__PURE__ */ define('Wishlist Product Added to Cart')
export const productShared: Report<Product & Share> = /* @__PURE__ */ define('Product Shared')
export const cartShared: Report<Share & { cart_id?: string; products?: readonly Product[] }> =
  /* @__PURE__ */ define('Cart Shared')
export const productReviewed: Report<Review> = /* @__PURE__ */ define('Product Reviewed')
