import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../panel/icon.tsx'
import { createLazyPart } from '../panel/lazy-view.tsx'
import { showView } from '../panel/show-view.ts'
import { useFocus } from '../panel/use-focus.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { PrivacyRow } from '../privacy/privacy-row.tsx'
import { privacyWords } from '../privacy/privacy-words.ts'
import { homeCss } from './home.css.ts'
import { homeWords } from './home-words.ts'

const DeviceRow = createLazyPart(() => import('../device/device-row.tsx'))
const OwnData = createLazyPart(() => import('../own-data/own-data.tsx'))
const EmailRow = createLazyPart(() => import('../email/email-row.tsx'))
const MessengerRow = createLazyPart(() => import('../messenger/messenger-row.tsx'))
/** Only for who has written before. */
const Talks = createLazyPart(() => import('../talk/talks.tsx'))

/** Only this view shows it. */
function Bubble(): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 4c-5 0-9 3.2-9 7.4 0 2.3 1.2 4.3 3.1 5.7V21l3.6-2.3c.7.1 1.5.2 2.3.2 5 0 9-3.3 9-7.5S17 4 12 4z" />
    </svg>
  )
}

interface EntryProps {
  icon: JSX.Element | string
  title: string
  children: ComponentChildren
  onClick(): void
}

function Entry({ icon, title, children, onClick }: EntryProps): JSX.Element {
  return (
    <button type="button" class="entry" onClick={onClick}>
      <span class="mark" aria-hidden="true">
        {icon}
      </span>
      <span class="words">
        <strong>{title}</strong>
        <span>
          <bdi>{children}</bdi>
        </span>
      </span>
      <Icon name="next" />
    </button>
  )
}

export const load = (locale: string): Promise<unknown> =>
  Promise.all([homeWords.load(locale), privacyWords.load(locale)])

/** Where the visitor chooses how to reach the company; most go straight to the chat. */
export function View(): JSX.Element {
  const stores = useStores()
  const { requestCall } = useTexts()
  const texts = homeWords.use()
  const last = useStore(stores.chat.conversation.$messages).at(-1)
  const config = useStore(stores.chat.session.$config)
  const ref = useFocus<HTMLDivElement>()
  const styled = useStyles<HTMLDivElement>(homeCss)
  return (
    <div class="page" ref={ref} tabIndex={-1}>
      <div class="greeting" ref={styled}>
        <h2>{texts.welcome}</h2>
      </div>
      {config?.help ? (
        <Entry icon="?" title={texts.helpEntry} onClick={() => showView(stores, 'help')}>
          {texts.helpHint}
        </Entry>
      ) : null}
      <Entry icon={<Bubble />} title={texts.chatEntry} onClick={() => showView(stores, 'chat')}>
        {last?.text ?? texts.chatHint}
      </Entry>
      <Entry
        icon={<Icon name="phone" />}
        title={requestCall}
        onClick={() => showView(stores, 'callback')}
      >
        {texts.callHint}
      </Entry>
      {config?.messengers ? <MessengerRow /> : null}
      {config?.push ? <DeviceRow /> : null}
      {config?.email ? <EmailRow /> : null}
      {last ? <Talks /> : null}
      <PrivacyRow />
      <OwnData />
    </div>
  )
}
