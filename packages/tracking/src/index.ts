export { mask } from '@beckon/protocol'
export { type AttentionOptions, observeAttention } from './attention.ts'
export { type AttributionOptions, keepAttribution } from './attribution.ts'
export { readCampaign } from './campaign.ts'
export { observeClicks } from './clicks.ts'
export { observeCopies } from './copies.ts'
export { createTracking } from './create-tracking.ts'
export { type DeadClickOptions, observeDeadClicks } from './dead-clicks.ts'
export type { Report, Tracker } from './define-event.ts'
export { observeDownloads } from './downloads.ts'
export {
  type Cart,
  type CheckoutStep,
  type Coupon,
  cartShared,
  cartViewed,
  checkoutStarted,
  checkoutStepCompleted,
  checkoutStepViewed,
  couponApplied,
  couponDenied,
  couponEntered,
  couponRemoved,
  type DeniedCoupon,
  type FilteredList,
  type Order,
  orderCancelled,
  orderCompleted,
  orderRefunded,
  orderUpdated,
  type Payment,
  type Product,
  type ProductInCart,
  type ProductList,
  type Promotion,
  paymentInfoEntered,
  productAdded,
  productAddedToWishlist,
  productClicked,
  productListFiltered,
  productListViewed,
  productRemoved,
  productRemovedFromWishlist,
  productReviewed,
  productShared,
  productsSearched,
  productViewed,
  promotionClicked,
  promotionViewed,
  type Review,
  type Share,
  type WishlistProduct,
  wishlistProductAddedToCart,
} from './ecommerce.ts'
export type { Emit, Observation } from './emit.ts'
export { observeErrorClicks } from './error-clicks.ts'
export { observeErrors } from './errors.ts'
export { observeFieldTimes } from './field-times.ts'
export { observeForms } from './forms.ts'
export { type IdleOptions, observeIdle } from './idle.ts'
export {
  type EndedLiveChat,
  type LiveChat,
  type LiveChatMessage,
  liveChatConversationEnded,
  liveChatConversationStarted,
  liveChatMessageReceived,
  liveChatMessageSent,
} from './live-chat.ts'
export { observeMedia } from './media.ts'
export type { ObserverOptions, Observers } from './observers.ts'
export { observeOutbound } from './outbound.ts'
export { observePageViews, type PageViewOptions } from './page-views.ts'
export type { PageOptions } from './pages.ts'
export { observePrints } from './prints.ts'
export { observeRageClicks } from './rage-clicks.ts'
export { observeScroll } from './scroll.ts'
export { observeSearches, type SearchOptions } from './searches.ts'
export { observeThrashing } from './thrashing.ts'
export { tracking } from './tracking.ts'
export type { TrackingOptions } from './tracking-options.ts'
export {
  type Interruption,
  type Playback,
  type Seek,
  type VideoAd,
  type VideoContent,
  videoAdCompleted,
  videoAdPlaying,
  videoAdStarted,
  videoContentCompleted,
  videoContentPlaying,
  videoContentStarted,
  videoPlaybackBufferCompleted,
  videoPlaybackBufferStarted,
  videoPlaybackCompleted,
  videoPlaybackExited,
  videoPlaybackInterrupted,
  videoPlaybackPaused,
  videoPlaybackResumed,
  videoPlaybackSeekCompleted,
  videoPlaybackSeekStarted,
  videoPlaybackStarted,
  videoQualityUpdated,
} from './video.ts'
export { observeVisibility, type VisibilityOptions } from './visibility.ts'
export { observeWebVitals } from './web-vitals.ts'
